import { expect, test } from 'vitest';
import {
  activities,
  activitiesAfter,
  conflictsOf,
  fieldsAfter,
  news,
  practice,
  type Texts,
} from './merging-for-tests.ts';
import { mergeEntries } from './merge.ts';
import { takeApart } from './take-apart.ts';

test('Changes of different fields are both kept, however deep they stand', () => {
  const base = activities({ id: 'a', title: 'А', deadline: 'май' }, { id: 'b', title: 'Б' });
  const mine = activities({ id: 'a', title: 'А', deadline: 'июнь' }, { id: 'b', title: 'Б' });
  const theirs = activities(
    { id: 'a', title: 'А', deadline: 'май', result: 'приказ' },
    { id: 'b', title: 'Б, новое' },
  );
  expect(activitiesAfter(base, mine, theirs)).toEqual([
    {
      title: 'Первый',
      activities: [
        { id: 'a', title: 'А', deadline: 'июнь', result: 'приказ' },
        { id: 'b', title: 'Б, новое' },
      ],
    },
  ]);
});

test('The same field changed to two values is a conflict with all three, as a person reads them', () => {
  const [base, mine, theirs] = ['2026-09-01', '2026-10-02', '2026-11-03'].map((done) =>
    activities({ id: 'a', title: 'А' }, { id: 'b', title: 'Б', done }),
  ) as Texts; // Three of three.
  expect(conflictsOf('roadmaps', base, mine, theirs)).toEqual([
    {
      field: 'sections.0.activities.1.done',
      label: 'Раздел дорожной карты 1 › Мероприятие 2 › Выполнено',
      base: '1 сентября 2026 г.',
      mine: '2 октября 2026 г.',
      theirs: '3 ноября 2026 г.',
    },
  ]);
});

test('When one field conflicts nothing is merged, and every conflicting field is told', () => {
  const texts = ['1', '2', '3'].map((mark) =>
    practice({ title: `Т${mark}`, reuse: `К${mark}`, context: mark }),
  ) as Texts;
  expect(conflictsOf('practices', ...texts).map(({ label }) => label)).toEqual([
    'Название',
    'Кто может использовать',
    'С чего начали',
  ]);
});

test('The same change on both sides is no conflict and no news', () => {
  const [base, both] = [practice({ title: 'А' }), practice({ title: 'Б' })];
  expect(
    mergeEntries('practices', { base, mine: both, theirs: both.replace('title: Б', 'title: "Б"') }),
  ).toMatchObject({
    theirs: [],
  });
});

test('Another spelling of the same value is no change', () => {
  const base = practice({ form: 'педагог – педагог', schoolYear: '2026-2027', effort: { hours: 12 } });
  const mine = practice({
    form: 'педагог-педагог',
    schoolYear: '2026/27',
    effort: { hours: 12 },
    title: 'Моя',
  });
  const theirs = practice({ form: 'педагог – педагог', schoolYear: '2026-2027', effort: { hours: 13 } });
  expect(fieldsAfter('practices', base, mine, theirs)).toEqual({
    ...takeApart(theirs)?.fields,
    title: 'Моя',
  });
});

test('Paragraphs that different people changed are both kept; one paragraph is a conflict of the text', () => {
  const base = news('\nПервый.\n\nВторой.\n\nТретий.\n');
  const mine = news('\nПервый, мой.\n\nВторой.\n\nТретий.\n');
  const merged = mergeEntries('news', {
    base,
    mine,
    theirs: news('\nПервый.\n\nВторой, их.\n\nТретий.\n\nЕщё.\n'),
  });
  expect(merged).toMatchObject({ text: news('\nПервый, мой.\n\nВторой, их.\n\nТретий.\n\nЕщё.\n') });
  expect(conflictsOf('news', base, mine, news('\nПервый, их.\n\nВторой.\n\nТретий.\n'))).toMatchObject([
    { field: 'body', label: 'Текст', theirs: 'Первый, их.\n\nВторой.\n\nТретий.' },
  ]);
});

test('A text that cannot be read is one field: an untouched side gives way, else the whole entry conflicts', () => {
  const [base, good, broken] = [news('а'), news('б'), '---\ntitle: "не закрыто\n---\n'];
  expect(mergeEntries('news', { base, mine: broken, theirs: base })).toEqual({ text: broken, theirs: [] });
  expect(mergeEntries('news', { base, mine: base, theirs: broken })).toMatchObject({
    text: broken,
    theirs: [{ label: 'Вся запись' }],
  });
  expect(conflictsOf('news', base, good, broken)).toEqual([
    { field: '', label: 'Вся запись', base, mine: good, theirs: broken },
  ]);
});

test('A field that is there twice cannot be read one way, so the whole entry conflicts', () => {
  const twice = news('').replace('title: Новость', 'title: Новость\ntitle: Другая');
  expect(conflictsOf('news', news(''), news('б'), twice)).toMatchObject([{ label: 'Вся запись' }]);
});

test('The merged text is the others’ with one’s own changes: comments, order and quotes stay', () => {
  const base = `---
# Запись к педсовету
title: "Карта"   # так в приказе
sections:
    # Раздел первый
    - title: Первый
      activities:
        -   title: 'А'
            stages: [ 'подготовка' ]
        -   title: Б
status: черновик
---

Текст.
`;
  const mine = base.replace("title: 'А'", "title: 'А, моё'").replace('"Карта"', "'Карта' ");
  const theirs = base.replace('title: Б', 'title: Б, их').replace('# Запись', '# Наша запись');
  expect(mergeEntries('roadmaps', { base, mine, theirs })).toEqual({
    text: theirs.replace("title: 'А'", "title: 'А, моё'"),
    theirs: [
      {
        field: 'sections.0.activities.1.title',
        label: 'Раздел дорожной карты 1 › Мероприятие 2 › Мероприятие',
        from: 'Б',
        to: 'Б, их',
      },
    ],
  });
});
