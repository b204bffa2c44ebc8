import { expect, it } from 'vitest';
import type { Issue } from '#model/issue.ts';
import { ServerError } from '../ask-server.ts';
import type { FormIssues } from '../law/law.ts';
import { refusalRows, saidOf } from './refusal-rows.ts';
import { entryOfFile, rowsOf, withoutRepeats } from './rows.ts';

const issue = (more: Partial<Issue>): Issue => ({
  ...{ rule: 'r', severity: 'error', file: 'news/a.md', line: 1, column: 1, field: 'title', basis: '' },
  ...{ message: 'Заполните поле «Название».', fix: 'Напишите его.' },
  ...more,
});
const form = (more: Partial<FormIssues>): FormIssues => ({
  ...{ file: 'news/a.md', saving: [], errors: [], blocking: [], warnings: [], advice: [], controls: [] },
  ...more,
});
const context = {
  file: 'news/a.md',
  titleOf: (file: string) => (file === 'news/b.md' ? 'Вторая' : undefined),
  fieldOf: (control: string) => /^(.+)-field-\d+$/.exec(control)?.[1],
};

it('leads to fields of the form, and to the forms of other entries', () => {
  const rows = rowsOf(
    form({
      saving: [issue({})],
      errors: [issue({ file: 'news/b.md', field: 'programme' }), issue({ file: 'files/a.pdf' })],
    }),
    context,
  );
  expect(rows.map(({ where, target }) => [where, target])).toEqual([
    ['Название', { field: 'title' }],
    ['Другая запись: Вторая', { href: 'redaktor/?pole=programme#/collections/news/entries/b' }],
    ['files/a.pdf', undefined],
  ]);
});

it('tells what only the controls say, and tells the same only once', () => {
  const controls = [
    { control: 'title-field-1', message: 'Заполните поле «Название».' },
    { control: 'date-field-2', message: '' },
    { control: 'gone', message: '' },
  ];
  const rows = rowsOf(form({ saving: [issue({})], controls }), context);
  expect(rows.map(({ message }) => message)).toEqual([
    'Заполните поле «Название».',
    'Поле «Дата» заполнено не так, как нужно.',
    'Одно из полей заполнено не так, как нужно.',
  ]);
  const [first] = rows;
  expect(first && withoutRepeats([first, { ...first, group: 'publication' }])).toHaveLength(1);
});

it('shows what the server has refused', () => {
  const issues = [issue({ message: 'Нет записи.' })];
  const refused = new ServerError('Опубликовать нельзя. Нет записи. Напишите его.', 422, { issues });
  expect(saidOf(refused)).toBe('Опубликовать нельзя.');
  expect(refusalRows(refused, context).map(({ message }) => message)).toEqual(['Нет записи.']);
  const needed = new ServerError('Запись удалить нельзя.', 422, {
    referrers: [{ collection: 'news', id: 'b', title: 'Вторая', field: 'Новости, текст' }],
  });
  expect(refusalRows(needed, context)).toMatchObject([
    { where: 'Другая запись: Вторая', target: { href: 'redaktor/#/collections/news/entries/b' } },
  ]);
  const both = new ServerError('Изменили оба.', 409, { conflicts: [{ label: 'Дата', field: 'date' }] });
  expect(refusalRows(both, context)).toMatchObject([{ where: 'Дата', target: { field: 'date' } }]);
  expect(saidOf(both)).toBe('Изменили оба.');
});

it.each([
  ['school.md', { collection: 'school', id: 'school' }],
  ['news/a.md', { collection: 'news', id: 'a' }],
  ['pages/a.mdx', { collection: 'pages', id: 'a' }],
  ['files/a.pdf', undefined],
])('knows whose file %s is', (file, entry) => {
  expect(entryOfFile(file)).toEqual(entry);
});
