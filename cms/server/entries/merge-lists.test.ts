import { expect, test } from 'vitest';
import {
  activities,
  activitiesAfter,
  conflictsOf,
  fieldsAfter,
  practice,
  type Texts,
} from './merging-for-tests.ts';

test('Words of a vocabulary that both sides added or removed are merged as a set', () => {
  const kinds = (...words: string[]) => practice({ kinds: words });
  const after = (...texts: Texts) => fieldsAfter('practices', ...texts)['kinds'];
  const base = kinds('традиционное', 'ситуационное', 'скоростное');
  expect(
    after(
      base,
      kinds('традиционное', 'ситуационное', 'скоростное', 'в группе'),
      kinds('ситуационное', 'скоростное'),
    ),
  ).toEqual(['ситуационное', 'скоростное', 'в группе']);
  expect(
    after(kinds('традиционное'), kinds('в группе', 'традиционное'), kinds('традиционное', 'скоростное')),
  ).toEqual(['в группе', 'традиционное', 'скоростное']);
  expect(
    conflictsOf('practices', kinds('традиционное'), kinds('в группе'), kinds('скоростное')),
  ).toMatchObject([{ label: 'Вид 1', base: 'традиционное', mine: 'в группе', theirs: 'скоростное' }]);
});

test('Rows with names that both sides added are kept, the others’ first; a removed row goes', () => {
  const base = activities({ id: 'a', title: 'А' }, { id: 'b', title: 'Б' });
  const mine = activities({ id: 'a', title: 'А' }, { id: 'b', title: 'Б' }, { id: 'c', title: 'В' });
  const theirs = activities({ id: 'b', title: 'Б' }, { id: 'd', title: 'Г' });
  expect(activitiesAfter(base, mine, theirs)).toEqual([
    {
      title: 'Первый',
      activities: [
        { id: 'b', title: 'Б' },
        { id: 'd', title: 'Г' },
        { id: 'c', title: 'В' },
      ],
    },
  ]);
});

test('A row that one side moved and the other edited is moved and edited', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  expect(
    activitiesAfter(activities(a, b, c), activities(c, a, b), activities({ ...a, result: 'акт' }, b, c)),
  ).toEqual([{ title: 'Первый', activities: [c, { ...a, result: 'акт' }, b] }]);
});

test('A row that one side removed and the other edited is a conflict, and so are two orders', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  const base = activities(a, b, c);
  expect(
    conflictsOf('roadmaps', base, activities(a, c), activities(a, { ...b, title: 'Б' }, c)),
  ).toMatchObject([{ field: 'sections.0.activities.1', mine: undefined }]);
  expect(conflictsOf('roadmaps', base, activities(b, a, c), activities(a, c, b))).toMatchObject([
    { field: 'sections.0.activities' },
  ]);
});

test('Rows without names are told by what they say: each side may add, edit and remove its own', () => {
  const [a, b, c, d] = ['а', 'б', 'в', 'г'].map((title) => ({ title, text: `текст ${title}` }));
  const steps = (...rows: unknown[]) => practice({ steps: rows });
  const after = (...texts: Texts) => fieldsAfter('practices', ...texts)['steps'];
  const edited = { ...a, title: 'А' };
  expect(after(steps(a, b), steps(a, b, c), steps(edited, b))).toEqual([edited, b, c]);
  expect(after(steps(a, b), steps(a, b, c), steps(a, b, d))).toEqual([a, b, d, c]);
  expect(after(steps(a, b), steps(b), steps(a, b, d))).toEqual([b, d]);
  expect(after(steps(a, b), steps(edited, b, c), steps(a, { ...b, title: 'Б' }))).toEqual([
    edited,
    { ...b, title: 'Б' },
    c,
  ]);
});

test('A list where nobody can say which row is which is one field', () => {
  const [a, b, c] = ['а', 'б', 'в'].map((title) => ({ title, text: `текст ${title}` }));
  const steps = (...rows: unknown[]) => practice({ steps: rows });
  const moved = steps(b, a, c);
  expect(conflictsOf('practices', steps(a, b, c), moved, steps({ ...a, title: 'А' }, b, c))).toMatchObject([
    { field: 'steps', label: 'Шаги' },
  ]);
});

test('A list that one side emptied keeps what the other added', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ id, title: id }));
  expect(activitiesAfter(activities(a), activities(), activities(a, b))).toEqual([
    { title: 'Первый', activities: [b] },
  ]);
  expect(activitiesAfter(activities(a, b), activities(b), activities(a))).toEqual([{ title: 'Первый' }]);
});
