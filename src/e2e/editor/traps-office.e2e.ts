/** Decap's traps around a form that cannot happen here: lost entries, broken files, other people, search, phones. */
import { expect } from '@playwright/test';
import { draftOf, draftsOf, field, lineOf, openForm, save, storeNews } from './decap-form.ts';
import { test } from './editor-server.ts';
import { writePast } from './past-the-editor.ts';

const broken = '---\ntitle: "Кавычка не закрыта\nsummary: [\n---\nТекст, который терять нельзя.\n';

test('an entry that is taken off the site keeps every letter, and opens in its form', async ({
  page,
  office,
}) => {
  const director = await office.client('director');
  await storeNews(
    director,
    'na-vremya',
    'stages: [5]\n',
    'Первая строка.\n\n| а | б |\n| - | - |\n| 1 | 2 |\n',
  );
  const place = { collection: 'news', slug: 'na-vremya' };
  await director.done('publishUnpublishedEntry', place);
  const { data } = await director.done<{ data: string }>('getEntry', { path: 'news/na-vremya.md' });
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/zapis/news/na-vremya/`);
  await page.getByRole('button', { name: 'Снять с сайта' }).click();
  await expect(page.getByText('Снято с сайта.')).toBeVisible();
  expect((await page.goto(`${office.origin}/novosti/na-vremya/`))?.status()).toBe(404);
  const kept = await director.done<{ data: string }>('getEntry', { path: 'news/na-vremya.md' });
  expect(kept.data).toBe(data.replace('опубликовано', 'черновик'));
  await openForm(page, office.origin, 'news/entries/na-vremya');
  await expect(lineOf(page, 'title')).toHaveValue('Встреча');
  await expect(field(page, 'body')).toContainText('Первая строка.');
});

test('an entry whose withdrawal is refused stays where it was, on the site and in the office', async ({
  page,
  office,
}) => {
  const director = await office.client('director');
  const path = 'roadmaps/2026-2027.md';
  const before = await director.done('getEntry', { path });
  await office.signIn(page, 'director');
  await page.goto(`${office.origin}/admin/zapis/roadmaps/2026-2027/`);
  await page.getByRole('button', { name: 'Снять с сайта' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await director.done('getEntry', { path })).toEqual(before);
  expect(await draftsOf(director)).not.toContain('roadmaps/2026-2027');
});

for (const where of ['published', 'draft'] as const)
  test(`a file that cannot be read is no empty form to be saved over it: ${where}`, async ({
    page,
    office,
  }) => {
    const client = await office.client('director');
    const slug = `isporchena-${where}`;
    const path = `news/${slug}.md`;
    if (where === 'draft') await storeNews(client, slug);
    const ref = where === 'draft' ? `refs/heads/cms/news/${slug}` : 'refs/heads/main';
    const takeBack = writePast(office.repository, ref, { path, text: broken });
    try {
      await office.signIn(page, 'director');
      await page.goto(`${office.origin}/admin/redaktor/#/collections/news/entries/${slug}`);
      await expect(page.getByText(/записаны с ошибкой, и форма показала бы её пустой/).first()).toBeVisible();
      await expect(field(page, 'title')).toBeHidden();
      const raw =
        '---\ntitle: Пустая форма\nsummary: Пусто.\nstatus: черновик\ndate: 2026-11-01\nkind: статья\n---\n';
      const answer = await client.ask('persistEntry', { dataFiles: [{ path, slug, raw }] });
      expect(answer.status).not.toBe(200);
    } finally {
      takeBack();
    }
  });

test('the form of an entry that is not there says so and is no blank one', async ({ page, office }) => {
  await office.signIn(page, 'director');
  for (const place of ['news/entries/net-takoj-zapisi', 'pages/entries/net-takoj']) {
    await page.goto('about:blank');
    await page.goto(`${office.origin}/admin/redaktor/#/collections/${place}`);
    await expect(page.getByText(/Такой записи нет/).first(), place).toBeVisible();
    await expect(field(page, 'title'), place).toBeHidden();
  }
});

test('two people in one entry keep what both have written in different fields', async ({ page, office }) => {
  const client = await office.client('director');
  await storeNews(client, 'vdvoyom');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/vdvoyom');
  const opened = await client.done<{ data: string; version: string }>('unpublishedEntryDataFile', {
    ...{ collection: 'news', slug: 'vdvoyom' },
    ...{ path: 'news/vdvoyom.md', id: 'news/vdvoyom.md' },
  });
  const raw = opened.data.replace('Коротко о встрече.', 'Коротко от директора.');
  const file = { path: 'news/vdvoyom.md', slug: 'vdvoyom', raw, version: opened.version };
  await client.done('persistEntry', { dataFiles: [file] });
  await lineOf(page, 'title').fill('Название от куратора');
  await save(page);
  await lineOf(page, 'title').fill('Название от куратора, ещё раз');
  await save(page);
  await expect
    .poll(async () => (await draftOf(client, 'news', 'vdvoyom')).fields)
    .toMatchObject({ title: 'Название от куратора, ещё раз', summary: 'Коротко от директора.' });
});

test('an entry is found without ё, by two letters, in any order of words, and from Decap’s own addresses', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  await storeNews(client, 'zelyonaya-yolka');
  const opened = await draftOf(client, 'news', 'zelyonaya-yolka');
  expect(opened.fields['title']).toBe('Встреча');
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/zelyonaya-yolka');
  await lineOf(page, 'title').fill('Зелёная ёлка');
  await save(page);
  for (const question of ['елка зеленая', 'ёлка', 'ел']) {
    await page.goto(`${office.origin}/admin/zapisi/?q=${encodeURIComponent(question)}`);
    await expect(page.getByRole('link', { name: /^Зелёная ёлка/ }), question).toBeVisible();
  }
  for (const address of ['', '#/collections/news', '#/search/елка', '#/workflow']) {
    await page.goto('about:blank');
    await page.goto(`${office.origin}/admin/redaktor/${address}`);
    await expect(page, address).not.toHaveURL(/redaktor/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(?:Записи|Стол)$/);
  }
});

test('at 390 pixels every button of a form is on the screen, and the bar of the text is no column', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  await storeNews(client, 's-telefona');
  await page.setViewportSize({ width: 390, height: 844 });
  await office.signIn(page, 'curator');
  for (const place of ['news/new', 'news/entries/s-telefona']) {
    await openForm(page, office.origin, place);
    await lineOf(page, 'title').fill('С телефона');
    const bars = page.locator('.entry-bar, [class*="-EditorControlBar"]').locator('button, a');
    const boxes = await bars.evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility())
        .map((part) => part.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(boxes.length, place).toBeGreaterThan(8);
    for (const { left, right, width } of boxes) {
      expect(left, place).toBeGreaterThanOrEqual(0);
      expect(right, place).toBeLessThanOrEqual(390);
      expect(width, place).toBeGreaterThan(0);
    }
    const bar = await page.locator('[class*="-ToolbarContainer"]').first().boundingBox();
    expect(bar?.height, place).toBeLessThan(180);
  }
});
