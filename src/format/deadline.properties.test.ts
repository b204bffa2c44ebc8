import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, formatDayShort, formatRange, isDay, lastDayOfMonth, type Day } from './day.ts';
import { ORDINAL_ENDINGS, VOCABULARY } from './deadline/vocabulary.ts';
import { schoolYear } from './deadline/wordings.cases.ts';
import { deadlineSpan, describeDeadline, isOutside, isTwoDateCell, parseDeadline } from './deadline.ts';
import type { Deadline, Period } from './deadline.ts';

const PERIODS: readonly (Period | undefined)[] = [
  undefined,
  { from: '2023-09-01', to: '2024-08-31' },
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2023-11-13', to: '2024-10-31' },
  { from: '2022-09-01', to: '2026-08-31' },
  { from: '2023-09-01' },
];

const MARKS = ['-', '–', '—', ',', ', ', ';', '.', '/', '(', ')', ':', '\n', '\u00A0', '', '«', '»'];
const FIGURES = [
  '1',
  '5',
  '10',
  '15',
  '30',
  '31',
  '23',
  '2023',
  '2024',
  '2023-2024',
  '01.09',
  '01.09.2023',
  'I',
  'IV',
  'XII',
];

const period = fc.constantFrom(...PERIODS);
const piece = fc.constantFrom(...VOCABULARY.keys(), ...ORDINAL_ENDINGS, ...MARKS, ...FIGURES);
const phrase = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n')), { minLength: 1, maxLength: 9 })
  .map((pieces) => pieces.flat().join(''));
const wording = fc.oneof(phrase, fc.constantFrom(...schoolYear.map(([text]) => text)));

function rangesOf(deadline: Deadline) {
  if (deadline.kind === 'dates') return deadline.ranges;
  const span = deadlineSpan(deadline);
  return span === undefined ? [] : [span];
}

function expectSound(deadline: Deadline): void {
  for (const { from, to } of rangesOf(deadline)) {
    expect(isDay(from) && isDay(to)).toBe(true);
    expect(from <= to).toBe(true);
  }
  if (deadline.kind === 'open') expect(isDay(deadline.from)).toBe(true);
  if (deadline.kind === 'dates') expect(deadline.ranges.length).toBeGreaterThan(1);
  expect(describeDeadline(deadline)).not.toMatch(/undefined|NaN/);
}

test('any text at all is read without an exception, as existing days in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), period, (text, plan) => {
      expectSound(parseDeadline(text, plan));
      isTwoDateCell(text);
    }),
    { numRuns: 2000 },
  );
});

test('any words of the vocabulary together give existing days in order', () => {
  fc.assert(
    fc.property(wording, period, (text, plan) => expectSound(parseDeadline(text, plan))),
    { numRuns: 20_000 },
  );
});

test('any plan, sound or not, is taken', () => {
  const anyDay = fc.oneof(
    fc.constantFrom('0001-01-01', '9999-12-31', '2023-02-30', ''),
    fc.string({ maxLength: 10 }),
  );
  fc.assert(
    fc.property(wording, anyDay, fc.option(anyDay, { nil: undefined }), (text, from, to) => {
      const plan = { from, to };
      isOutside(parseDeadline(text, plan), plan);
    }),
  );
});

/** Words of plans and minutes that say nothing about time, and pieces that OCR leaves. */
const STRANGERS = [
  'кабинет',
  'кроме',
  'приказ',
  'ранее',
  'если',
  'ООО',
  'xyz',
  'примерно',
  '№',
  '?',
  'ъъ',
  '≈',
  '%',
];

test('a wording with a word that is not understood never gives a date', () => {
  fc.assert(
    fc.property(wording, fc.constantFrom(...STRANGERS), fc.nat(), period, (text, stranger, at, plan) => {
      const words = text.split(/\s+/);
      words.splice(at % (words.length + 1), 0, stranger);
      expect(parseDeadline(words.join(' '), plan).kind).toBe('unscheduled');
    }),
    { numRuns: 5000 },
  );
});

