import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';

const pageWith = (style: string) =>
  `<!doctype html><html lang="ru"><head><title>Страница</title><style>${style}</style></head>
  <body><main><h1>Заголовок</h1><p>Текст</p></main></body></html>`;

const foundIn = async (...[page]: Parameters<typeof violationsOf>) =>
  (await violationsOf(page)).map(({ id }) => id);

test('a fault of one look is found without loading the page again', async ({ page }) => {
  await page.setContent(
    pageWith('@media (prefers-color-scheme: dark) { p { color: #777; background: #888 } }'),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await foundIn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await foundIn(page)).toEqual(['color-contrast-enhanced']);
  expect((await violationsOf(page, 'colours')).map(({ id }) => id)).toEqual(['color-contrast-enhanced']);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await foundIn(page)).toEqual([]);
});

test('text of less than 7:1 is a fault, large text of 4.5:1 is none', async ({ page }) => {
  // 5.7:1 on white.
  await page.setContent(pageWith('p { color: #666 }'));
  expect(await foundIn(page)).toEqual(['color-contrast-enhanced']);
  await page.setContent(pageWith('p { color: #666; font-size: 24px }'));
  expect(await foundIn(page)).toEqual([]);
});

test('what does not fit is measured in the window as it is', async ({ page }) => {
  await page.setContent(pageWith('p { inline-size: 400px }'));
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await widthOverflow(page)).toBe(0);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await widthOverflow(page)).toBeGreaterThan(80);
});

test('every kind of complaint is heard', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, baseURL ?? '');
  await page.goto('');
  expect(complaints).toEqual([]);
  await page.evaluate(() => console.error('так нельзя'));
  await page.goto('net-takoj-stranicy/');
  // A page of the section would not even ask: its policy forbids it.
  await page.goto('about:blank');
  await page.setContent(pageWith("body { background: url('http://foreign.test/x.png') }"));
  await expect
    .poll(() => new Set(complaints.map(({ kind }) => kind)))
    .toEqual(new Set(['console', 'response', 'foreign request']));
});
