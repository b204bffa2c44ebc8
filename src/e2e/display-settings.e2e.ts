import { expect, test, type Page } from '@playwright/test';
import { sectionOf, shareOf } from './sections.ts';

/** What the root has been given, as `name=value`. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const names = ['size', 'spacing', 'scheme', 'typeface', 'pictures'];
    const { dataset } = document.documentElement;
    return names.flatMap((name) => (dataset[name] === undefined ? [] : [`${name}=${dataset[name]}`]));
  });

const groups = ['Размер текста', 'Расстояния', 'Цвета', 'Шрифт', 'Картинки'];

test('the settings are two stops of the keyboard away and open above the page', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const link = page.getByRole('banner').getByText('Настройки отображения');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  for (const name of groups) await expect(page.getByRole('group', { name })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Обычный' })).toBeFocused();
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await link.click();
  await expect(page.getByRole('group', { name: 'Цвета' })).toHaveCount(0);
});

test(
  'every choice holds at once, on the next page and until it is taken back in one click',
  { tag: '@inside' },
  async ({ page }, info) => {
    const { origin, base } = sectionOf(info);
    await page.goto(`${origin}${base}nastrojki/`);
    const options = await page.locator('.display-settings input').evaluateAll((inputs) =>
      inputs.map((input) => ({
        name: (input as HTMLInputElement).name,
        value: (input as HTMLInputElement).value,
      })),
    );
    const real = options.filter(({ value }) => value !== '');
    expect(real.length).toBeGreaterThanOrEqual(9);
    for (const { name, value } of shareOf(info, real)) {
      await page.goto(`${origin}${base}nastrojki/`);
      await page.locator(`.display-settings input[name="${name}"][value="${value}"]`).check();
      await expect.poll(() => chosen(page)).toEqual([`${name}=${value}`]);
      await page.goto(`${origin}${base}praktiki/`);
      expect(await chosen(page)).toEqual([`${name}=${value}`]);
      await page.goto(`${origin}${base}nastrojki/`);
      await page.getByRole('button', { name: 'Вернуть обычный вид' }).click();
      await expect.poll(() => chosen(page)).toEqual([]);
    }
  },
);

test('the first paint has what was chosen before', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}`);
  await page.evaluate(() => localStorage.setItem('display', JSON.stringify({ scheme: 'white-on-black' })));
  // The root is looked at when its body begins, before anything of it is painted.
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('body')) return;
      observer.disconnect();
      document.documentElement.dataset['seen'] = document.documentElement.dataset['scheme'] ?? 'nothing';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset['seen'])).toBe('white-on-black');
});

test('a storage that holds something else does no harm', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${origin}${base}`);
  for (const kept of ['{', '[]', '"слово"', 'null', '7']) {
    await page.evaluate((value) => localStorage.setItem('display', value), kept);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(errors).toEqual([]);
});

test('where pictures are off, their words stand in their place', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}`);
  await page.evaluate(() => localStorage.setItem('display', JSON.stringify({ pictures: 'off' })));
  await page.goto(`${origin}${base}praktiki/tishina-na-pyatoj-minute/`);
  await expect(page.locator('main img')).toBeHidden();
  const words = await page
    .locator('main picture')
    .evaluate((picture) => [picture.getAttribute('data-alt'), getComputedStyle(picture, '::before').content]);
  expect(words[1]).toBe(`"${words[0] ?? ''}"`);
  expect(words[0]).not.toBe('');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the settings say that they need one, and how to do without', async ({ page }, info) => {
    const { origin, base } = sectionOf(info);
    await page.goto(`${origin}${base}`);
    await page.getByRole('link', { name: 'Настройки отображения' }).click();
    // Locators by text pass over what stands in <noscript>, seen or not.
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain('Эти настройки работают в браузере с включёнными скриптами.');
    expect(shown).toContain('текст увеличивает сам браузер');
  });
});
