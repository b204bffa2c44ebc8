/** What depends on where a section lies: its own page for unknown addresses, its way without scripts. */
import { expect, test } from '@playwright/test';
import { sectionOf } from './sections.ts';

test('the keyboard reaches the content in one step', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}praktiki/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('an unknown address answers with the section’s own page', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  const response = await page.goto(`${origin}${base}net-takoj-stranicy/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'Поиск' }).first()).toHaveAttribute('href', `${base}poisk/`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole section is readable and the search says what to do', async ({ page }, info) => {
    const { origin, base } = sectionOf(info);
    await page.goto(`${origin}${base}dorozhnaya-karta/2026-2027/`);
    for (const [view, content] of [
      ['По этапам', page.getByRole('heading', { name: /^1\. / })],
      ['По времени', page.getByText('Вертикальная черта — сегодня')],
      ['Таблицей, как утверждена', page.getByRole('table')],
    ] as const) {
      await page.getByRole('radio', { name: view }).check();
      await expect(content.first()).toBeVisible();
    }
    await page.goto(`${origin}${base}poisk/`);
    await expect(page.locator('main').getByRole('link').first()).toBeVisible();
  });
});
