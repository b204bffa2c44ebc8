/** What scripts add to the pages of entries and files, and that the same is done without them. */
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { test } from './editor-server.ts';

test('the list is filtered while somebody types, and its address keeps the question', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/zapisi/`);
  const found = page.locator('.entries-found');
  const all = await found.textContent();
  const question = page.getByRole('searchbox', { name: 'Найти' });
  await question.pressSequentially('письмами тр');
  await expect(page.getByRole('link', { name: /^Три письма/ })).toBeVisible();
  await expect(found).toHaveText(/^Найдено: [1-9]/);
  await expect(page).toHaveURL(/\?q=/);
  await question.fill('такого слова нет');
  await expect(found).toHaveText(/^Ничего не нашлось/);
  await question.fill('');
  await expect(found).toHaveText(all ?? '');
});

test('without scripts the list is filtered by its form, and an entry is handed in', async ({
  browser,
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
  const list = await plain.newPage();
  await list.goto(`${office.origin}/admin/zapisi/`);
  await list.getByRole('searchbox', { name: 'Найти' }).fill('письмами');
  await list.getByRole('button', { name: 'Показать' }).click();
  await list.getByRole('link', { name: /^Три письма/ }).click();
  await expect(list.getByRole('heading', { level: 1 })).toHaveText(/^Три письма/);
  await expect(list.getByRole('list', { name: 'Путь записи на сайт' })).toContainText('на сайте');
  await plain.close();
});

test('several files are added at once, and one that is refused is told of by itself', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/hranilishche/`);
  const create = { width: 800, height: 600, channels: 3, background: '#0b4f6c' } as const;
  const photograph = await sharp({ create }).jpeg().toBuffer();
  await page.getByLabel('Выберите файлы').setInputFiles([
    { name: 'Снимок с урока.jpg', mimeType: 'image/jpeg', buffer: photograph },
    { name: 'pismo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('это не документ') },
  ]);
  await expect(page.getByText('Добавлено файлов: 1 из 2.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('добавлен: pictures/snimok-s-uroka.jpg')).toBeVisible();
  await expect(page.locator('.upload-refused')).toContainText('pismo.pdf');
  await page.getByRole('link', { name: 'Обновить список' }).click();
  await expect(page.getByRole('link', { name: 'snimok-s-uroka.jpg', exact: true })).toBeVisible();
});
