import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withField } from './entry-text.ts';
import { editedText, sample } from './edits-for-tests.ts';
import { fileOf, filledEntries, ownEntries, samples } from './entries-for-tests.ts';
import { isRecord, takeApart, type Path } from './take-apart.ts';
import { withValueAt } from './value-at.ts';

const text = `---
# Карта на год
title: "Карта"   # как в приказе
status: черновик
columns: [ {holds: срок,  title: 'Сроки'} ]

sections:
    - title: Первый   # раздел
      # Мероприятия по порядку
      activities:
        -   title: 'А'
            result: >-
              приказ
              директора
        -   id: b
            title: Б
# Конец
---

Текст: не трогать.  
`;

test('One value takes the place of another in its own line and in its own quotes', () => {
  expect(withField(text, ['title'], 'Новая: карта')).toBe(text.replace('"Карта"', '"Новая: карта"'));
  expect(withField(text, ['status'], 'опубликовано')).toBe(text.replace('черновик', 'опубликовано'));
  expect(withField(text, ['sections', 0, 'activities', 0, 'title'], 'В')).toBe(text.replace("'А'", "'В'"));
});

test('A new field stands below its neighbours, in their indentation', () => {
  expect(withField(text, ['sections', 0, 'activities', 1, 'stages'], ['подготовка'])).toBe(
    text.replace(
      '            title: Б\n',
      '            title: Б\n            stages:\n              - подготовка\n',
    ),
  );
  expect(withField(text, ['published'], '2026-09-01')).toBe(
    text.replace('# Конец', 'published: 2026-09-01\n# Конец'),
  );
});

test('A removed field goes with its lines, and a group or a list that it leaves empty goes too', () => {
  expect(withField(text, ['sections', 0, 'activities', 0, 'result'], undefined)).toBe(
    text.replace(/ {12}result: >-\n.*\n.*\n/, ''),
  );
  expect(withField(text, ['sections', 0, 'activities', 1, 'id'], undefined)).toBe(
    text.replace('id: b\n            title', 'title'),
  );
  expect(withField(text, ['columns', 0], undefined)).toBe(text.replace(/columns: .*\n/, ''));
});

test('A row is added below the row before it', () => {
  expect(withField(text, ['sections', 0, 'activities', 2], { title: 'В', result: 'акт' })).toBe(
    text.replace(
      '            title: Б\n',
      '            title: Б\n        - title: В\n          result: акт\n',
    ),
  );
});

test('A text of fields that cannot be read is not changed blindly', () => {
  expect(() => withField('---\ntitle: "а\n---\n', ['title'], 'б')).toThrow(TypeError);
});

test('An entry without fields gets its first', () => {
  expect(withField('---\n# Пока пусто\n---\n', ['title'], 'А')).toBe('---\n# Пока пусто\ntitle: А\n---\n');
});

const leaves = (value: unknown, path: Path = []): Path[] => {
  if (Array.isArray(value)) return value.flatMap((row, at) => leaves(row, [...path, at]));
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name]));
};

const fieldsOf = (entry: string) => takeApart(entry)?.fields ?? {};

function changesOnly(entry: string, path: Path, value: unknown): void {
  const changed = withField(entry, path, value);
  expect(fieldsOf(changed)).toEqual(withValueAt(fieldsOf(entry), { path, value }));
  expect(takeApart(changed)?.body).toBe(takeApart(entry)?.body);
}

const newValues = ['другое: значение', undefined, ['а', 'б']];

test('Every field of the model can be changed and removed, and every other field says what it said', () => {
  for (const { text: entry } of filledEntries)
    for (const path of leaves(fieldsOf(entry)))
      for (const value of newValues) changesOnly(entry, path, value);
});

test('Every field of every entry of the section can be changed and removed whole', () => {
  for (const { text: entry } of ownEntries)
    for (const name of Object.keys(fieldsOf(entry)))
      for (const value of newValues) changesOnly(entry, [name], value);
});

test('Lines of other fields and all comments stay as they are', () => {
  for (const { text: entry } of samples) {
    const commented = entry.replace(/^(?=[A-Za-z]\w*:)/gm, () => '# Примечание\n');
    const source = takeApart(commented) ? commented : entry;
    for (const name of Object.keys(fieldsOf(source))) {
      const changed = withField(source, [name], 'другое').split('\n');
      const kept = source.split('\n').filter((line) => line.startsWith('# ') || /^[A-Za-z]\w*:/.test(line));
      expect(changed).toEqual(expect.arrayContaining(kept.filter((line) => !line.startsWith(`${name}:`))));
    }
  }
});

test('Whatever is set is read back', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.double({ noNaN: true }),
    fc.boolean(),
  );
  const inside = fc.oneof(
    value,
    fc.array(value, { minLength: 1 }),
    fc.dictionary(fc.string(), value, { minKeys: 1, noNullPrototype: true }),
  );
  const place = fc.constantFrom<Path>(
    ['title'],
    ['new'],
    ['columns', 0, 'title'],
    ['sections', 0, 'activities', 0, 'title'],
  );
  fc.assert(
    fc.property(place, inside, (path, set) => {
      expect(fieldsOf(withField(text, path, set))).toEqual(withValueAt(fieldsOf(text), { path, value: set }));
    }),
    { numRuns: 500 },
  );
});

test('An entry that a form wrote anew is changed as well as one written by hand', () => {
  const edited = sample.chain((one) => editedText(one));
  fc.assert(
    fc.property(edited, (entry) => {
      const before = fieldsOf(entry);
      expect(fieldsOf(withField(entry, ['status'], 'опубликовано'))).toEqual({
        ...before,
        status: 'опубликовано',
      });
      expect(withField(entry, ['no-such-field'], undefined)).toBe(
        fileOf(before, takeApart(entry)?.body ?? ''),
      );
    }),
    { numRuns: 200 },
  );
});
