/** What a methodist has chosen from the bank: compared, printed, saved, copied. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test, type Download, type Page, type TestInfo } from '@playwright/test';
import { readCsv } from '#components/selection/read-csv-for-tests.ts';
import { violationsOf } from './axe.ts';
import { faultsInLooks } from './look-faults.ts';
import { looks } from './looks.ts';
import { readMarkup } from './markup.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';
import { sectionOf } from './sections.ts';

const [silence, tables, homework, museum] = [
  { id: 'tishina-na-pyatoj-minute', title: 'Тишина на пятой минуте' },
  { id: 'pyat-stolov', title: 'Пять столов' },
  { id: 'skolko-zadano-na-zavtra', title: 'Сколько задано на завтра' },
  { id: 'muzej-na-tryoh-polkah', title: 'Музей на трёх полках' },
] as const;
const four = [silence, tables, homework, museum];
const ids = four.map(({ id }) => id);
const names = four.map(({ title }) => title);

const addressOf = (info: TestInfo, chosen: readonly string[]) => {
  const { origin, base } = sectionOf(info);
  const query = new URLSearchParams(chosen.map((id) => ['id', id])).toString();
  return `${origin}${base}praktiki/podborka/${query === '' ? '' : `?${query}`}`;
};

/** Opens a selection and waits until nothing of it is loading. */
async function open(page: Page, info: TestInfo, chosen: readonly string[] = ids): Promise<void> {
  await page.goto(addressOf(info, chosen));
  await expect(page.getByRole('status')).toHaveText(/\.$/);
}

const comparison = (page: Page) => page.getByRole('table', { name: 'Сравнение практик' });
const columns = (page: Page) => comparison(page).getByRole('columnheader').allInnerTexts();
const articles = (page: Page) => page.locator('article h2').allInnerTexts();
const textOf = async (file: Download) => readFileSync(await file.path(), 'utf8');
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a visitor compares three of four, lets practices go and gets them back', async ({ page }, info) => {
  await open(page, info);
  await expect(page.getByRole('status')).toHaveText('Загружено: 4 практики.');
  expect(await columns(page)).toEqual(names.slice(0, 3));
  expect(await articles(page)).toEqual(names);
  const table = comparison(page);
  await expect(table.getByRole('row', { name: /^Результат/ })).toContainText(
    'Просьбы о тишине за урок: было 19, стало 4',
  );
  await expect(table.getByRole('rowheader')).toContainText(['Проблема', 'Форма', 'Сколько нужно', 'Шаги']);

  const fourth = page.getByRole('checkbox', { name: museum.title });
  await expect(fourth).toBeDisabled();
  await page.getByRole('checkbox', { name: silence.title }).uncheck();
  await fourth.check();
  expect(await columns(page)).toEqual(names.slice(1));
  await page.reload();
  await expect(table.getByRole('columnheader')).toHaveText(names.slice(1));

  await page.getByRole('button', { name: `Убрать «${tables.title}»` }).click();
  await expect(page.getByRole('button', { name: `Убрать «${homework.title}»` })).toBeFocused();
  await expect(page.getByRole('status')).toContainText('Осталось: 3 практики.');
  expect(await articles(page)).toEqual([silence.title, homework.title, museum.title]);
  expect(new URL(page.url()).searchParams.getAll('id')).not.toContain('pyat-stolov');
  for (let left = 3; left > 0; left -= 1) await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Открыть банк практик' })).toBeFocused();
  expect(new URL(page.url()).search).toBe('');
  await page.goBack();
  await expect(page.locator('article')).toHaveCount(1);
});

