import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startWalk } from './clicks.ts';
import { readMarkup } from './markup.ts';
import { pageFilesOf, templateAddresses } from './output.ts';
import { widthOverflow } from './page-faults.ts';
import {
  curator,
  dayInWords,
  lastYear,
  localActs,
  mainSite,
  nextEvent,
  roadmapTitle,
  shortName,
} from './sample.ts';
import { sectionOf, shareOf } from './sections.ts';

const updated = /обновлен[оа]\D{0,3}\d{1,2} \p{L}+ \d{4}/iu;
const published = /Опубликован[оа]?\D{0,3}\d{1,2} \p{L}+ \d{4}/u;

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

/** Words that are read in a minute. */
const wordsInAMinute = 200;

test.describe('a visitor', () => {
  test('understands in a minute what mentoring is here and who answers for it', async ({ page }, info) => {
    const { main, clicks } = await startWalk(page, info);
    await expect(main.getByText(curator.post).first()).toBeVisible();
    const contact = main.getByRole('link', { name: curator.email ?? '' }).first();
    await expect(contact).toBeVisible();
    const before = await contact.evaluate((link) => {
      const range = document.createRange();
      range.setStart(document.querySelector('main') ?? document.body, 0);
      range.setEndBefore(link);
      return range.toString();
    });
    expect(before).toMatch(/наставничеств/i);
    expect(before.split(/\s+/).length).toBeLessThanOrEqual(wordsInAMinute);
    expect(clicks()).toBe(0);
  });

  test('learns as a young teacher how to get a mentor and whom to write to', async ({ page }, info) => {
    const { main, follow } = await startWalk(page, info);
    await follow(/молод\S+ (?:учител|педагог|специалист)|(?:найти|получить) наставника/i);
    await expect(main.getByText(/попросить|обратиться|написать|напишите/i).first()).toBeVisible();
    await expect(main.getByRole('link', { name: curator.email ?? '' }).first()).toBeVisible();
  });

  for (const title of [/^Положение о системе наставничества/, /^О внедрении системы наставничества/])
    test(`reads ${title.source} on a phone without downloading it`, async ({ page }, info) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const { main, follow } = await startWalk(page, info);
      let downloads = 0;
      page.on('download', () => (downloads += 1));
      await follow('Документы');
      await follow(title);
      await expect(main.getByText(/наставник/i).first()).toBeVisible();
      expect((await main.innerText()).split(/\s+/).length).toBeGreaterThan(300);
      expect(await widthOverflow(page)).toBe(0);
      expect(downloads).toBe(0);
    });

  test('sees the next event and its date', async ({ page }, info) => {
    const { main, clicks } = await startWalk(page, info);
    const { title, start } = nextEvent();
    await expect(main.getByRole('link', { name: title }).first()).toBeVisible();
    const [day = '', month = ''] = dayInWords(start).split(' ');
    await expect(main).toContainText(new RegExp(`(?<!\\d)${day}(?:–\\d+)?\\s${month}`));
    expect(clicks()).toBe(0);
  });

  test('takes the next event into a calendar', { tag: '@inside' }, async ({ page }, info) => {
    const { page: here, main, follow } = await startWalk(page, info);
    await follow(nextEvent().title, main);
    const file = here.waitForEvent('download', { timeout: 5000 });
    await follow(/календар/i, main);
    expect((await file).suggestedFilename()).toMatch(/\.ics$/);
  });

  test('sees in plain numbers what the school achieved last year', async ({ page }, info) => {
    const { main, clicks } = await startWalk(page, info);
    const { year, achieved } = lastYear();
    expect(achieved.length).toBeGreaterThan(0);
    const heading = page.getByRole('heading', { name: `Результаты ${year} учебного года` });
    const results = main.locator('section', { has: heading });
    for (const value of achieved)
      await expect(results).toContainText(
        new RegExp(`(?<![\\d,])${value.toLocaleString('ru-RU')}(?![\\d,])`),
      );
    expect(clicks()).toBe(0);
  });

  test(
    'finds every part by its landmarks and headings, on a page enlarged twice as well',
    { tag: '@inside' },
    async ({ page }, info) => {
      const { origin, base, out } = sectionOf(info);
      await page.setViewportSize({ width: 640, height: 360 });
      for (const address of shareOf(info, templateAddresses(out))) {
        await page.goto(`${origin}${base}${address}`);
        for (const landmark of ['banner', 'main', 'contentinfo'] as const)
          await expect(page.getByRole(landmark), address).toHaveCount(1);
        expect(await page.getByRole('navigation').count(), address).toBeGreaterThan(0);
        await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
        expect(await widthOverflow(page), address).toBe(0);
      }
    },
  );

  test('makes the text larger with settings of the section', async ({ page }, info) => {
    const { main, press } = await startWalk(page, info);
    const sizeOf = () => main.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const before = await sizeOf();
    await press(/настройки (?:отображения|вида|показа)|размер текста|для слабовидящих/i);
    await press(/крупн|больш|увелич/i);
    expect(await sizeOf()).toBeGreaterThan(before);
  });

  test('prints the roadmap', async ({ page }, info) => {
    const { main, follow } = await startWalk(page, info);
    await follow(roadmapTitle, main);
    await follow(/печат/i, main);
    await expect(page).toHaveURL(/\/pechat\/$/);
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test('knows how fresh a page is', async ({ page }, info) => {
    const { main, follow } = await startWalk(page, info);
    await follow('Документы');
    await follow(/^Положение о системе наставничества/, main);
    await expect(page.locator('body')).toContainText(updated);
  });

  test('searches from the first page', async ({ page }, info) => {
    const { follow, send } = await startWalk(page, info);
    await send(page.getByRole('searchbox'), 'наставником');
    await expect(page).toHaveURL(/\/poisk\/\?q=/);
    await follow(/./, page.locator('[data-search-results]'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('an inspector', () => {
  test(
    'is in any part of the section after one click, without a login',
    { tag: '@inside' },
    async ({ page }, info) => {
      for (const part of shareOf(info, [
        'Документы',
        'Дорожная карта',
        'Программы',
        'Практики',
        'Методика',
        'Новости',
        'Анонсы',
        'Наставники',
        'Показатели',
      ])) {
        const { main, follow } = await startWalk(page, info);
        await follow(new RegExp(`^${part}$`));
        await expect(main.getByRole('heading', { level: 1, name: part })).toBeVisible();
        await expect(page.locator('input[type="password"]')).toHaveCount(0);
      }
    },
  );

  test('gets back to the main site', { tag: '@inside' }, async ({ page }, info) => {
    await startWalk(page, info);
    await expect(page.getByRole('link', { name: shortName }).first()).toHaveAttribute('href', mainSite);
  });

  test(
    'sees the requisites of every local act, and that it is signed',
    { tag: '@inside' },
    async ({ page }, info) => {
      test.setTimeout(120_000);
      const { main, follow } = await startWalk(page, info);
      await follow('Документы');
      const list = page.url();
      expect(localActs.length).toBeGreaterThan(5);
      const faults: string[] = [];
      for (const { title, number, date, issuer, approvals, signature } of shareOf(info, localActs)) {
        await page.goto(list);
        // The second click; the first one is the same for all.
        await main.getByRole('link', { name: title }).first().click();
        await expect(main.getByRole('heading', { level: 1, name: title })).toBeVisible();
        const text = inOneLine(await main.innerText());
        const marks = approvals.flatMap(({ kind, body }) => [kind.label, body]);
        const wanted = [number, date && dayInWords(date), issuer, ...marks, signature?.label];
        for (const words of wanted)
          if (words && !text.includes(inOneLine(words))) faults.push(`${title}: no «${words}»`);
      }
      expect(faults).toEqual([]);
    },
  );

  test('sees when a document was published and when it was changed', async ({ page }, info) => {
    const { main, follow } = await startWalk(page, info);
    await follow('Документы');
    await follow(/^Положение о системе наставничества/, main);
    await expect(page.locator('body')).toContainText(updated);
    await expect(page.locator('body')).toContainText(published);
  });

  test('can select and copy the text of a document', async ({ page }, info) => {
    const { main, follow } = await startWalk(page, info);
    await follow('Документы');
    await follow(/^Положение о системе наставничества/, main);
    const copied = await main.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('наставник');
    expect(copied.split(/\s+/).length).toBeGreaterThan(300);
  });

  test(
    'is told what every file holds, its format and its size',
    { tag: '@inside' },
    async ({ page }, info) => {
      const { origin, base, out } = sectionOf(info);
      const files = `a[href^="${base}files/"]`;
      const withFiles = pageFilesOf(out).filter((file) =>
        readFileSync(path.join(out, file), 'utf8').includes(`href="${base}files/`),
      );
      expect(withFiles.length).toBeGreaterThan(10);
      const faults: string[] = [];
      for (const file of shareOf(info, withFiles)) {
        await page.goto(`${origin}${base}${file.replace(/index\.html$/, '')}`);
        for (const name of await page.locator(files).allInnerTexts())
          if (!/^\p{Lu}.{4,} \([A-Z]{3,4}, \d[\d,]*\s(?:КБ|МБ)\)$/su.test(name))
            faults.push(`${file}: ${name}`);
      }
      expect(faults).toEqual([]);
    },
  );

  for (const { name, words } of [
    { name: 'Доступность', words: /клавиатур/i },
    { name: 'Персональные данные', words: /согласи/i },
    { name: 'Карта раздела', words: /дорожная карта/i },
  ])
    test(`opens «${name}» from the foot of any page`, async ({ page }, info) => {
      const { main, footer, follow } = await startWalk(page, info);
      await follow(name, footer);
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(main).toContainText(words);
    });

  test('finds both ministries and the obligatory part of the main site in the foot', async ({
    page,
  }, info) => {
    const { footer } = await startWalk(page, info);
    for (const [name, address] of [
      [/просвещения/i, /^https:\/\/edu\.gov\.ru\/?$/],
      [/науки|Минобрнауки/i, /^https:\/\/(?:www\.)?minobrnauki\.gov\.ru\/?$/],
      [/сведения об образовательной организации/i, /\/sveden\//],
    ] as const)
      await expect(footer.getByRole('link', { name }).first()).toHaveAttribute('href', address);
  });

  test('meets no mark-up of the obligatory part on any page', ({}, info) => {
    const { out } = sectionOf(info);
    const marked = pageFilesOf(out).filter((file) =>
      readMarkup(readFileSync(path.join(out, file), 'utf8')).elements.some(
        ({ attributes }) => 'itemprop' in attributes || 'itemscope' in attributes,
      ),
    );
    expect(marked).toEqual([]);
  });
});
