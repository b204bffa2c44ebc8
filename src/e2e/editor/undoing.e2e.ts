/** Whatever was published can be taken back by those who answer for it. */
import { expect } from '@playwright/test';
import { test } from './editor-server.ts';

test('a curator takes an entry off the site at once, without waiting for anybody', async ({
  page,
  office,
}) => {
  const address = `${office.origin}/novosti/chas-na-chas/`;
  expect((await page.goto(address))?.status()).toBe(200);
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/zapis/news/chas-na-chas/`);
  await page.getByRole('button', { name: 'Снять с сайта' }).click();
  await expect(page.getByText('Снято с сайта.')).toBeVisible({ timeout: 60_000 });
  expect((await page.goto(address))?.status()).toBe(404);
});

test('a director takes a publication back, and the page is what it was', async ({ page, office }) => {
  const slug = 'desyat-kartochek';
  const director = await office.client('director');
  const title = async () => {
    await page.goto(`${office.origin}/novosti/${slug}/`);
    return page.getByRole('heading', { level: 1 }).textContent();
  };
  const before = await title();
  const { data, version } = await director.done<{ data: string; version: string }>('getEntry', {
    path: `news/${slug}.md`,
  });
  const raw = data.replace(/^title: .*$/m, 'title: Поспешное название');
  await director.done('persistEntry', { dataFiles: [{ path: `news/${slug}.md`, slug, raw, version }] });
  await director.done('publishUnpublishedEntry', { collection: 'news', slug });
  expect(await title()).toBe('Поспешное название');

  await office.signIn(page, 'director');
  await page.goto(`${office.origin}/admin/zapis/news/${slug}/`);
  await page.getByRole('button', { name: 'Отменить публикацию' }).click();
  await expect(page.getByText('Публикация отменена')).toBeVisible({ timeout: 60_000 });
  expect(await title()).toBe(before);
});