test(
  'what is chosen is one document without clashing names, whose pictures are there',
  { tag: '@inside' },
  async ({ page }, info) => {
    await open(page, info);
    const found = await page.evaluate(() => {
      const own = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('main a[href^="#"]')].map((link) =>
        link.getAttribute('href'),
      );
      return {
        repeated: own.filter((id, index) => own.indexOf(id) !== index),
        lost: links.filter((link) => !own.includes(link?.slice(1) ?? '')),
        levels: [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(({ tagName }) =>
          Number(tagName[1]),
        ),
        foreign: document.querySelectorAll('main :is(script, style, [style], [onclick])').length,
      };
    });
    expect(found).toMatchObject({ repeated: [], lost: [], foreign: 1 }); // The script of the page itself.
    expect(found.levels.filter((level, index) => level > (found.levels[index - 1] ?? 0) + 1)).toEqual([]);
    const picture = page.locator('article img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    for (const part of ['Кто делится опытом', 'Как использовать и как сослаться'])
      await expect(page.getByRole('heading', { name: part })).toHaveCount(4);
    await expect(page.getByRole('heading', { name: 'Похожие практики' })).toHaveCount(0);
  },
);

/** Words of a practice's own page that a document of it must hold, one block after another. */
const wordsOfPage = (page: Page, id: string) =>
  page.evaluate(async (address) => {
    const html = await (await fetch(address)).text();
    const own = new DOMParser().parseFromString(html, 'text/html');
    for (const left of own.querySelectorAll('[data-part="related"], .kind, .aside, nav')) left.remove();
    return [...own.querySelectorAll('main :is(h1, h2, h3, p, li, td, th, dt, dd, figcaption)')]
      .filter((block) => !block.querySelector('p, li, h3'))
      .map((block) => block.textContent);
  }, `../${id}/`);

test(
  'a selection goes to paper, into a file, into a table and into a letter',
  { tag: '@inside' },
  async ({ page, context }, info) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => (window.print = () => (document.documentElement.dataset['printed'] = '')));
    await open(page, info);
    const { origin, base } = sectionOf(info);
    const status = page.getByRole('status');

    await test.step('paper', async () => {
      await page.getByRole('button', { name: 'Напечатать' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-printed');
      const pictures = await page
        .locator('article img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0));
      expect(pictures).not.toContain(false);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const hidden of [
        page.getByRole('navigation', { name: 'Раздел' }),
        page.locator('.selection-actions'),
      ])
        await expect(hidden).toBeHidden();
      await expect(page.getByRole('button', { name: /^Убрать/ })).toHaveCount(0);
      const sheets = await page
        .locator('article')
        .evaluateAll((all) => all.map((article) => getComputedStyle(article).breakBefore));
      expect(sheets).toEqual(names.map(() => 'page'));
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    });

    await test.step('file', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Сохранить одним файлом' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^podborka-praktik-\d{4}-\d\d-\d\d\.html$/);
      await expect(status).toContainText('в нём 4 практики');
      const html = await textOf(download);
      const { elements, title, text } = readMarkup(html);
      expect(title).toContain('Подборка практик');
      const saved = inOneLine(text);
      const own = (await Promise.all(ids.map((id) => wordsOfPage(page, id)))).flat().map(inOneLine);
      expect(own.length).toBeGreaterThan(100);
      expect(own.filter((words) => !saved.includes(words))).toEqual([]);
      const loading: readonly string[] = ['script', 'link', 'iframe', 'object', 'source'];
      expect(elements.filter(({ name }) => loading.includes(name))).toEqual([]);
      const pictures = elements
        .filter(({ name }) => name === 'img')
        .map(({ attributes }) => attributes['src'] ?? '');
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.filter((address) => !address.startsWith(`${origin}${base}pictures/`))).toEqual([]);
      const opened = await context.newPage();
      const copy = info.outputPath('podborka.html');
      await download.saveAs(copy);
      await opened.goto(pathToFileURL(copy).href);
      await expect(opened.getByRole('heading', { level: 2 })).toHaveText(['Содержание', ...names]);
      expect(await violationsOf(opened)).toEqual([]);
      await opened.close();
    });

    await test.step('table', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Скачать таблицу (CSV)' }).click(),
      ]);
      const [head = [], ...rows] = readCsv(await textOf(download));
      expect(head.slice(0, 4)).toEqual(['Практика', 'Адрес', 'Проблема', 'Форма']);
      expect(rows.map(([name]) => name)).toEqual(names);
      const valueOf = (column: string) => rows[0]?.[head.indexOf(column)];
      expect(valueOf('Адрес')).toBe(`${origin}${base}praktiki/tishina-na-pyatoj-minute/`);
      expect(valueOf('Учебный предмет')).toBe('Биология');
      expect(['Время, часов', 'Длительность, недель', 'Участники, человек'].map(valueOf)).toEqual([
        '11',
        '8',
        '2',
      ]);
      expect(valueOf('Результаты')).toContain('Просьбы о тишине за урок: было 19, стало 4');
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
    });

    await test.step('letter', async () => {
      await page.getByRole('button', { name: 'Скопировать список со ссылками' }).click();
      await expect(status).toHaveText(/Список из 4\sпрактик скопирован\./);
      const [plain, html] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(
          ['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()),
        );
      });
      four.forEach(({ id, title }, place) => {
        expect(plain).toContain(`${place + 1}. ${title}\n${origin}${base}praktiki/${id}/`);
        expect(html).toContain(`href="${origin}${base}praktiki/${id}/"`);
      });
    });
  },
);

