/** The full text of the section: what is found, how it is narrowed, and what happens when something goes wrong. */
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';
import { sectionOf, shareOf } from './sections.ts';

const field = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.locator('.search-status');
const results = (page: Page) => page.locator('[data-search-results] > li');

async function openSearch(page: Page, info: TestInfo, query = ''): Promise<void> {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}poisk/${query}`);
}

test('finds words in any form, narrows by section and keeps everything in the address', async ({
  page,
}, info) => {
  const { origin } = sectionOf(info);
  const complaints = complaintsOf(page, origin);
  await openSearch(page, info);
  await field(page).fill('наставниками');
  await expect(status(page)).toContainText(/найдено: \d+\sстраниц/);
  await expect(results(page).first().locator('mark').first()).toBeVisible();
  await page.getByRole('radio', { name: /^Практики/ }).check();
  await expect(page).toHaveURL(/razdel=praktiki/);
  await expect(status(page)).toContainText('Практики');
  for (const link of await results(page).locator('a').all())
    expect(await link.getAttribute('href')).toContain('/praktiki/');
  const address = page.url();
  await results(page).first().getByRole('link').first().click();
  await expect(page.locator('main h1')).not.toHaveText('Поиск');
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(results(page).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('shows what stands nearest when no page has all the words', async ({ page }, info) => {
  await openSearch(page, info, `?q=${encodeURIComponent('наставник синхрофазотрон родители')}`);
  await expect(results(page).first()).toBeVisible();
  await openSearch(page, info, `?q=${encodeURIComponent('ъъъщщщ')}`);
  await expect(status(page)).toContainText('ничего не нашлось');
  await expect(page.locator('[data-advice="nothing"]')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('says when the index did not load and tries again', async ({ page }, info) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await openSearch(page, info, `?q=${encodeURIComponent('наставник')}`);
  await expect(page.locator('[data-advice="failed"]')).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.locator('[data-advice="failed"]').getByRole('button').click();
  await expect(results(page).first()).toBeVisible();
});

/** What people paste and what machines try. */
const hostile = [
  'щ'.repeat(10_000),
  '🙂',
  '<img src=x onerror=alert(1)>',
  '   ',
  'и в на',
  '.*+?^${}()|[]\\',
];

test('takes any question without an error or markup in the page, and fits 320 pixels', async ({
  page,
}, info) => {
  const { origin } = sectionOf(info);
  const complaints = complaintsOf(page, origin);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const question of shareOf(info, hostile)) {
    await openSearch(page, info, `?q=${encodeURIComponent(question.slice(0, 2000))}`);
    await page.waitForTimeout(300);
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
    expect(await widthOverflow(page)).toBe(0);
  }
  await field(page).fill('наставник');
  await expect(results(page).first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
