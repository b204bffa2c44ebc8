import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumberingFaults, parsePrintedNumber } from './numbering.ts';

function faults(list: string): readonly string[] {
  return findNumberingFaults(list.split(',').map((printed) => printed.trim())).map(
    ({ kind, index, expected, found }) => `${kind} @${index}: ${found}, not ${expected}`,
  );
}

test.each([
  ['1.', 'arabic 1'],
  ['1', 'arabic 1'],
  ['1.1', 'arabic 1.1'],
  ['2.2.', 'arabic 2.2'],
  ['10.3.12.', 'arabic 10.3.12'],
  ['1)', 'bracket 1'],
  ['1.1)', 'arabic 1.1'],
  ['IV.', 'roman 4'],
  ['IV', 'roman 4'],
  ['ХI.', 'roman 11'],
  ['ii)', 'roman 2'],
  ['§ 3', 'arabic 3'],
  ['№ 3', 'arabic 3'],
  ['а)', 'letter 1'],
  ['б.', 'letter 2'],
  ['c)', 'letter 3'],
  ['Этап 2', 'arabic 2'],
  ['2 этап', 'arabic 2'],
  ['Раздел IV.', 'roman 4'],
  [' 7. ', 'arabic 7'],
])('«%s» is read as %s', (printed, expected) => {
  const number = parsePrintedNumber(printed);
  expect(`${number?.style} ${number?.parts.join('.')}`).toBe(expected);
});

test.each(['', ' ', '-', '1–3', 'б/н', 'Октябрь', '1.а', '2023-2024', '.', ')'])(
  '«%s» is no number',
  (printed) => {
    expect(parsePrintedNumber(printed)).toBeUndefined();
  },
);

describe('numbering is left alone', () => {
  test.each([
    ['whole', '1, 2, 3, 4'],
    ['with points', '1.1, 1.2, 2.1, 2.2'],
    ['with sections and points', '1, 1.1, 1.2, 2, 2.1, 3'],
    ['with three levels', '1, 1.1, 1.1.1, 1.1.2, 1.2, 1.2.1, 2, 2.1, 2.1.1'],
    ['with Roman sections and activities numbered through', 'I, 1, 2, II, 3, 4, 5, III, 6'],
    ['with Roman sections and activities numbered anew', 'I, 1, 2, II, 1, 2, 3, III, 1'],
    ['with sections that begin at the second point', '1.2, 1.3, 2.2, 2.3'],
    ['with a section row before its second point', '1, 1.2, 1.3, 2, 2.2'],
    ['with points numbered through', '1.1, 1.2, 2.3, 2.4, 3.5'],
    ['from any number', '5, 6, 7'],
    ['with empty cells', '1, , 2, , 3'],
    ['anew after a row without a number', '1, 2, , 1, 2, 3'],
    ['with lettered points', '1, а), б), в), 2, а), б)'],
    ['with bracketed points', '1., 1), 2), 2., 1), 2), 3.'],
    ['with cells that are no number', '1, —, 2, б/н, 3'],
    ['of one row', '4'],
    ['of no rows', ''],
  ])('%s: %s', (_, list) => {
    expect(faults(list)).toEqual([]);
  });
});

describe('a fault is found once', () => {
  test.each([
    ['1, 2, 4, 5, 6, 7', ['gap @2: 4, not 3']],
    ['1, 1.1, 1.2, 2, 3, 5', ['gap @5: 5, not 4']],
    ['1, 1.1, 2, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 4, 4.1, 4.2, 5, 5.1', ['gap @9: 4, not 3']],
    ['1.1, 1.3', ['gap @1: 1.3, not 1.2']],
    ['1.1, 2.5', ['gap @1: 2.5, not 2.1']],
    ['I, II, IV', ['gap @2: IV, not III']],
    ['1, а), б), г)', ['gap @3: г), not в']],
    ['1, 3, 5', ['gap @1: 3, not 2', 'gap @2: 5, not 4']],
    ['1.1., 2.2., 3.3., 4.4., 5.5., 6.6., 7.7.', ['doubled @1: 2.2., not 2']],
    ['1.1., 1), 2), 2.2., 1), 2), 3.3., 1)', ['doubled @3: 2.2., not 2']],
    ['1, 2, 3, 5, 4, 6', ['disorder @3: 5, not 4']],
    ['1, 2, 7, 3, 4, 5, 6, 8', ['disorder @2: 7, not 3']],
    ['2, 1, 3', ['disorder @1: 1, not 3']],
    ['1., 1., 1., 1.', ['repeat @1: 1., not 2']],
    ['1, 2, 2, 3', ['repeat @2: 2, not 3']],
    ['1, 2, 2, 4, 5', ['repeat @2: 2, not 3']],
    ['1, 2, 2, 5', ['repeat @2: 2, not 3', 'gap @3: 5, not 4']],
    ['1, 2, 2, 2, 5', ['repeat @2: 2, not 3']],
    ['1.1, 1.1, 1.3, 2.1', ['repeat @1: 1.1, not 1.2']],
    ['1, а), 2, а), 2, а), 4', ['repeat @4: 2, not 3']],
    ['1, 2, 3, 1, 2, 3, 5', ['repeat @3: 1, not 4', 'gap @6: 5, not 4']],
    ['1, 2, 3, 2, 4', ['repeat @3: 2, not 4']],
    ['1, 2, 3, 1, 2, 3', ['repeat @3: 1, not 4']],
    ['1., II., III., IV., V., VI., VII.', ['mixed @1: II., not 2']],
    ['1., 1.1, II., 2.1, 2.2, III.', ['mixed @2: II., not 2']],
    ['I, II, 3, 4', ['mixed @2: 3, not III']],
    ['1, 2), 3', ['mixed @1: 2), not 2']],
  ])('%s', (list, expected) => {
    expect(faults(list)).toEqual(expected);
  });
});

test('a sound sequence has no fault, and one row taken out of its middle is one gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 40 }), fc.nat(), (length, seed) => {
      const whole = Array.from({ length }, (_, index) => `${index + 1}.`);
      expect(findNumberingFaults(whole)).toEqual([]);
      const out = 1 + (seed % (length - 2));
      const kinds = findNumberingFaults(whole.toSpliced(out, 1)).map(({ kind, expected }) => [
        kind,
        expected,
      ]);
      expect(kinds).toEqual([['gap', String(out + 1)]]);
    }),
  );
});

test('any cells at all are read without an exception, each fault at a row that exists', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('1', '2.', '1.1', 'II', 'а)', '3)', '', '9999.9999'),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      for (const { index, found } of findNumberingFaults(cells)) expect(cells[index]).toBe(found);
    }),
  );
});