test('a list that may not be copied is offered to be copied by hand', async ({ page }, info) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await open(page, info, ids.slice(0, 1));
  await page.getByRole('button', { name: 'Скопировать список со ссылками' }).click();
  const field = page.getByRole('textbox', { name: 'Список для копирования' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^1\. Тишина на пятой минуте\n/);
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '../../admin',
  'a b',
  'Ж',
  'a'.repeat(10_000),
  '"><script>alert(1)</script>',
];

test('practices that do not come are told one by one, and what is no practice does no harm', async ({
  page,
  context,
}, info) => {
  let isDown = true;
  for (const { id } of [tables, homework])
    await page.route(`**/praktiki/${id}/`, (route) => (isDown ? route.abort() : route.continue()));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, info, [
    ...hostile,
    ...[tables.id, 'net-takoj-praktiki', 'chego-net', homework.id, museum.id],
  ]);
  await expect(page.getByRole('status')).toHaveText(
    /Загружено: 1\sпрактика\. Нет в разделе: 2\sпрактики\. Не загрузилось: 2\sпрактики\./,
  );
  await expect(page.getByText(`не похоже на имена практик: ${hostile.length}.`)).toBeVisible();
  await expect(page.locator('main :is(img[src="x"], script:not([src]))')).toHaveCount(0);
  expect(asked.filter((path) => /admin|alert|aaaa/.test(path))).toEqual([]);
  expect(await articles(page)).toEqual([museum.title]);
  await expect(page.getByText('Практики «net-takoj-praktiki» в разделе нет')).toBeVisible();

  const retryOf = (id: string) => page.getByRole('button', { name: `Попробовать ещё раз: «${id}»` });
  const retry = retryOf(tables.id);
  await retry.click();
  await expect(retry).toBeFocused();
  isDown = false;
  await retry.click();
  await expect(page.getByRole('link', { name: tables.title, exact: true }).first()).toBeFocused();
  expect(await articles(page)).toEqual([tables.title, museum.title]);

  await context.setOffline(true);
  await retryOf(homework.id).click();
  await expect(page.getByText(`Практика «${homework.id}» не загрузилась: нет связи с сетью.`)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('status')).toContainText('Загружено: 3 практики.');
  expect(await columns(page)).toEqual([tables.title, homework.title, museum.title]);
});

test('a practice is brought from where it has moved to, and nothing in it runs', async ({ page }, info) => {
  const { base } = sectionOf(info);
  const moved = `<!doctype html><meta http-equiv="refresh" content="0; url=${base}praktiki/${tables.id}/">
    <main><a href="${base}praktiki/${tables.id}/">${tables.title}</a></main>`;
  await page.route('**/praktiki/prezhnee-imya/', (route) =>
    route.fulfill({ contentType: 'text/html', body: moved }),
  );
  const alive = `<script>document.documentElement.dataset.harmed = ''</script><p>красный</p>
    <img src="${base}harm.png" onerror="document.documentElement.dataset.harmed = ''">
    <iframe src="${base}"></iframe><a href="javascript:document.title = ''">ссылка</a>`;
  await page.route(`**/praktiki/${silence.id}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</h1>', `</h1>${alive}`) });
  });
  const complaints = complaintsOf(page, sectionOf(info).origin);
  await open(page, info, ['prezhnee-imya', silence.id]);
  expect(await articles(page)).toEqual([tables.title, silence.title]);
  await expect(
    page.locator('article :is(script, iframe, [style], [onerror], [href^="javascript"])'),
  ).toHaveCount(0);
  await expect(page.locator('article').getByText('красный')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-harmed');
  // A browser complains of a picture that is not there, and newer ones of every handler they meet while they read, even
  // into a document that runs nothing. Of what reached the page there is nothing to complain.
  const read = /404|^Executing inline event handler violates/;
  expect(complaints.filter(({ text }) => !read.test(text))).toEqual([]);
});

test('twelve practices are shown and the next one comes when there is room', async ({ page }, info) => {
  const { out } = sectionOf(info);
  const bank = JSON.parse(readFileSync(`${out}/data/practices.json`, 'utf8')) as {
    entries: { id: string }[];
  };
  await open(
    page,
    info,
    bank.entries.slice(0, 14).map(({ id }) => id),
  );
  await expect(page.locator('article')).toHaveCount(12);
  await expect(page.getByText(/Показаны первые 12\. Ещё 2\sпрактики/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Убрать/ })
    .first()
    .click();
  await expect(page.locator('article')).toHaveCount(12);
  expect(await articles(page)).toHaveLength(new Set(await articles(page)).size);
});

const tried = looks.filter(
  ({ width, colours, scheme }) => scheme === undefined && width === (colours === 'light' ? 320 : 820),
);
/** Pages differ by their base path alone, so each state is looked at in one of the sections. */
const states = { root: ids.slice(0, 2), inside: ['pyat-stolov', 'net-takoj-praktiki', '!'], extremes: [] };

test('every state is accessible and fits a narrow phone', async ({ page }, info) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, info, states[sectionOf(info).name]);
  expect(await faultsInLooks(page, tried)).toEqual([]);
  await page.evaluate(() => (document.documentElement.dataset['size'] = 'largest'));
  expect(await widthOverflow(page)).toBe(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a selection says where the practices are', async ({ page }, info) => {
    await page.goto(addressOf(info, ids));
    expect(await page.getByRole('main').innerText()).toContain('каждую можно открыть и напечатать');
    await expect(page.locator('noscript a')).toHaveAttribute('href', `${sectionOf(info).base}praktiki/`);
    await expect(page.getByRole('button', { name: 'Напечатать' })).toBeHidden();
  });
});
