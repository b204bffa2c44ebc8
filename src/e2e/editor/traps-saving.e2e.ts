/** Decap's traps of saving that cannot happen here: nothing is lost, nothing is silent, every refusal has its reason. */
import { expect, type Page } from '@playwright/test';
import { draftOf, draftsOf, field, fillNews, lineOf, openForm, save, saveButton } from './decap-form.ts';
import { test } from './editor-server.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Что исправить' });
const toastOf = (page: Page) => page.locator('.Toastify');

test('a save that is refused keeps a Cyrillic title, says why in Russian alone, and goes through once mended', async ({
  page,
  office,
}) => {
  const client = await office.client('director');
  await office.signIn(page, 'director');
  await openForm(page, office.origin, 'news/new');
  const title = 'Ёлка и йод: „Онегин“ — 2024';
  await fillNews(page, title);
  await lineOf(page, 'summary').fill('Слишком длинно. '.repeat(60));
  const before = await draftsOf(client);
  await saveButton(page).click();
  await expect(panelOf(page)).toContainText('Запись не сохранена');
  await expect(panelOf(page)).toContainText('«Коротко»');
  await expect(toastOf(page)).toContainText('Не удалось сохранить запись: Запись не сохранена');
  await expect(toastOf(page)).not.toContainText('Error');
  await expect(lineOf(page, 'title')).toHaveValue(title);
  expect(await draftsOf(client)).toEqual(before);

  await lineOf(page, 'summary').fill('Коротко.');
  expect(await save(page)).toBe('yolka-i-yod-onegin-2024');
  expect((await draftOf(client, 'news', 'yolka-i-yod-onegin-2024')).fields).toMatchObject({
    title,
    summary: 'Коротко.',
  });
});

test('a title without a letter of an address is never saved under an empty one: it is asked for', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  const address = page.getByLabel(/^Адрес страницы/);
  await fillNews(page, 'Праздник');
  for (const title of ['«…»', '🎉🎉🎉', '№ —']) {
    await lineOf(page, 'title').fill(title);
    await expect(address).toHaveValue('');
    await expect(address).toHaveAccessibleDescription(/Напишите адрес страницы/);
  }
  const before = await draftsOf(client);
  await saveButton(page).click();
  await panelOf(page)
    .getByRole('button', { name: /Напишите адрес страницы/ })
    .click();
  await expect(field(page, 'title').locator(':focus')).toBeVisible();
  expect(await draftsOf(client)).toEqual(before);
  await address.fill('prazdnik');
  await save(page);
  expect((await draftOf(client, 'news', 'prazdnik')).fields['title']).toBe('№ —');
});

test('a title of more than 255 bytes gets a short Latin address, and keeps every letter', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  const title = `${'Съёмка щедрого объявления '.repeat(12)}до конца`;
  expect(Buffer.byteLength(title)).toBeGreaterThan(255);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, title);
  const slug = await save(page);
  expect(slug).toMatch(/^[a-z0-9-]{20,60}$/);
  expect((await draftOf(client, 'news', slug)).fields['title']).toBe(title);
});

test('what is only written wrongly is no silent red mark: it is told, reached and not saved', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Написано не так');
  await lineOf(page, 'publishAt').fill('послезавтра');
  const before = await draftsOf(client);
  await saveButton(page).click();
  await expect(toastOf(page)).toContainText('Запись не сохранена');
  const row = panelOf(page).getByRole('button', { name: /«Выйдет на сайт»: нужна дата вида/ });
  await expect(row).toBeFocused();
  await row.click();
  await expect(lineOf(page, 'publishAt')).toBeFocused();
  await expect(lineOf(page, 'publishAt')).toBeInViewport();
  expect(await draftsOf(client)).toEqual(before);
});

test('a number out of bounds and a list that is too short are told', async ({ page, office }) => {
  const client = await office.client('curator');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'mentors/new');
  await lineOf(page, 'title').fill('Учитель физики');
  await lineOf(page, 'post').fill('учитель физики');
  await lineOf(page, 'field').fill('физика');
  await lineOf(page, 'experience').fill('71');
  await saveButton(page).click();
  await expect(panelOf(page)).toContainText(/«Педагогический стаж[^»]*»: .*70/);
  await expect(panelOf(page)).toContainText('«Формы наставничества»');
  expect(await draftsOf(client)).not.toContain('mentors/uchitel-fiziki');
});

test('a fault inside a folded list is told and unfolded', async ({ page, office }) => {
  const client = await office.client('curator');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Ссылка без адреса');
  const links = field(page, 'links');
  await links.getByRole('button', { name: 'Добавить: ссылка' }).click();
  await lineOf(links, 'title').fill('Устав');
  await links.locator('[data-item="0"] button').first().click();
  await expect(lineOf(links, 'address')).toBeHidden();
  await saveButton(page).click();
  await panelOf(page)
    .getByRole('button', { name: /«Адрес»/ })
    .click();
  await expect(lineOf(links, 'address')).toBeFocused();
  expect(await draftsOf(client)).not.toContain('news/ssylka-bez-adresa');
});

type ConfigField = { name: string; label: string; widget: string; required?: boolean; min?: number };
type Config = { collections: { name: string; folder?: string; fields: ConfigField[] }[] };

test('no required field of any form is passed over, whatever its control', async ({ page, office }) => {
  const client = await office.client('curator');
  const config = (await (await client.fetch('/admin/config.json')).json()) as Config;
  await office.signIn(page, 'curator');
  const before = await draftsOf(client);
  for (const { name, fields } of config.collections.filter(({ folder }) => folder !== undefined)) {
    await openForm(page, office.origin, `${name}/new`);
    await saveButton(page).click();
    const panel = panelOf(page);
    await expect(panel).toContainText('Запись не сохранена');
    const needed = fields.filter(
      ({ required, min = 0, widget }) => widget !== 'hidden' && (required !== false || min > 0),
    );
    for (const { label } of needed) await expect(panel, name).toContainText(`«${label.split(',')[0] ?? ''}`);
  }
  expect(await draftsOf(client)).toEqual(before);
});

test('one click saves, and after it no question holds anybody back', async ({ page, office }) => {
  const client = await office.client('curator');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Без лишних вопросов');
  const slug = await save(page);
  expect((await draftOf(client, 'news', slug)).fields['title']).toBe('Без лишних вопросов');
  await page.getByRole('link', { name: '← Стол' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Стол');
  // A copy of a text that has reached the server would be offered here.
  await openForm(page, office.origin, `news/entries/${slug}`);
  await expect(lineOf(page, 'title')).toHaveValue('Без лишних вопросов');
  expect(asked).toEqual([]);
});
