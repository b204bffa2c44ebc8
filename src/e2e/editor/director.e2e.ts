/** The eight jobs of a director, each on the pages that a director has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { signIn } from '#bench/server/client.ts';
import { startServerApart } from '#bench/server/running-server.ts';
import { restoreBackup, writeBackup } from '#cms/server/backup/backup.ts';
import { test } from './editor-server.ts';
import { choose, labelled, openForm, title } from './decap-form.ts';

/** A draft of a news item by the curator. */
const newsItem = (titled: string, more = '') =>
  `---\ntitle: ${titled}\nsummary: О чём она.\nstatus: черновик\ndate: 2026-11-19\nkind: репортаж\n${more}---\n\nТекст.\n`;

test('1: sees on one page what of the mandated set is published and what is overdue', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'director');
  await expect(page.getByRole('heading', { name: 'Обязательные части' })).toBeVisible();
  await expect(page.getByText(/^На сайте все \d+\./)).toBeVisible();
  await page.getByText('Какие это части').click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /орожная карта/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Все мероприятия карты' }).click();
  await expect(page.getByRole('heading', { name: /^Не выполнено/ })).toBeVisible();
});

test('2: cannot let out a face without a consent, and is told why', async ({ page, office }) => {
  const curator = await office.client('curator');
  const slug = 'snimok-bez-soglasiya';
  const raw = newsItem(
    'Снимок без согласия',
    'pictures:\n  - file: pictures/dve-tetradi.png\n    alt: Педагоги за столом\n    people: true\n',
  );
  await curator.done('persistEntry', { dataFiles: [{ path: `news/${slug}.md`, slug, raw, version: null }] });
  await curator.done('updateUnpublishedEntryStatus', {
    collection: 'news',
    slug,
    newStatus: 'pending_review',
  });
  await office.signIn(page, 'director');
  const draft = page.getByRole('listitem').filter({ hasText: 'Снимок без согласия' });
  await draft.getByRole('button', { name: 'Опубликовать' }).click();
  const refusal = page.getByRole('alert').first();
  await expect(refusal).toContainText('согласи');
  await expect(refusal.getByRole('link', { name: 'Исправить в форме' }).first()).toBeVisible();
  expect((await page.request.get(`${office.origin}/novosti/${slug}/`)).status()).toBe(404);
});

test('3: approves and sees who changed what and when', async ({ page, office }) => {
  const curator = await office.client('curator');
  const slug = 'chetyre-zanyatiya';
  const file = `news/${slug}.md`;
  const { data, version } = await curator.done<{ data: string; version: string }>('getEntry', { path: file });
  const raw = data.replace(/^title: .*$/m, 'title: Четыре занятия для наставников');
  await curator.done('persistEntry', { dataFiles: [{ path: file, slug, raw, version }] });
  await curator.done('updateUnpublishedEntryStatus', {
    collection: 'news',
    slug,
    newStatus: 'pending_review',
  });
  await office.signIn(page, 'director');
  const draft = page.getByRole('listitem').filter({ hasText: 'Четыре занятия для наставников' });
  await expect(draft).toContainText('куратор, ');
  await draft.getByRole('link', { name: 'История' }).click();
  const change = page.getByRole('listitem').filter({ hasText: 'Четыре занятия для наставников' }).first();
  await expect(change).toContainText('куратор');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByText('Опубликовано.', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.goto(`${office.origin}/admin/istoriya/`);
  const event = page.getByRole('listitem').filter({ hasText: 'Четыре занятия' }).first();
  await expect(event).toContainText('директор');
  await expect(event).toContainText(/\d{1,2} [а-я]+ 20\d\d/);
});

test('4: has the plan and the actual figure of every year side by side', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await openForm(page, office.origin, 'indicators/entries/chislo-praktik', 'values.2.actual');
  const actual = page.locator('[data-field="actual"] input').last();
  await expect(actual).toBeFocused({ timeout: 30_000 });
  await actual.fill('14');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page).toHaveURL(/\/zapis\/indicators\//, { timeout: 60_000 });
  await page.goto(`${office.origin}/pokazateli/chislo-praktik/`);
  const year = page.getByRole('row').filter({ hasText: /2026.2027/ });
  await expect(year).toContainText('12');
  await expect(year).toContainText('14');
});

