/** A form of the editor as a person fills it in, and what the server has stored of it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Client } from '#bench/server/client.ts';

export const phone = { width: 390, height: 844 };

/** Opens a form: `news/new`, `news/entries/tri-pisma`; `path` is that of a field that is to be shown. */
export async function openForm(page: Page, origin: string, place: string, path = ''): Promise<void> {
  // Between two forms Decap keeps the values of the first one unless the page is left.
  await page.goto('about:blank');
  await page.goto(`${origin}/admin/redaktor/${path === '' ? '' : `?pole=${path}`}#/collections/${place}`);
  await page.locator('[data-field]').first().waitFor({ timeout: 60_000 });
}

/** The entry's own title; items of its lists may have titles as well. */
export const title = (page: Page): Locator => page.getByLabel('Название', { exact: true }).first();

/** What is written into, by its label without «(можно не заполнять)». */
export const labelled = (page: Page, label: string): Locator =>
  page.getByLabel(new RegExp(`^${label}( \\(|$)`)).first();

/** The panel that tells what is to be mended. */
export const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Что исправить' });

/** A field with its label, hint and faults. */
export const field = (scope: Page | Locator, name: string): Locator =>
  scope.locator(`[data-field="${name}"]`).first();

/** What is written into. */
export const lineOf = (scope: Page | Locator, name: string): Locator =>
  field(scope, name).locator('input:not([type="hidden"]), textarea, [contenteditable="true"]').first();

/** Chooses an option of a list by its words. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  await lineOf(page, name).fill(words);
  await page.keyboard.press('Enter');
}

/** Adds a row to a list and gives it back, unfolded. */
export async function addRow(list: Locator, label: string): Promise<Locator> {
  const rows = list.locator('[data-item]');
  const count = await rows.count();
  await list
    .getByRole('button', { name: `Добавить: ${label}` })
    .first()
    .click();
  return rows.nth(count);
}

export const saveButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Сохранить', exact: true });

/** Saves and waits until the page says that it is done. @returns the id of the entry. */
export async function save(page: Page): Promise<string> {
  await saveButton(page).click();
  await expect(page.locator('.bar-said')).toHaveText('Сохранено.');
  await expect(page).toHaveURL(/\/entries\/[^/]+$/);
  return page.url().split('/').at(-1) ?? '';
}

/** Fills in whatever a news item must have. */
export async function fillNews(page: Page, title: string): Promise<void> {
  await lineOf(page, 'title').fill(title);
  await lineOf(page, 'summary').fill('Коротко о встрече.');
  await lineOf(page, 'date').fill('2026-11-01');
  await lineOf(page, 'kind').fill('статья');
}

/** Gives the server a new entry as a draft. */
export async function store(client: Client, place: { collection: string; slug: string }, raw: string) {
  const { collection, slug } = place;
  const dataFiles = [{ path: `${collection}/${slug}.md`, slug, raw }];
  await client.done('persistEntry', { dataFiles, options: { newEntry: true } });
}

/** Gives the server a news item as a draft, with more lines of YAML and a text. */
export const storeNews = (client: Client, slug: string, more = '', body = 'Текст.\n'): Promise<void> =>
  store(
    client,
    { collection: 'news', slug },
    `---\ntitle: Встреча\nsummary: Коротко о встрече.\nstatus: черновик\ndate: 2026-11-01\nkind: статья\n${more}---\n${body}`,
  );

export type Stored = { raw: string; fields: Record<string, unknown>; body: string };

/** The draft of an entry as it is stored. */
export async function draftOf(client: Client, collection: string, slug: string): Promise<Stored> {
  const path = `${collection}/${slug}.md`;
  const { data: raw } = await client.done<{ data: string }>('unpublishedEntryDataFile', {
    collection,
    slug,
    path,
    id: path,
  });
  const [, yaml = '', body = ''] = /^---\n(.*?\n)---(?:\n(.*))?$/s.exec(raw) ?? [];
  return { raw, fields: parse(yaml) as Stored['fields'], body };
}

/** Every draft that there is: `news/vstrecha`. */
export const draftsOf = (client: Client): Promise<string[]> => client.done<string[]>('unpublishedEntries');
