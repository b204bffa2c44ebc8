import { expect } from '@playwright/test';
import { usualPassword } from '#bench/server/client.ts';
import { test } from './editor-server.ts';

test('whoever signs in comes to the desk, and nobody else', async ({ page, office }) => {
  await office.client('curator');
  await page.goto(`${office.origin}/admin/`);
  await expect(page).toHaveURL(/\/admin\/vhod\//);
  await page.getByLabel('Логин').fill('curator');
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Логин').fill('curator');
  await page.getByLabel('Пароль', { exact: true }).fill(usualPassword);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page).toHaveURL(/\/admin\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Стол' })).toBeVisible();
});
