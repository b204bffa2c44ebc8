/** Decap's traps of files that cannot happen here: names, two of one name, files that carry scripts. */
import { expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Client } from '#bench/server/client.ts';
import { draftOf, field, fillNews, lineOf, openForm, save, saveButton } from './decap-form.ts';
import { test } from './editor-server.ts';

const photograph = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();

type Upload = { name: string; mimeType: string; buffer: Buffer };

/** Adds a picture through Decap's own dialog of files. @returns its row. */
async function addPicture(page: Page, upload: Upload): Promise<Locator> {
  const pictures = field(page, 'pictures');
  const rows = pictures.locator('[data-item]');
  const row = rows.nth(await rows.count());
  await pictures.getByRole('button', { name: 'Добавить: изображение' }).click();
  await field(row, 'file')
    .getByRole('button', { name: /^Выберите/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Файлы' });
  await dialog.locator('input[type="file"]').setInputFiles(upload);
  await dialog.getByRole('button', { name: 'Вставить выбранное' }).click();
  await expect(dialog).toBeHidden();
  await lineOf(row, 'alt').fill('Наставник и молодой учитель у доски');
  return row;
}

/** Pictures that an entry names, each with its bytes as they are stored. */
async function picturesOf(client: Client, slug: string): Promise<Map<string, Buffer>> {
  const { fields } = await draftOf(client, 'news', slug);
  const pictures = (fields['pictures'] ?? []) as { file: string }[];
  const stored = pictures.map(async ({ file: path }) => {
    const params = { collection: 'news', slug, path, id: path };
    const { content } = await client.done<{ content: string }>('unpublishedEntryMediaFile', params);
    return [path, Buffer.from(content, 'base64')] as const;
  });
  return new Map(await Promise.all(stored));
}

const refuseQuestions = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  return asked;
};

test('«фото.jpg» keeps a name, and names with é, й and capitals become Latin', async ({ page, office }) => {
  const client = await office.client('curator');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Снимки с именами');
  for (const [name, colour] of [
    ['фото.jpg', '#0b4f6c'],
    ['Ёж É й.JPG', '#6c4f0b'],
    ['ЙЁ\u0306.jpeg', '#4f0b6c'],
  ] as const)
    await addPicture(page, { name, mimeType: 'image/jpeg', buffer: await photograph(colour) });
  const slug = await save(page);
  const names = [...(await picturesOf(client, slug)).keys()];
  expect(names.slice(0, 2)).toEqual(['pictures/foto.jpg', 'pictures/yozh-e-y.jpg']);
  expect(names[2]).toMatch(/^pictures\/[a-z0-9]+(?:-[a-z0-9]+)*\.jpe?g$/);
});

test('two photographs of one name are two files, and nobody is asked to replace one', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  const asked = refuseQuestions(page);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Два снимка с телефона');
  for (const colour of ['#102030', '#e0d0c0'])
    await addPicture(page, { name: 'image.jpg', mimeType: 'image/jpeg', buffer: await photograph(colour) });
  const slug = await save(page);
  const pictures = await picturesOf(client, slug);
  expect([...pictures.keys()]).toEqual(['pictures/image.jpg', 'pictures/image-2.jpg']);
  const colours = await Promise.all([...pictures.values()].map((bytes) => sharp(bytes).stats()));
  expect(colours.map(({ channels }) => Math.round((channels[0]?.mean ?? 0) / 32))).toEqual([1, 7]);
  expect(asked).toEqual([]);
});

test('a file of the name of a published one takes nothing from it, even after another save', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  const path = 'pictures/dva-golosa.png';
  const published = () => client.done<{ content: string }>('getMediaFile', { path });
  const before = await published();
  const asked = refuseQuestions(page);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  await fillNews(page, 'Тёзка снимка');
  const buffer = await sharp(await photograph('#aa3311'))
    .png()
    .toBuffer();
  await addPicture(page, { name: 'dva-golosa.png', mimeType: 'image/png', buffer });
  const slug = await save(page);
  await lineOf(page, 'summary').fill('И сохранено ещё раз.');
  await save(page);
  await expect
    .poll(async () => (await draftOf(client, 'news', slug)).fields['summary'])
    .toBe('И сохранено ещё раз.');
  const [picture] = await picturesOf(client, slug);
  const [name, bytes] = picture ?? [];
  expect(name).not.toBe(path);
  expect(bytes?.toString('base64')).not.toBe(before.content);
  expect(await published()).toEqual(before);
  expect(asked).toEqual([]);
});

for (const [name, mimeType, reason] of [
  ['рисунок.svg', 'image/svg+xml', /подходят файлы jpg/],
  ['рисунок.jpg', 'image/jpeg', /risunok\.jpg/],
] as const)
  test(`a drawing that could run scripts is refused in Russian, and holds up no save once it is out: ${name}`, async ({
    page,
    office,
  }) => {
    const client = await office.client('curator');
    await office.signIn(page, 'curator');
    await openForm(page, office.origin, 'news/new');
    await fillNews(page, `Опасный ${name.replace('.', ' ')}`);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "взлом"</script></svg>';
    const row = await addPicture(page, { name, mimeType, buffer: Buffer.from(svg) });
    await saveButton(page).click();
    await expect(page.getByRole('region', { name: 'Что исправить' })).toContainText(reason);
    await expect(page.locator('.Toastify')).not.toContainText(/Error|Unexpected/);
    await row.getByRole('button', { name: /^Удалить строку/ }).click();
    const slug = await save(page);
    expect((await draftOf(client, 'news', slug)).fields).not.toHaveProperty('pictures');
    await expect(page).not.toHaveTitle('взлом');
  });
