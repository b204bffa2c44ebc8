/** The bank of practices: what a methodist does with it, and what happens when something goes wrong. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';
import { practices } from './sample.ts';
import { sectionOf, shareOf } from './sections.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: /Что вас беспокоит/ });
const found = (page: Page) => page.locator('.bank-title a');
const status = (page: Page) => page.locator('[data-part="status"]');

/** How many practices were found, as it is said. */
const counted = async (page: Page) => Number(/\d+/.exec((await status(page).textContent()) ?? '')?.[0]);

async function openBank(page: Page, info: TestInfo, query = ''): Promise<{ address: string }> {
  const { origin, base } = sectionOf(info);
  const address = `${origin}${base}praktiki/`;
  await page.goto(`${address}${query}`);
  return { address };
}

async function ask(page: Page, question: string): Promise<void> {
  await field(page).fill(question);
  await expect(status(page)).not.toBeEmpty();
}

test.describe('a methodist', () => {
  test(
    'finds practices by what hurts, with wrong endings, slips, layout and abbreviations',
    { tag: '@inside' },
    async ({ page }, info) => {
      await openBank(page, info);
      const { title } = practices[0] ?? { title: '' };
      await ask(page, title);
      await expect(found(page).first()).toHaveText(title);
      for (const [question, near] of [
        ['родительских собраниях', /собрани|родител/i],
        ['родитнли', /родител/i],
        ['hjlbntkb', /родител/i],
        ['шумят на уроке', /./],
        ['КТП', /./],
      ] as const) {
        await field(page).fill(question);
        await expect(page.locator('.bank-practice').first()).toContainText(near);
        await expect(status(page)).toContainText(/Нашлось: \d+\sпрактик/);
      }
      await ask(page, 'родитнли');
      await expect(page.locator('[data-part="notes"]')).toContainText('Показано по запросу «родител');
      await page.getByRole('button', { name: /^Искать точно/ }).click();
      await expect(status(page)).toHaveText('Ничего не нашлось.');
      expect(new URL(page.url()).searchParams.get('q')).toBe('родитнли');
    },
  );

  test('narrows by facets whose counts follow, and finds the search again at its address', async ({
    page,
  }, info) => {
    await openBank(page, info);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await ask(page, 'урок');
    await expect(found(page)).toHaveCount(10);
    const all = 10;
    const before = await counted(page);
    const facet = page.locator('[data-facet="vid"]');
    await facet.locator('summary').click();
    const option = facet.locator('li:not([data-empty])').first();
    const count = Number(await option.locator('.bank-count').textContent());
    await option.getByRole('checkbox').check();
    await expect(found(page)).toHaveCount(Math.min(count, 10));
    await expect.poll(() => counted(page)).toBe(count);
    expect(count).toBeLessThanOrEqual(before);
    const address = page.url();
    await found(page).first().click();
    await expect(page.locator('main h1')).not.toHaveText('Практики');
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(found(page)).toHaveCount(Math.min(count, 10));
    await page.getByRole('button', { name: /^Убрать отбор/ }).click();
    await expect(found(page)).toHaveCount(all);
    await page.goBack();
    await expect(found(page)).toHaveCount(Math.min(count, 10));
  });

  test('judges results at a glance, sorts them and takes the chosen ones along', async ({ page }, info) => {
    await openBank(page, info, '?q=урок');
    const first = page.locator('.bank-practice').first();
    await expect(first.locator('mark').first()).toBeVisible();
    await expect(first.locator('.bank-facts')).toContainText('·');
    await page.getByLabel('Порядок').selectOption({ label: 'сначала новые' });
    await expect(page).toHaveURL(/poryadok=novye/);
    const days = await page.locator('.bank-facts').allTextContents();
    const years = days.map((text) => Number(/(\d{4})\D*$/.exec(text)?.[1]));
    expect(years).toEqual(years.toSorted((left, right) => right - left));
    for (const box of (await page.getByRole('checkbox', { name: /^В подборку/ }).all()).slice(0, 2))
      await box.check();
    await page.getByRole('link', { name: /^Сравнить/ }).click();
    await expect(page).toHaveURL(/podborka\/\?id=[a-z0-9-]+&id=[a-z0-9-]+$/);
  });

  test('sees which kinds of mentoring nobody has described yet', async ({ page }, info) => {
    await openBank(page, info);
    await page.getByRole('link', { name: /^Карта банка/ }).click();
    await page
      .getByRole('link', { name: /ещё не описано|: 0 практик/i })
      .first()
      .click();
    await expect(page).toHaveURL(/praktiki\/\?/);
    await expect(status(page)).toHaveText('Ничего не нашлось.');
    await expect(page.getByRole('button', { name: 'Снять отбор' })).toBeVisible();
  });

  test('goes from the field to the results and back by keyboard', async ({ page }, info) => {
    await openBank(page, info);
    await ask(page, 'урок');
    await field(page).press('ArrowDown');
    await expect(found(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(found(page).nth(1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(page.locator('[data-part="all"]')).toBeVisible();
  });
});

test('remembers questions on the device alone and forgets them when asked', async ({ page }, info) => {
  const { origin } = sectionOf(info);
  const complaints = complaintsOf(page, origin);
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(decodeURIComponent(`${request.url()} ${request.postData() ?? ''}`)),
  );
  await openBank(page, info);
  await ask(page, 'тихий вопрос');
  await field(page).press('Enter');
  await field(page).fill('');
  await field(page).blur();
  await field(page).focus();
  await expect(page.getByRole('button', { name: 'тихий вопрос' })).toBeVisible();
  await page.getByRole('button', { name: 'Забыть' }).click();
  await expect(page.getByRole('button', { name: 'тихий вопрос' })).toBeHidden();
  expect(sent.filter((request) => request.includes('тихий'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('answers after the connection is lost', { tag: '@inside' }, async ({ page, context }, info) => {
  const missing = new Set(readdirSync(path.join(sectionOf(info).out, 'bank')));
  page.on('requestfinished', (request) => missing.delete(path.basename(request.url())));
  await openBank(page, info);
  await ask(page, 'урок');
  await expect.poll(() => [...missing], { timeout: 30_000 }).toEqual([]);
  await context.setOffline(true);
  await ask(page, 'выгорание');
  await expect(status(page)).toContainText('Нашлось');
  await field(page).fill('родители');
  await expect(page.locator('.bank-practice').first()).toContainText(/родител/i);
});

test('says when the index did not load, keeps the lists and tries again', async ({ page }, info) => {
  await page.route('**/bank/**', (route) => route.abort());
  await openBank(page, info);
  await field(page).fill('урок');
  await expect(status(page)).toHaveText(/^Поиск не загрузился/);
  await expect(page.locator('[data-part="all"] .card').first()).toBeVisible();
  await page.unroute('**/bank/**');
  await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  await expect(found(page).first()).toBeVisible();
});

/** What people paste and what machines try. */
const hostile = [
  'слово '.repeat(1700),
  'щ'.repeat(10_000),
  '🙂🙃👩‍🏫',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '      ',
  'и в на не что как',
  '\u202Eкору\u202C\u200B',
  '.*+?^${}()|[]\\',
  '(((((a+)+)+)+)+)$',
  '%00%ff',
  '__proto__ constructor toString',
];

test(
  'takes any question without an error, a freeze or markup in the page',
  { tag: '@inside' },
  async ({ page }, info) => {
    const { origin } = sectionOf(info);
    const complaints = complaintsOf(page, origin);
    await openBank(page, info);
    await ask(page, 'урок');
    await page.waitForLoadState('networkidle');
    const elements = () =>
      page.locator('bank-search').evaluate((bank) => bank.querySelectorAll('img, script, iframe').length);
    const before = await elements();
    for (const question of shareOf(info, hostile)) {
      await field(page).evaluate((input, value) => {
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, question);
      await page.waitForTimeout(50);
      expect(await elements()).toBe(before);
      expect(await widthOverflow(page)).toBe(0);
    }
    await openBank(
      page,
      info,
      `?q=${encodeURIComponent('<b>урок</b>')}&vid=../..&problema=%3Cb%3E&poryadok=x`,
    );
    await expect(found(page).first()).toBeVisible();
    expect(complaints).toEqual([]);
  },
);

/** Every state of the page, and how it is reached. */
const states: readonly (readonly [string, (page: Page, info: TestInfo) => Promise<void>])[] = [
  [
    'as it opens',
    async (page, info) => {
      await openBank(page, info);
    },
  ],
  [
    'found, narrowed, chosen',
    async (page, info) => {
      await openBank(page, info);
      await ask(page, 'родитнли');
      await page.locator('[data-facet="problema"] summary').click();
      await page.locator('[data-facet="problema"] input').first().check();
      const choose = page.getByRole('checkbox', { name: /^В подборку/ });
      await choose.first().check();
    },
  ],
  [
    'nothing found',
    async (page, info) => {
      await openBank(page, info, '?q=ъъъщщщ');
      await expect(status(page)).not.toBeEmpty();
    },
  ],
  [
    'dark',
    async (page, info) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await openBank(page, info, '?q=урок');
      await expect(found(page).first()).toBeVisible();
    },
  ],
];

test('is accessible in every state, down to 320 pixels', { tag: '@inside' }, async ({ page }, info) => {
  for (const [state, reach] of shareOf(info, states)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await reach(page, info);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsOf(page), `${state}, ${width}`).toEqual([]);
      expect(await widthOverflow(page), `${state}, ${width}`).toBe(0);
    }
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('its facets are links to lists', async ({ page }, info) => {
    await openBank(page, info);
    await expect(field(page)).toBeHidden();
    await page.locator('.bank-filter > summary').click();
    await page.locator('[data-facet="vid"] summary').click();
    const link = page.locator('[data-facet="vid"] a').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.locator('main h1')).toContainText(new RegExp(name, 'i'));
    await expect(page.locator('.card').first()).toBeVisible();
  });
});
