/** The ten jobs of a curator, each from the desk to what a visitor sees; the roadmap from Word has a file of its own. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { usualPassword } from '#bench/server/client.ts';
import { test, type Office } from './editor-server.ts';
import { choose, labelled, openForm, panelOf, phone, save, title } from './decap-form.ts';

const photo = {
  name: 'фото с телефона.jpg',
  mimeType: 'image/jpeg',
  buffer: readFileSync('content/pictures/do-i-posle.png'),
};

/** Publishes a draft as the director does, from the desk. */
async function publishDraft(office: Office, collection: string, slug: string): Promise<void> {
  const director = await office.client('director');
  await director.done('publishUnpublishedEntry', { collection, slug });
}

test.beforeEach(({ page }) => page.setViewportSize(phone));

test('1: marks an activity done with its proof, and the roadmap on the site is true', async ({
  page,
  office,
}) => {
  await page.goto(`${office.origin}/dorozhnaya-karta/2026-2027/`);
  const stage = page.getByRole('listitem').filter({ hasText: 'Банк наставляемых' }).first();
  await expect(stage).toContainText('выполнено 3 из 4');
  await office.signIn(page, 'curator');
  await page.getByRole('link', { name: 'Все мероприятия карты' }).click();
  await page.locator('a[href*="karta=2026-2027"][aria-label^="Отметить ход: 2.4."]').click();
  await page.getByLabel('выполнено', { exact: true }).check();
  await page.getByLabel('Запись раздела').selectOption('news/utrennij-krug');
  await page.getByRole('button', { name: 'Отдать на проверку' }).click();
  await expect(page.getByText('Отдано на проверку')).toBeVisible();
  await publishDraft(office, 'roadmaps', '2026-2027');
  await page.goto(`${office.origin}/dorozhnaya-karta/2026-2027/`);
  await expect(stage).toContainText('выполнено 4 из 4');
  await expect(page.getByRole('main').locator('a[href$="/novosti/utrennij-krug/"]').first()).toBeAttached();
});

test('2: changes an act’s requisites and file once, and every page follows', async ({ page, office }) => {
  const act = 'polozhenie-o-nastavnichestve';
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, `regulations/entries/${act}`);
  await labelled(page, 'Номер документа').fill('П-17');
  await labelled(page, 'Дата документа').fill('2026-11-18');
  await page.getByRole('button', { name: 'Выберите другой файл' }).first().click();
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'Положение, новая редакция.pdf',
      mimeType: 'application/pdf',
      buffer: readFileSync('content/files/prikaz-o-vnedrenii.pdf'),
    });
  await page.getByRole('button', { name: 'Вставить выбранное' }).click();
  await expect(page.getByText('polozhenie-novaya-redaktsiya.pdf').first()).toBeVisible();
  await page.getByRole('button', { name: 'Отдать на проверку' }).click();
  await expect(page.getByRole('main')).toContainText('Отдано на проверку', { timeout: 60_000 });
  await publishDraft(office, 'regulations', act);
  await page.goto(`${office.origin}/dokumenty/${act}/`);
  await expect(page.getByRole('main')).toContainText('№ П-17');
  await expect(page.getByRole('link', { name: /PDF/ }).first()).toHaveAttribute('href', /novaya-redaktsiya/);
  await page.goto(`${office.origin}/dokumenty/prikaz-o-zakreplenii-2026/`);
  await expect(page.getByRole('main')).toContainText('П-17');
  await page.goto(`${office.origin}/dokumenty/`);
  await expect(page.getByRole('main')).toContainText('П-17');
});

test('3: is stopped when results come before the end, and adds them when the programme is over', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'programmes/entries/klassnyj-start');
  await labelled(page, 'Итог словами').fill('Все трое провели собрания сами.');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Что исправить/ }).click();
  const tooEarly = panel.getByRole('button', { name: /раньше её завершения/ });
  await expect(tooEarly.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await save(page);
  const director = await office.client('director');
  const refused = await director.ask('publishUnpublishedEntry', {
    collection: 'programmes',
    slug: 'klassnyj-start',
  });
  expect(refused.status).toBe(422);
  await choose(page, 'state', 'завершена');
  await labelled(page, 'Завершена').fill('2026-11-19');
  await choose(page, 'completion', 'план мероприятий выполнен полностью');
  await expect(tooEarly).toHaveCount(0);
  await save(page);
  await publishDraft(office, 'programmes', 'klassnyj-start');
  await page.goto(`${office.origin}/programmy/klassnyj-start/`);
  await expect(page.getByRole('main')).toContainText('Все трое провели собрания сами.');
});

