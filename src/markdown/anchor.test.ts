import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorNamed, anchorOf, clauseOf, createAnchors, transliterate } from './anchor.ts';

test('every Russian letter has a Latin spelling or is silent', () => {
  const spelled = Object.fromEntries(
    Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюя', (letter) => [letter, transliterate(letter)]),
  );
  expect(
    Object.entries(spelled)
      .map((pair) => pair.join(''))
      .join(' '),
  ).toMatchInlineSnapshot(
    `"аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya"`,
  );
});

test.each([
  ['Цели и задачи', 'tseli-i-zadachi'],
  ['Что ещё нужно?', 'chto-eshchyo-nuzhno'],
  ['Приказ № 56', 'prikaz-n-56'],
  ['«Учитель — учителю»', 'uchitel-uchitelyu'],
  ['Café & Co.', 'cafe-co'],
  ['2025 год', 'razdel-2025-god'],
  ['Примечание 1', 'razdel-primechanie-1'],
  ['P 1', 'razdel-p-1'],
  ['???', 'razdel'],
  ['И\u0306од', 'yod'],
])('«%s» → %s', (text, anchor) => {
  expect(anchorOf(text)).toBe(anchor);
});

test('an anchor of any text is a valid short id', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(anchorOf(text)).toMatch(/^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,86}$/);
    }),
  );
});

test('a long heading is cut at a word', () => {
  expect(
    anchorOf(
      'Персонализированная программа наставничества педагогических работников образовательной организации',
    ),
  ).toBe('personalizirovannaya-programma-nastavnichestva-pedagogicheskikh-rabotnikov');
});

describe('the number of a clause', () => {
  test.each([
    ['1.1. Общие положения', '1.1'],
    ['1.1 Общие положения', '1.1'],
    ['1.2.3) «Школа»', '1.2.3'],
    ['п. 3.2', '3.2'],
    ['П. 5 Положения', '5'],
    ['Пункт 2.10. Срок', '2.10'],
    ['§ 4 Права', '4'],
    ['1.1.', '1.1'],
  ])('«%s» → %s', (text, number) => {
    expect(clauseOf(text)).toBe(number);
  });

  test.each([
    '01.09.2025 педсовет',
    '1.09.2025 г.',
    '12.11.2025',
    '1.5 часа',
    '1. Общие',
    '2025 год',
    'пример 1.1',
    '1 сентября',
    '0.5',
    '1.1%',
    '',
    '1.1.Слитно',
  ])('«%s» has none', (text) => {
    expect(clauseOf(text)).toBeUndefined();
  });

  test('a heading may have a single number', () => {
    expect(clauseOf('1. Общие положения', true)).toBe('1');
    expect(clauseOf('1 сентября', true)).toBeUndefined();
  });
});

test('ids are unique, and those of clauses never turn into other clauses', () => {
  const anchors = createAnchors(['tseli']);
  const given = [
    anchors.heading('Цели'),
    anchors.heading('Цели'),
    anchors.heading('Цели 2'),
    anchors.clause('1.1'),
    anchors.clause('1.1'),
    anchors.clause('1.1.2'),
    anchors.heading('1.1. Снова'),
  ];
  expect(given).toEqual([
    'tseli-2',
    'tseli-3',
    'tseli-2-2',
    'p-1-1',
    'p-1-1-povtor-2',
    'p-1-1-2',
    'p-1-1-povtor-3',
  ]);
});

test('an id stays when text is added after it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Цели', 'Цели 2', '1. Цели', 'п. 1', '???')),
      fc.string(),
      (texts, later) => {
        const [before, after] = [createAnchors(), createAnchors()];
        expect([...texts, later].map(after.heading).slice(0, -1)).toEqual(texts.map(before.heading));
      },
    ),
  );
});

test('a link may name a heading or a clause by its words', () => {
  expect(anchorNamed('Цели и задачи')).toBe('tseli-i-zadachi');
  expect(anchorNamed('п. 1.1')).toBe('p-1-1');
});