const NAMES = [
  ['январь', 'янв.'],
  ['февраль', 'февр.'],
  ['март', 'мар.'],
  ['апрель', 'апр.'],
  ['май', 'май'],
  ['июнь', 'июн.'],
  ['июль', 'июл.'],
  ['август', 'авг.'],
  ['сентябрь', 'сент.'],
  ['октябрь', 'окт.'],
  ['ноябрь', 'нояб.'],
  ['декабрь', 'дек.'],
] as const;

const month = fc.integer({ min: 0, max: 11 });
const year = fc.integer({ min: 2010, max: 2059 });
const space = fc.constantFrom(' ', '  ', '\u00A0', '\n', '\t', '<br>');
const yearSign = fc.constantFrom('', ' г.', 'г.', ' г', ' года', ' год', '\u00A0г.');
const dash = fc.constantFrom('-', '–', '—', '‑', '−', ' - ', ' – ', ' — ', '- ', ' -', '-\n', '–\u00A0');
const letters = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  (text: string) => text.replaceAll('о', 'o').replaceAll('е', 'e').replaceAll('а', 'a'),
);

function nameOf(index: number, short: boolean): string {
  return NAMES[index]?.[short ? 1 : 0] ?? '';
}

function dayIn(yearNumber: number, index: number, day: number): Day {
  return `${yearNumber}-${String(index + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const monthOfYear = fc.record({
  index: month,
  number: year,
  gap: space,
  sign: yearSign,
  spell: letters,
  short: fc.boolean(),
});

test('a month with its year is the same days however it is spaced, shortened, capitalised', () => {
  fc.assert(
    fc.property(monthOfYear, period, ({ index, number, gap, sign, spell, short }, plan) => {
      const text = `${spell(nameOf(index, short))}${gap}${number}${sign}`;
      const to = dayIn(number, index, lastDayOfMonth(number, index + 1));
      expect(parseDeadline(text, plan)).toEqual({ kind: 'range', from: dayIn(number, index, 1), to });
    }),
    { numRuns: 2000 },
  );
});

test('two months of one year are the same range whatever the dash', () => {
  fc.assert(
    fc.property(monthOfYear, month, dash, ({ index, number, gap, sign, spell, short }, second, mark) => {
      fc.pre(index !== second);
      const [first, last] = [Math.min(index, second), Math.max(index, second)];
      const text = `${spell(nameOf(first, short))}${mark}${spell(nameOf(last, short))}${gap}${number}${sign}`;
      const to = dayIn(number, last, lastDayOfMonth(number, last + 1));
      expect(parseDeadline(text)).toEqual({ kind: 'range', from: dayIn(number, first, 1), to });
    }),
    { numRuns: 2000 },
  );
});

const anyDay = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2059-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day that we print ourselves is read back', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const expected = { kind: 'range', from: day, to: day };
      expect(parseDeadline(formatDay(day))).toEqual(expected);
      expect(parseDeadline(formatDayShort(day))).toEqual(expected);
      expect(parseDeadline(day)).toEqual(expected);
    }),
  );
});

test('a range that we print ourselves is read back', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      expect(parseDeadline(formatRange(from, to))).toEqual({ kind: 'range', from, to });
    }),
    { numRuns: 2000 },
  );
});

test('what was understood is read back from its own description', () => {
  fc.assert(
    fc.property(wording, fc.constantFrom(...PERIODS.slice(1)), (text, plan) => {
      const deadline = parseDeadline(text, plan);
      fc.pre(deadline.kind === 'range' || deadline.kind === 'dates');
      expect(parseDeadline(describeDeadline(deadline), plan)).toEqual(deadline);
    }),
    { numRuns: 5000 },
  );
});

/** Every month name with a letter lost, doubled or swapped, unless that makes another known word. */
function misspelt(): readonly string[] {
  return NAMES.map(([name]) => name)
    .flatMap((name) =>
      Array.from(name, (_, at) => [
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at + 1) + name.slice(at),
      ]),
    )
    .flat()
    .filter((name) => !VOCABULARY.has(name));
}

test.each(misspelt())('the misspelt month «%s» is no date', (name) => {
  expect(parseDeadline(`${name} 2023 г.`).kind).toBe('unscheduled');
});
