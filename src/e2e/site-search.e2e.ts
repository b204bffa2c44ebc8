/** The full text of the section: what is found, how it is narrowed, and what happens when something goes wrong. */
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';
import { sectionOf, shareOf } from './sections.ts';

const field = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.locator('.search-status');
const results = (page: Page) => page.locator('[data-search-results] > li');
const titles = (page: Page) => results(page).locator('.title');
const section = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

async function openSearch(page: Page, info: TestInfo, query = ''): Promise<void> {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}poisk/${query}`);
}

const asking = (words: string, more = '') => `?q=${encodeURIComponent(words)}${more}`;

/** How much the status says was found. */
async function countOf(page: Page): Promise<number> {
  await expect(status(page)).toContainText(/\d+\sстраниц/);
  return Number(/(\d+)\sстраниц/.exec((await status(page).textContent()) ?? '')?.[1]);
}

test(
  'finds words in any form, narrows, and keeps everything in the address',
  { tag: '@inside' },
  async ({ page }, info) => {
    const { origin, base } = sectionOf(info);
    const complaints = complaintsOf(page, origin);
    await openSearch(page, info);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('наставниками');
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    const everywhere = await countOf(page);

    await section(page, 'Практики').check();
    await expect(page).toHaveURL(/razdel=praktiki/);
    await expect(status(page)).toContainText('в разделе «Практики»');
    expect(await countOf(page)).toBeLessThan(everywhere);
    for (const link of await titles(page).all())
      expect(await link.getAttribute('href')).toContain(`${base}praktiki/`);

    await page.getByText('Отобрать практики').click();
    const value = page.locator('.choice-value:visible').first();
    const figure = value.locator('[data-count]');
    await expect(figure).not.toBeEmpty();
    const expected = Number(await figure.textContent());
    await value.getByRole('checkbox').check();
    await expect(page).toHaveURL(/&[a-z]+=[a-z0-9-]+$/);
    await expect.poll(() => countOf(page)).toBe(expected);
    // Marks and links meet in few other places: they are judged on the dark ground here, on the light one below.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violationsOf(page)).toEqual([]);

    await page.goBack();
    await expect(page).toHaveURL(/razdel=praktiki$/);
    await expect(value.getByRole('checkbox')).not.toBeChecked();
    await page.goBack();
    await expect(section(page, 'Везде')).toBeChecked();
    await expect.poll(() => countOf(page)).toBe(everywhere);
    await page.goForward();
    await expect(section(page, 'Практики')).toBeChecked();
    expect(complaints).toEqual([]);
  },
);

test('puts the newest first over all sections', async ({ page }, info) => {
  await openSearch(page, info, asking('наставник'));
  await countOf(page);
  await page.getByLabel('Порядок').selectOption('Сначала новые');
  await expect(page).toHaveURL(/sort=data/);
  const days = results(page).locator('time');
  await expect
    .poll(async () => {
      const found = await days.evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
      return found.length > 5 && found.join() === found.toSorted().reverse().join();
    })
    .toBe(true);
});

test('is worked with the keyboard, more results included, and gone back to', async ({ page }, info) => {
  await openSearch(page, info, asking('наставник', '&sort=data'));
  await expect(titles(page)).toHaveCount(10);
  const more = page.getByRole('button', { name: /^Показать ещё/ });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveCount(20);
  await expect(titles(page).nth(10)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(11)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).not.toHaveText(/Поиск|не нашлась|нет/);
  await page.goBack();
  await expect(titles(page)).toHaveCount(20);
  await expect(titles(page).nth(11)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(titles(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/q=/);
});

test('loads a section alone when it alone is asked for, and the others when it has nothing', async ({
  page,
}, info) => {
  const parts = new Set<string>();
  page.on('request', (request) => parts.add(/\/pagefind\/(\w+)\//.exec(request.url())?.[1] ?? ''));
  await openSearch(page, info, asking('урок', '&razdel=praktiki'));
  await countOf(page);
  expect([...parts].filter((part) => part !== '').sort()).toEqual(['core', 'practices']);
  await field(page).fill('синхрофазотрон');
  await expect.poll(() => parts.has('regulations')).toBe(true);
});

test('says what to try when little or nothing is found', async ({ page }, info) => {
  const { base } = sectionOf(info);
  await openSearch(page, info, asking('наставник синхрофазотрон родители'));
  await expect(status(page)).toContainText('Показано по части слов');
  await expect(results(page).first()).toContainText('Здесь нет слов: синхрофазотрон');
  await field(page).fill('синхрофазотрон');
  await expect(status(page)).toContainText('ничего не нашлось');
  const advice = page.locator('[data-advice="nothing"]');
  await expect(advice).toBeVisible();
  const bank = advice.getByRole('link', { name: 'Искать в банке практик' });
  await expect(bank).toHaveAttribute('href', new RegExp(`${base}praktiki/\\?q=%D1%81`));
  expect(await violationsOf(page)).toEqual([]);
});

test('says when the index or a part of it did not load, and tries again', async ({ page }, info) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await openSearch(page, info, asking('наставник'));
  const advice = page.locator('[data-advice="failed"]');
  await expect(advice.getByRole('link', { name: 'Практики' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.unroute('**/pagefind/**');
  await page.route('**/pagefind/news/**', (route) => route.abort());
  await advice.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  const missing = page.locator('[data-missing]');
  await expect(missing).toContainText('«Новости»');
  const without = await countOf(page);
  await page.unroute('**/pagefind/news/**');
  await missing.getByRole('button').click();
  await expect(missing).toBeHidden();
  await expect.poll(() => countOf(page)).toBeGreaterThan(without);
});

/** What people paste and what machines try. */
const hostile = [
  'щ'.repeat(10_000),
  'наставник и ещё слово '.repeat(500),
  '🙂👩‍🏫',
  '<img src=x onerror=alert(1)><mark>урок</mark>',
  '   ',
  'и в на',
  '\u202Eурок\u202C\u200F',
  '.*+?^${}()|[]\\ урок',
  '"',
  '«»',
];

test(
  'takes any question without an error, a long stop or markup in the page, and fits 320 pixels',
  { tag: '@inside' },
  async ({ page }, info) => {
    const { origin } = sectionOf(info);
    const complaints = complaintsOf(page, origin);
    await page.setViewportSize({ width: 320, height: 800 });
    await openSearch(page, info, asking('<img src=x>'));
    await expect(field(page)).toHaveValue('<img src=x>');
    for (const question of shareOf(info, hostile)) {
      await field(page).fill(question);
      await page.keyboard.press('Enter');
      await expect(status(page)).not.toHaveText('Ищем…');
      expect(await page.locator('main img, .search-answer mark mark').count()).toBe(0);
      expect(await widthOverflow(page)).toBe(0);
    }
    await field(page).fill('наставник');
    await expect(results(page).first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('says that it needs them and leads to the map of the section', async ({ page }, info) => {
    await openSearch(page, info);
    const words = page.locator('noscript p');
    await expect(words).toContainText('с включёнными скриптами');
    await expect(words.locator('a')).toHaveAttribute('href', `${sectionOf(info).base}karta/`);
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});
