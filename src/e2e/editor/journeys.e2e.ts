import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { usualPassword } from '#bench/server/client.ts';
import { test } from './editor-server.ts';

const phone = { width: 390, height: 844 };

/** The entry's own title; items of its lists may have titles as well. */
const title = (page: Page) => page.getByLabel('Название', { exact: true }).first();

/** A form as Decap shows it, with its fields there to be filled in. */
async function openForm(page: Page, origin: string, where: string): Promise<void> {
  await page.goto(`${origin}/admin/redaktor/#/collections/${where}`);
  await expect(title(page)).toBeVisible({ timeout: 60_000 });
}

const photo = {
  name: 'фото с телефона.jpg',
  mimeType: 'image/jpeg',
  buffer: readFileSync('content/pictures/do-i-posle.png'),
};

test('a news item with a photo is live twelve actions after the sign-in page', async ({ page, office }) => {
  await page.setViewportSize(phone);
  await office.client('director');
  await page.goto(`${office.origin}/admin/vhod/`);
  let actions = 0;
  const act = async (action: Promise<unknown>) => {
    actions += 1;
    await action;
  };
  await act(page.getByLabel('Логин').fill('director'));
  await act(page.getByLabel('Пароль', { exact: true }).fill(usualPassword));
  await act(page.getByRole('button', { name: 'Войти' }).click());
  await act(page.getByRole('link', { name: 'Новость за минуту' }).click());
  await act(page.getByLabel('Название').fill('Щедрый урок: ёлка из черновиков'));
  await act(
    page.getByLabel('Текст').fill('Сегодня наставники и молодые учителя нарядили ёлку.\n\nЧерновиками.'),
  );
  await act(page.getByLabel('Фотография').setInputFiles(photo));
  await act(page.getByLabel('Что на снимке').fill('Ёлка, украшенная листами бумаги'));
  await act(page.getByLabel('Нет', { exact: true }).check());
  await act(page.getByRole('button', { name: 'Опубликовать' }).click());
  await expect(page.getByText('Опубликовано.', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(actions).toBeLessThanOrEqual(12);
  await page.goto(`${office.origin}/novosti/shchedryy-urok-yolka-iz-chernovikov/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Щедрый урок: ёлка из черновиков');
  await expect(page.getByRole('img', { name: 'Ёлка, украшенная листами бумаги' })).toBeVisible();
});

test('the short news form says what is missing and keeps what was written', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/novost/`);
  await page.getByLabel('Название').fill('Только название');
  await page.getByLabel('Текст').fill('   ');
  await page.getByRole('button', { name: 'Сохранить черновик' }).click();
  await expect(page.getByRole('alert')).toContainText('Напишите текст новости.');
  await expect(page.getByLabel('Название')).toHaveValue('Только название');
});

test('a curator hands a change in on a phone, the director sees it on the desk and publishes it', async ({
  page,
  office,
  browser,
}) => {
  await page.setViewportSize(phone);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/karta-goroda');
  await title(page).fill('Три ответа на трудный вопрос');
  await page.getByRole('button', { name: 'Отдать на проверку' }).click();
  await expect(page).toHaveURL(/\/zapis\/news\/karta-goroda\//, { timeout: 60_000 });
  await expect(page.getByRole('main')).toContainText('Отдано на проверку');

  const other = await browser.newPage();
  await office.signIn(other, 'director');
  const draft = other.getByRole('listitem').filter({ hasText: 'Три ответа на трудный вопрос' });
  await expect(draft).toContainText('на проверке');
  await expect(draft).toContainText('Изменено: Название');
  await draft.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(other.getByText('Опубликовано: запись уже на сайте.')).toBeVisible({ timeout: 60_000 });
  await other.goto(`${office.origin}/novosti/karta-goroda/`);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Три ответа на трудный вопрос');
  await other.close();
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
