/** The panel of issues: it says what would be refused, and leads to the field of each. */
import { expect, type Page } from '@playwright/test';
import { test } from './editor-server.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Что исправить' });
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`).first();

/** Path of the field in which the focus is. */
const focusedField = (page: Page) =>
  page.evaluate(() => {
    const steps: string[] = [];
    const marked = '[data-field], [data-item]';
    for (let part = document.activeElement?.closest(marked); part; part = part.parentElement?.closest(marked))
      steps.unshift(part.getAttribute('data-field') ?? part.getAttribute('data-item') ?? '');
    return steps.join('.');
  });

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await field(page, 'title').waitFor();
}

test.beforeEach(({ page }) => {
  // An unsaved form asks before it goes.
  page.on('dialog', (dialog) => void dialog.accept());
});

test('a new form is not scolded; a save that is refused leads to what is missing', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'curator');
  await openForm(page, `${office.origin}/admin/redaktor/#/collections/news/new`);
  const panel = panelOf(page);
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Что исправить: 4');
  await expect(panel).toContainText('Запись не сохранена');
  await expect(panel.getByRole('button', { name: 'Заполните поле «Название».' })).toBeFocused();
  await panel.getByRole('button', { name: 'Заполните поле «Коротко».' }).click();
  await expect.poll(() => focusedField(page)).toBe('summary');
  await page.keyboard.type('Как прошла встреча наставников.');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Что исправить: 3');
});

test('an address leads to a field inside folded lists', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await openForm(
    page,
    `${office.origin}/admin/redaktor/?pole=sections.1.activities.1.deadline#/collections/roadmaps/entries/2026-2027`,
  );
  await expect.poll(() => focusedField(page), { timeout: 30_000 }).toBe('sections.1.activities.1.deadline');
  await expect(page).toHaveURL(/redaktor\/#/);
  await expect(page.locator(':focus')).toBeInViewport();
});

test('what cannot be published is kept as a draft, and its publication is refused with the reason', async ({
  page,
  office,
}) => {
  await office.signIn(page, 'director');
  await openForm(page, `${office.origin}/admin/redaktor/#/collections/news/entries/chas-na-chas`);
  await field(page, 'publishAt').getByRole('textbox').fill('2026-12-10');
  await field(page, 'withdrawAt').getByRole('textbox').fill('2026-12-01');
  const panel = panelOf(page);
  const heading = panel.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Что исправить: 1');
  await heading.getByRole('button').click();
  const issue = panel.getByRole('button', { name: /снимается с сайта 1 декабря 2026/ });
  await issue.click();
  await expect.poll(() => focusedField(page)).toBe('withdrawAt');

  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Запись сохранена')).toBeVisible();
  await field(page, 'withdrawAt').waitFor();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(panel).toContainText('Опубликовать нельзя, на сайте всё осталось как было.');
  await expect(issue).toBeFocused();
});

test('on a phone the panel gives way to the field', async ({ page, office }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await office.signIn(page, 'curator');
  await openForm(page, `${office.origin}/admin/redaktor/#/collections/news/new`);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  const panel = panelOf(page);
  const kind = panel.getByRole('button', { name: 'Заполните поле «Вид».' });
  await kind.click();
  await expect(kind).toBeHidden();
  await expect.poll(() => focusedField(page)).toBe('kind');
  await expect(page.locator(':focus')).toBeInViewport();
  await panel.getByRole('button', { name: 'Что исправить: 4' }).click();
  await expect(kind).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(kind).toBeHidden();
});

test('a free page is told of what only the server’s parser finds', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await openForm(page, `${office.origin}/admin/redaktor/#/collections/pages/new`);
  await field(page, 'title').getByRole('textbox').first().fill('Памятка');
  await field(page, 'body').getByRole('textbox').fill('Начало.\n\n<Wrong />\n');
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Что исправить: 1');
  await panel.getByRole('button', { name: 'Что исправить: 1' }).click();
  await panel.getByRole('button', { name: /Компонента «Wrong» нет/ }).click();
  await expect.poll(() => focusedField(page)).toBe('body');
});
