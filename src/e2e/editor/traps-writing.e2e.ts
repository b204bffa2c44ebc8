/** Decap's traps of writing that cannot happen here: texts, rows of lists, and the caret in a line. */
import { expect } from '@playwright/test';
import { addRow, draftOf, field, lineOf, openForm, save, store, storeNews } from './decap-form.ts';
import { test } from './editor-server.ts';

const markdown = `## Таблица

| Этап | Срок |
| --- | --- |
| Первый | Сентябрь |

Сноска[^1] и **полужирное**.

[^1]: Под текстом.

<details><summary>Подробнее</summary>внутри</details>

![Две тетради](pictures/dve-tetradi.png "Подсказка")

1. первый
2. второй

> Цитата.
`;

test('a text with tables, footnotes and tags comes out of the editor as it went in', async ({
  page,
  office,
}) => {
  const client = await office.client('curator');
  await storeNews(client, 'vsyo-o-razmetke', '', `${markdown}\nКонец\n`);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/entries/vsyo-o-razmetke');
  await field(page, 'body').getByText('Конец', { exact: true }).click();
  await page.keyboard.type('Ж');
  await save(page);
  const { body } = await draftOf(client, 'news', 'vsyo-o-razmetke');
  const meant = (text: string) =>
    text
      .replace(/ *\| */g, '|')
      .replace(/-+/g, '-')
      .trim();
  expect(body).toContain('Ж');
  expect(meant(body.replace('Ж', ''))).toBe(meant(`${markdown}\nКонец\n`));
});

test('a comma may stand in a row of a list', async ({ page, office }) => {
  const client = await office.client('curator');
  const { data } = await client.done<{ data: string }>('getEntry', { path: 'practices/pyat-stolov.md' });
  await store(client, { collection: 'practices', slug: 'zapyataya' }, data);
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'practices/entries/zapyataya');
  const row = await addRow(field(page, 'conditions'), 'условие');
  await row.locator('input, textarea').first().fill('Тихо, тепло, светло');
  await save(page);
  const { fields } = await draftOf(client, 'practices', 'zapyataya');
  expect((fields['conditions'] as string[]).at(-1)).toBe('Тихо, тепло, светло');
});

test('rows of a list inside a list change places without a mouse', async ({ page, office }) => {
  const client = await office.client('curator');
  const activities = ['Первое', 'Второе', 'Третье'].map((title) => `      - title: ${title}\n`).join('');
  await store(
    client,
    { collection: 'roadmaps', slug: 'perestanovka' },
    `---\ntitle: Карта\nstatus: черновик\nschoolYear: 2026-2027\nsections:\n  - title: Этап\n    activities:\n${activities}---\n`,
  );
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'roadmaps/entries/perestanovka');
  const sections = field(page, 'sections');
  await sections.getByRole('button', { name: 'Развернуть строку 1. Этап' }).click();
  const rows = field(sections, 'activities').locator('[data-item]');
  const handle = rows.first().getByRole('button', { name: 'Переставить строку' });
  await expect(handle).toHaveAccessibleDescription(/стрелками/);
  await handle.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Место 1 из 3.')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Место 2 из 3.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(rows.first()).toContainText('Второе');
  await save(page);
  const { fields } = await draftOf(client, 'roadmaps', 'perestanovka');
  expect(fields['sections']).toMatchObject([
    { activities: [{ title: 'Второе' }, { title: 'Первое' }, { title: 'Третье' }] },
  ]);
});

test('what is selected in a line is replaced by what is typed', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await openForm(page, office.origin, 'news/new');
  const title = lineOf(page, 'title');
  await title.fill('Первое название');
  await lineOf(page, 'summary').focus();
  await title.selectText();
  await page.keyboard.type('Второе');
  await expect(title).toHaveValue('Второе');
});
