import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntry } from '#reader/read-entry.ts';
import { changedFields } from './changed-fields.ts';
import { editedText, sample } from './edits-for-tests.ts';
import { fileOf, samples } from './entries-for-tests.ts';
import type { EntryKind } from './field-words.ts';
import type { Fields } from './take-apart.ts';

const entry = (fields: Fields, body = '') => fileOf({ title: 'Запись', status: 'черновик', ...fields }, body);
const between = (of: EntryKind, before: Fields, after: Fields) =>
  changedFields(of, entry(before), entry(after));

const told = (...texts: Parameters<typeof between>) =>
  between(...texts).map(({ label, from, to }) => [label, from, to]);

test('Values are told as a person reads them: days, words, flags, numbers, groups and lists', () => {
  const before = {
    start: '2026-09-01',
    prolongedUntil: '2026-12-31',
    consents: false,
    form: 'педагог-педагог',
    directions: ['уроки'],
    order: { number: '56', date: '2026-08-31' },
  };
  const after = {
    start: '2026-10-02',
    consents: true,
    form: 'ученик – ученик',
    directions: ['уроки', 'открытые уроки'],
  };
  expect(told('programmes', before, after)).toEqual([
    ['Начало', '1 сентября 2026 г.', '2 октября 2026 г.'],
    ['Продлена до', '31 декабря 2026 г.', undefined],
    ['Форма', 'педагог – педагог', 'ученик – ученик'],
    ['Направление 2', undefined, 'открытые уроки'],
    ['Приказ о закреплении пары или группы', 'Номер: 56, Дата: 31 августа 2026 г.', undefined],
    ['Письменные согласия участников получены', 'нет', 'да'],
  ]);
  expect(told('practices', { effort: { hours: 12 } }, { effort: { hours: 12.5 } })).toEqual([
    ['Трудоёмкость › Часов всего', '12\u00a0ч', '12,5\u00a0ч'],
  ]);
  expect(told('events', { start: '2026-10-02T12:30' }, { start: '2026-10-03' })).toEqual([
    ['Начало', '2 октября 2026 г., 12:30', '3 октября 2026 г.'],
  ]);
});

test('A field is told with its place', () => {
  const section = (title: string, ...activities: unknown[]) => ({ sections: [{ title, activities }] });
  const added = { title: 'Два', merged: true };
  expect(
    between('roadmaps', section('А', { title: 'Один' }), section('Б', { title: 'Один' }, added)),
  ).toEqual([
    {
      field: 'sections.0.title',
      label: 'Раздел дорожной карты 1 › Название раздела',
      from: 'А',
      to: 'Б',
    },
    {
      field: 'sections.0.activities.1',
      label: 'Раздел дорожной карты 1 › Мероприятие 2',
      from: undefined,
      to: 'Мероприятие: Два, Срок, ответственный и результат общие с предыдущим мероприятием: да',
    },
  ]);
});

test('Rows that changed places are told as the list', () => {
  const rows = (...ids: string[]) => ({
    sections: [{ activities: ids.map((id) => ({ id, title: id.toUpperCase() })) }],
  });
  expect(between('roadmaps', rows('a', 'b'), rows('b', 'a')).map(({ label }) => label)).toEqual([
    'Раздел дорожной карты 1 › Мероприятия',
  ]);
});

test('A new entry is told field by field, and so is one that is gone', () => {
  const created = changedFields('news', undefined, entry({}, 'Текст'));
  expect(created.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['Название', undefined, 'Запись'],
    ['Состояние', undefined, 'черновик'],
    ['Текст', undefined, 'Текст'],
  ]);
  const gone = changedFields('news', entry({}, 'Текст'), undefined);
  expect(gone.map(({ label, from, to }) => [label, to, from])).toEqual(
    created.map(({ label, from, to }) => [label, from, to]),
  );
});

test('A text that cannot be read is told as a whole', () => {
  expect(changedFields('news', entry({}), 'нет полей')).toEqual([
    { field: '', label: 'Вся запись', from: entry({}), to: 'нет полей' },
  ]);
});

test('An entry written anew by a form says the same', () => {
  for (const { of, text } of samples) {
    const again = fc.sample(editedText({ of, text }, 0), 1)[0];
    expect(
      changedFields(
        of,
        text,
        again?.replace(/\n---\n[^]*$/, () => text.slice(text.indexOf('\n---\n', 3))),
      ),
    ).toEqual([]);
  }
});

test('Fields are told to have changed exactly when the section reads something else', () => {
  const pair = sample.chain(({ of, text }) =>
    editedText({ of, text }).map((after) => ({ of, before: text, after })),
  );
  const read = (of: EntryKind, text: string) => {
    const place =
      of === 'school' ? { collection: of, file: 'a.md' } : { collection: of, id: 'a', file: 'a.md' };
    return readEntry(place, Buffer.from(text)).value;
  };
  fc.assert(
    fc.property(pair, ({ of, before, after }) => {
      const [old, young] = [read(of, before), read(of, after)];
      if (!old || !young) return;
      const isSame = isDeepStrictEqual(old.data, young.data) && old.body.trim() === young.body.trim();
      expect(changedFields(of, before, after).length === 0).toBe(isSame);
    }),
    { numRuns: 500 },
  );
});
