/** What helps to write in Russian in the editor's form: links, dates, addresses, signs, texts from Word. */
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { test } from './editor-server.ts';

const form = (origin: string, place: string) => `${origin}/admin/redaktor/#/collections/${place}`;

/** The field of a form by its label, without «(можно не заполнять)». */
const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}( \\(|$)`)).first();

const fromWord = `<h1 style='mso-list:none'>Положение</h1><p class=MsoNormal><span style='font-family:"Times New Roman"'>Текст.</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.&nbsp;</span>Первое</p>
<table><tr><td>Этап</td><td>Срок</td></tr><tr><td rowspan=2>Первый</td><td>Сентябрь</td></tr><tr><td>Октябрь</td></tr></table>`;

/** A paste as a browser reports it to an editor of texts: a clipboard of another program cannot be filled by a test. */
function paste(element: Element, html: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/html', html);
  const paste = { inputType: 'insertFromPaste', dataTransfer, bubbles: true, cancelable: true };
  element.dispatchEvent(new InputEvent('beforeinput', paste));
}

test('a link is found by words in any form and chosen with the keyboard alone', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await page.goto(form(office.origin, 'regulations/entries/gost-52872-2019'));
  const line = field(page, 'Отменяет или заменяет');
  await line.focus();
  await page.keyboard.type('приказы 400');
  const list = page.getByRole('listbox', { name: 'Записи' });
  await expect(list.getByRole('option').first()).toContainText('О ведомственных наградах');
  await expect(line).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const active = (await line.getAttribute('aria-activedescendant')) ?? '';
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /^Открыть запись: О ведомственных наградах/ })).toBeVisible();
  await expect(line).toBeFocused();
  await page.keyboard.type('ничего такого');
  await expect(page.getByText('Ничего не найдено').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(line).toHaveValue('');
});

test('a link that leads nowhere is told and stays until somebody replaces it', async ({ page, office }) => {
  const director = await office.client('director');
  const path = 'news/ssylka-v-nikuda.md';
  const raw =
    '---\ntitle: Ссылка в никуда\nsummary: Проверка\nstatus: черновик\ndate: 2026-11-01\nkind: статья\nevent: net-takogo\n---\nТекст.\n';
  await director.done('persistEntry', { dataFiles: [{ path, raw }], options: { newEntry: true } });
  await office.signIn(page, 'director');
  await page.goto(form(office.origin, 'news/entries/ssylka-v-nikuda'));
  await expect(page.getByText('Записи нет: net-takogo')).toBeVisible();
  await expect(field(page, 'О каком событии')).toHaveAccessibleDescription(/Записи нет: net-takogo/);
  await field(page, 'О каком событии').click();
  await page.getByRole('option').first().click();
  await expect(page.getByText('Записи нет')).toBeHidden();
});

test('an entry that was made in another tab can be linked on coming back', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await page.goto(form(office.origin, 'news/new'));
  await field(page, 'О какой программе').click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const asked = page.waitForRequest((request) => request.postData()?.includes('entryTitles') === true);
  await page.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await asked;
});

test('a new entry shows the address it will get, and takes another', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await page.goto(form(office.origin, 'news/new'));
  await field(page, 'Название').fill('Экскурсия "Парус" - в музей');
  const address = page.getByLabel('Адрес страницы: novosti/');
  await expect(address).toHaveValue('ekskursiya-parus-v-muzey');
  await address.fill('chas-na-chas');
  await expect(page.getByText('уже занят другой записью').first()).toBeVisible();
  await address.fill('v-muzey-vmeste');
  await page.getByRole('button', { name: 'Поправить кавычки и тире' }).click();
  await expect(field(page, 'Название')).toHaveValue('Экскурсия «Парус»\u00A0— в\u00A0музей');
  await page.getByRole('button', { name: 'Вернуть как было' }).click();
  await expect(field(page, 'Название')).toHaveValue('Экскурсия "Парус" - в музей');
  await field(page, 'Коротко').fill('Коротко о ней.');
  await field(page, 'Дата').fill('2026-11-01');
  await field(page, 'Вид').fill('статья');
  await field(page, 'Выйдет на сайт').fill('1.9.2027 8:00');
  await field(page, 'Выйдет на сайт').blur();
  await expect(field(page, 'Выйдет на сайт')).toHaveValue('2027-09-01 08:00');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page).toHaveURL(/entries\/v-muzey-vmeste$/);
  await expect(page.getByRole('link', { name: /^Сменить адрес/ })).toHaveAttribute(
    'href',
    'zapis/news/v-muzey-vmeste/',
  );
});

test('names of the school and of those who issue acts are offered', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await page.goto(form(office.origin, 'regulations/new'));
  const line = field(page, 'Кто издал');
  await expect(line).toHaveAttribute('list', /-words$/);
  const list = (await line.getAttribute('list')) ?? '';
  for (const name of ['ГБОУ школа № 899 «Парус»', 'Правительство Санкт-Петербурга'])
    await expect(page.locator(`[id="${list}"] option[value="${name}"]`)).toBeAttached();
});

test('a deadline says what it was understood as', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await page.goto(form(office.origin, 'roadmaps/entries/2026-2027'));
  await expect(page.getByText('Понято так: с 1 сентября по 30 сентября 2026 г.').first()).toBeAttached({
    timeout: 60_000,
  });
});

test('a text from Word brings its headings, lists and tables', async ({ page, office }) => {
  await office.signIn(page, 'director');
  await page.goto(form(office.origin, 'news/new'));
  const text = page.locator('[data-slate-editor]');
  await text.click();
  await text.evaluate(paste, fromWord);
  await expect(text.getByRole('heading', { name: 'Положение', level: 2 })).toBeVisible();
  await expect(text.getByRole('listitem')).toHaveText(['Первое']);
  await expect(text.locator('table')).toContainText('Сентябрь');
  await expect(page.getByText('Объединённые ячейки таблиц разделены')).toBeVisible();
});

test('several pictures are taken at once, and each asks what it shows', async ({ page, office }) => {
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b4f6c' } })
    .png()
    .toBuffer();
  await office.signIn(page, 'director');
  await page.goto(form(office.origin, 'news/new'));
  await page
    .getByLabel('Добавить снимки с этого устройства')
    .setInputFiles(
      ['Общий снимок.png', 'второй.png'].map((name) => ({ name, mimeType: 'image/png', buffer: picture })),
    );
  await expect(page.getByText('Загружено: 2 из 2.')).toBeVisible();
  await expect(page.getByLabel(/^Что на изображении/)).toHaveCount(2);
  await expect(page.getByText('нужно их согласие')).toBeVisible();
});