test('5: moves to another machine with everything, and gives the section to another curator', async ({
  page,
  office,
}) => {
  test.setTimeout(240_000);
  const director = await office.client('director');
  const slug = 'pereezd';
  const raw = newsItem('Переезд раздела');
  await director.done('persistEntry', { dataFiles: [{ path: `news/${slug}.md`, slug, raw, version: null }] });
  const directory = mkdtempSync(path.join(tmpdir(), 'moved-'));
  const archive = path.join(directory, 'kopiya.tar.gz');
  await writeBackup(office.data, archive);
  const data = path.join(directory, 'data');
  await restoreBackup(archive, data);
  const moved = await startServerApart({ data });
  expect(await moved.published).toMatchObject({ result: 'live' });
  await moved.person('curator', 'novyj-kurator');
  const successor = await signIn(moved.origin, 'novyj-kurator');
  expect((await successor.ask('unpublishedEntry', { collection: 'news', slug })).status).toBe(200);
  await page.goto(`${moved.origin}/novosti/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await moved.end();
  rmSync(directory, { recursive: true, force: true });
});

test('6: issues the new year’s order and sees which pages follow from it', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await openForm(page, office.origin, 'regulations/new');
  await title(page).fill('О дорожной карте на новый учебный год');
  await choose(page, 'level', 'локальный');
  await labelled(page, 'Вид документа').fill('приказ');
  await labelled(page, 'Кто издал').fill('ГБОУ школа № 899 «Парус»');
  await labelled(page, 'Дата документа').fill('2026-11-18');
  await labelled(page, 'Номер документа').fill('301-од');
  await choose(page, 'force', 'действует');
  await labelled(page, 'Действие проверено').fill('2026-11-19');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page).toHaveURL(/\/zapis\/regulations\//, { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Кто ссылается' })).toBeVisible();
  await page.goto(`${office.origin}/admin/zapis/regulations/prikaz-dorozhnaya-karta-2026/`);
  const referrers = page.getByRole('region', { name: 'Кто ссылается' });
  await expect(referrers.getByRole('link', { name: /Дорожная карта/ }).first()).toBeVisible();
});

test('7: has the dates and the versions for whoever asks', async ({ page, office }) => {
  const director = await office.client('director');
  const slug = 'pyatdesyat-vosem-anket';
  const file = `news/${slug}.md`;
  for (const titled of ['Анкеты: первая правка', 'Анкеты: вторая правка']) {
    const { data, version } = await director.done<{ data: string; version: string }>('getEntry', {
      path: file,
    });
    const raw = data.replace(/^title: .*$/m, `title: '${titled}'`);
    await director.done('persistEntry', { dataFiles: [{ path: file, slug, raw, version }] });
    await director.done('publishUnpublishedEntry', { collection: 'news', slug });
  }
  await office.signIn(page, 'director');
  await page.goto(`${office.origin}/admin/zapis/news/${slug}/`);
  const history = page.getByRole('region', { name: /История/ });
  for (const titled of ['Анкеты: первая правка', 'Анкеты: вторая правка'])
    await expect(history).toContainText(titled);
  await expect(history.getByText(/\d{1,2} [а-я]+ 20\d\d г\. в \d\d:\d\d/).first()).toBeVisible();
  await page.goto(`${office.origin}/novosti/${slug}/`);
  await expect(page.getByRole('main')).toContainText(/Опубликовано/);
});

test('8: changes what the section is called without a programmer', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await openForm(page, office.origin, 'school/entries/school');
  await labelled(page, 'Название раздела').fill('Наставничество педагогов');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page).toHaveURL(/\/zapis\/school\/school\//, { timeout: 60_000 });
  await page.goto(`${office.origin}/novosti/`);
  await expect(page.getByRole('banner')).toContainText('Наставничество педагогов');
});
