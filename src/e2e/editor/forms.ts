/** What people do in the editor's form. */
import { expect, type Page } from '@playwright/test';

export const phone = { width: 390, height: 844 };

/** The entry's own title; items of its lists may have titles as well. */
export const title = (page: Page) => page.getByLabel('Название', { exact: true }).first();

/** A field of the form by its label, without «(можно не заполнять)». */
export const labelled = (page: Page, label: string) =>
  page.getByLabel(new RegExp(`^${label}( \\(|$)`)).first();

/** Opens the form of an entry, `news/entries/tri-pisma`; `field` is the path of one that is to be shown. */
export async function openForm(page: Page, origin: string, where: string, field = ''): Promise<void> {
  // Without another page between them Decap would keep the form before.
  await page.goto('about:blank');
  const asked = field === '' ? '' : `?pole=${field}`;
  await page.goto(`${origin}/admin/redaktor/${asked}#/collections/${where}`);
  await expect(page.locator('[data-field]').first()).toBeVisible({ timeout: 60_000 });
}

/** Chooses a word of a list that opens. */
export async function choose(page: Page, label: string, word: string): Promise<void> {
  await page
    .getByRole('combobox', { name: new RegExp(`^${label}( \\(|$)`) })
    .first()
    .click();
  await page.getByRole('option', { name: word, exact: true }).click();
}

/** Saves, and waits until it is done. */
export async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (response) => response.request().postData()?.includes('"persistEntry"') === true,
  );
  await page.getByRole('button', { name: 'Сохранить' }).click();
  expect((await saved).status()).toBe(200);
  await expect(page.getByText('Запись сохранена').last()).toBeVisible();
}

/** The panel that tells what is to be mended. */
export const panelOf = (page: Page) => page.getByRole('region', { name: 'Что исправить' });