test('4: takes a photograph off the site in a minute when the consent is withdrawn', async ({
  page,
  office,
}) => {
  const director = await office.client('director');
  const asset = { path: 'pictures/u-doski.png', encoding: 'base64' };
  const content = readFileSync('content/pictures/dve-tetradi.png').toString('base64');
  await director.done('persistMedia', { asset: { ...asset, content }, options: {} });
  const raw = readFileSync('content/mentors/uchitel-fiziki.md', 'utf8').replace(
    /^post:/m,
    'consent:\n  given: 2026-09-01\n  until: 2027-08-31\n  covers: [изображение]\nphoto:\n  file: pictures/u-doski.png\n  alt: Педагог у доски\npost:',
  );
  const path = 'mentors/uchitel-u-doski.md';
  await director.done('persistEntry', { dataFiles: [{ path, slug: 'uchitel-u-doski', raw, version: null }] });
  await publishDraft(office, 'mentors', 'uchitel-u-doski');
  const address = `${office.origin}/nastavniki/uchitel-u-doski/`;
  await page.goto(address);
  const picture = (await page.getByRole('img', { name: 'Педагог у доски' }).getAttribute('src')) ?? '';
  const pictureAt = new URL(picture, address).href;
  expect((await page.request.get(pictureAt)).status()).toBe(200);
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/zapisi/`);
  await page.getByRole('searchbox', { name: 'Найти' }).fill('физика');
  await page.locator('a[href$="/zapis/mentors/uchitel-u-doski/"]').click();
  await page.getByRole('button', { name: 'Снять с сайта' }).click();
  await expect(page.getByText('Снято с сайта.')).toBeVisible({ timeout: 60_000 });
  expect((await page.request.get(address)).status()).toBe(404);
  expect((await page.request.get(pictureAt)).status()).toBe(404);
  expect(await (await page.request.get(`${office.origin}/nastavniki/`)).text()).not.toContain('u-doski');
});

test('6: turns the section to the new school year, and the old roadmap stays in the archive', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/novyj-god/`);
  await page.getByRole('button', { name: 'Создать черновик карты' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2027–2028 учебный год');
  await page.getByRole('button', { name: 'Отдать на проверку' }).click();
  await publishDraft(office, 'roadmaps', '2027-2028');
  await page.goto(`${office.origin}/admin/novyj-god/`);
  await page.getByRole('button', { name: 'Сменить на 2027–2028 учебный год' }).click();
  await page.getByRole('button', { name: 'Отдать на проверку' }).click();
  await publishDraft(office, 'school', 'school');
  await page.goto(`${office.origin}/dorozhnaya-karta/`);
  await expect(page.getByRole('main')).toContainText('2027–2028');
  await page.goto(`${office.origin}/dorozhnaya-karta/2026-2027/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026–2027');
});

test('7: gets a list of what is missing before an inspection, each with the way to its field', async ({
  page,
  office,
}) => {
  const director = await office.client('director');
  const path = 'regulations/prikaz-bez-proverki.md';
  const raw = readFileSync('content/regulations/postanovlenie-453.md', 'utf8')
    .replace(/^title: .*$/m, 'title: О правилах взаимных посещений')
    .replace(/^number: .*$/m, "number: '4530'")
    .replace(/^force: .*$/m, 'force: действует')
    .replace(/^forceNote: .*\n/m, '')
    .replace(/^checked: .*$/m, 'checked: 2024-10-30');
  await director.done('persistEntry', {
    dataFiles: [{ path, slug: 'prikaz-bez-proverki', raw, version: null }],
  });
  await publishDraft(office, 'regulations', 'prikaz-bez-proverki');
  await office.signIn(page, 'curator');
  const issue = page.getByRole('listitem').filter({ hasText: 'О правилах взаимных посещений' });
  await expect(issue.first()).toContainText(/проверен/);
  await issue
    .getByRole('link', { name: /О правилах взаимных посещений/ })
    .first()
    .click();
  await expect(labelled(page, 'Действие проверено')).toBeFocused({ timeout: 60_000 });
});

test('8: has a news item with a photo live twelve actions after the sign-in page', async ({
  page,
  office,
}) => {
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

test('9: proves that the list of mentees was gone over this year', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await page.goto(`${office.origin}/admin/novyj-god/#spisok`);
  await page.getByRole('button', { name: 'Сверен сегодня' }).click();
  await page.getByRole('button', { name: 'Отдать на проверку' }).click();
  await publishDraft(office, 'school', 'school');
  await page.goto(`${office.origin}/admin/zapis/school/school/`);
  const last = page.getByRole('region', { name: /История/ }).getByRole('listitem');
  const change = last
    .filter({ hasText: 'Список наставляемых подтверждён' })
    .filter({ hasText: 'куратор' })
    .first();
  await expect(change).toContainText('стало: 20 ноября 2026 г.');
  await expect(change).toContainText(/\d{1,2} [а-я]+ 20\d\d г\. в \d\d:\d\d/);
});

test('10: hands a change in on a phone, and nothing appears before the director publishes it', async ({
  page,
  office,
  browser,
}) => {
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/karta-goroda');
  const before = await title(page).inputValue();
  await title(page).fill('Три ответа на трудный вопрос');
  await page.getByRole('button', { name: 'Отдать на проверку' }).click();
  await expect(page).toHaveURL(/\/zapis\/news\/karta-goroda\//, { timeout: 60_000 });
  await expect(page.getByRole('main')).toContainText('Отдано на проверку');

  const other = await browser.newPage();
  await other.goto(`${office.origin}/novosti/karta-goroda/`);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(before);
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
