/** Decap's traps of values that cannot happen here: what was written is what is stored, and what the form shows again. */
import { expect } from '@playwright/test';
import { addRow, draftOf, field, fillNews, lineOf, openForm, save, store, storeNews } from './decap-form.ts';
import { test } from './editor-server.ts';

test('texts that look like numbers, truths, times or nothing stay texts', async ({ page, office }) => {
  const client = await office.client('curator');
  const address = 'https://school.example/';
  const words = ['1e3', 'yes', '12:30', '2024-05-01', '~', '0x1F', '- дефис', '# решётка: двоеточие', '---'];
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, '007');
  await lineOf(page, 'summary').fill('null');
  for (const word of words) {
    const row = await addRow(field(page, 'links'), 'ссылка');
    await lineOf(row, 'title').fill(word);
    await lineOf(row, 'address').fill(address);
  }
  const slug = await save(page);
  const { fields } = await draftOf(client, 'news', slug);
  expect(fields).toMatchObject({ title: '007', summary: 'null' });
  expect(fields['links']).toEqual(words.map((title) => ({ title, address })));
  await openForm(page, office.origin, `news/entries/${slug}`);
  await expect(lineOf(page, 'title')).toHaveValue('007');
  await expect(lineOf(page, 'summary')).toHaveValue('null');
  const shown = await field(page, 'links')
    .locator('[data-field="title"] input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(shown).toEqual(words);
});

test('days and moments are shown and stored alike, quoted or not, with a time zone or without', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  await storeNews(
    client,
    'dni-i-minuty',
    'published: "2026-11-02"\nupdated: 2026-11-03\npublishAt: 2026-11-01T08:00:00.000Z\nwithdrawAt: "2026-12-01 09:30"\n',
  );
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/dni-i-minuty');
  await expect(lineOf(page, 'date')).toHaveValue('2026-11-01');
  await expect(lineOf(page, 'published')).toHaveValue('2026-11-02');
  await expect(lineOf(page, 'updated')).toHaveValue('2026-11-03');
  await expect(lineOf(page, 'publishAt')).toHaveValue(/^2026-11-01[T ]08:00/);
  await expect(lineOf(page, 'withdrawAt')).toHaveValue('2026-12-01 09:30');
  await lineOf(page, 'summary').fill('Только это и изменено.');
  await save(page);
  const { fields } = await draftOf(client, 'news', 'dni-i-minuty');
  expect(fields).toMatchObject({
    summary: 'Только это и изменено.',
    date: '2026-11-01',
    published: '2026-11-02',
    updated: '2026-11-03',
    withdrawAt: '2026-12-01 09:30',
  });
  expect(fields['publishAt']).toMatch(/^2026-11-01[T ]08:00/);
});

test('a choice that is cleared is gone from the file, one of several too', async ({ page, office }) => {
  const client = await office.client('curator');
  await store(
    client,
    { collection: 'regulations', slug: 'bez-podpisi' },
    '---\ntitle: Приказ о наставничестве\nstatus: черновик\nlevel: федеральный\nkind: национальный стандарт\nissuer: Росстандарт\nforce: действует\nsignature: простая электронная подпись\n---\n',
  );
  await storeNews(client, 'bez-etapov', 'stages: [5]\n');
  await office.signIn(page, 'curator');
  for (const [place, name] of [
    ['regulations/entries/bez-podpisi', 'signature'],
    ['news/entries/bez-etapov', 'stages'],
  ] as const) {
    await openForm(page, office.origin, place);
    await lineOf(page, name).focus();
    await page.keyboard.press('Backspace');
    await save(page);
  }
  expect((await draftOf(client, 'regulations', 'bez-podpisi')).fields).not.toHaveProperty('signature');
  expect((await draftOf(client, 'news', 'bez-etapov')).fields).not.toHaveProperty('stages');
});

test('what is cleared is gone from the file: no null, no empty text, no empty group', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  const { data } = await client.done<{ data: string }>('getEntry', { path: 'practices/pyat-stolov.md' });
  const more = 'publishAt: 2026-11-01 08:00\nprogramme: net-takoy\n';
  const raw = data
    .replace(/^published: .*\n/m, `published: 2025-02-03\n${more}`)
    .replace(/^programme: (?!net-takoy).*\n/m, '');
  await store(client, { collection: 'practices', slug: 'ochistka' }, raw);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'practices/entries/ochistka');
  await lineOf(page, 'model').fill('');
  await field(page, 'programme')
    .getByRole('button', { name: /^Убрать/ })
    .click();
  await lineOf(page, 'published').fill('');
  await lineOf(page, 'publishAt').fill('');
  await lineOf(page, 'limits').fill('');
  const effort = field(page, 'effort');
  await effort
    .getByRole('button', { name: /^Развернуть/ })
    .first()
    .click();
  for (const name of ['hours', 'weeks', 'people']) await lineOf(effort, name).fill('');
  for (const name of ['problems', 'subjects'])
    for (const remove of await field(page, name)
      .getByRole('button', { name: /^Удалить строку 2/ })
      .all())
      await remove.click();
  await save(page);
  const { fields, raw: saved } = await draftOf(client, 'practices', 'ochistka');
  const gone = ['model', 'programme', 'published', 'publishAt', 'limits', 'effort'];
  expect(Object.keys(fields).filter((name) => gone.includes(name))).toEqual([]);
  expect(fields['problems']).toEqual(['молодой специалист в новом коллективе']);
  expect(fields['subjects']).toEqual(['социальная адаптация']);
  expect(saved).not.toMatch(/: (?:null|''|""|\{\}|\[\])\s*$/m);
});

test('a long text is folded in the file and nowhere else', async ({ page, office }) => {
  const client = await office.client('curator');
  const summary = `${'Слово за слово, '.repeat(16)}и «ёлочки»: - дефис, # решётка.\n\n  Отступ  и два пробела.\nСтрока\u00A0— с неразрывным.`;
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Длинное изложение');
  await lineOf(page, 'summary').fill(summary);
  const slug = await save(page);
  expect((await draftOf(client, 'news', slug)).fields['summary']).toBe(summary);
  await openForm(page, office.origin, `news/entries/${slug}`);
  await expect(lineOf(page, 'summary')).toHaveValue(summary);
});

test('a value that ends with three hyphens neither loses them nor empties the form', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  const caption = 'Что дальше: "---';
  await storeNews(
    client,
    'tri-defisa',
    `pictures:\n  - file: pictures/do-i-posle.png\n    alt: Две фотографии\n    caption: ${JSON.stringify(caption)}\n`,
  );
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/tri-defisa');
  await expect(lineOf(page, 'title')).toHaveValue('Встреча');
  await lineOf(page, 'title').fill('Встреча продолжается');
  await save(page);
  const { fields } = await draftOf(client, 'news', 'tri-defisa');
  expect(fields).toMatchObject({ title: 'Встреча продолжается', pictures: [{ caption }] });
});
