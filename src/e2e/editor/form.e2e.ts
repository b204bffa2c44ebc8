/** The form itself: publishing from it, the page beside it, two people in it. */
import { expect } from '@playwright/test';
import { test } from './editor-server.ts';
import { openForm, title } from './decap-form.ts';

test('the short news form says what is missing and keeps what was written', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/novost/`);
  await page.getByLabel('Название').fill('Только название');
  await page.getByLabel('Текст').fill('   ');
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await expect(page.getByRole('alert')).toContainText('Напишите текст новости.');
  await expect(page.getByLabel('Название')).toHaveValue('Только название');
});

test('a director changes a text and publishes it with one button', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await openForm(page, office.origin, 'news/entries/tri-pisma');
  await title(page).fill('Три письма, переписанные вместе');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page).toHaveURL(/\/zapis\/news\/tri-pisma\//, { timeout: 60_000 });
  await page.goto(`${office.origin}/novosti/tri-pisma/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Три письма, переписанные вместе');
});

test('the page is shown as it will be while one writes, and stays where it was', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'practices/entries/pyat-stolov');
  await page.getByRole('button', { name: 'Как на сайте' }).click();
  const frame = page.frameLocator('.preview-frame');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
  const scrolled = () => page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollY ?? 0);
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 300));
  await title(page).fill('Пять столов и одно «зачем»');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Пять столов и одно «зачем»');
  expect(await scrolled()).toBe(300);
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await expect(page.locator('.preview-frame')).toHaveCount(0);
});

test('two people who change one field see both texts, and neither is lost', async ({
  page,
  office,
  browser,
}) => {
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/blagodarnost-chetveryom');
  const other = await browser.newPage();
  await office.signIn(other, 'director');
  await openForm(other, office.origin, 'news/entries/blagodarnost-chetveryom');
  await title(other).fill('Благодарность от директора');
  await other.getByRole('button', { name: 'Сохранить' }).click();
  await expect(other.getByText('Сохранено.')).toBeVisible({ timeout: 30_000 });
  await other.close();

  await title(page).fill('Благодарность от куратора');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Благодарность от куратора', { timeout: 30_000 });
  await expect(dialog).toContainText('Благодарность от директора');
  await dialog.getByLabel(/^Ваше/).check();
  await dialog.getByRole('button', { name: 'Сохранить так' }).click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  await expect(title(page)).toHaveValue('Благодарность от куратора', {
    timeout: 30_000,
  });
});
