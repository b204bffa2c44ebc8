import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  compareDays,
  dayOf,
  dayParts,
  daysBetween,
  formatDay,
  formatDayOfYear,
  formatDayShort,
  formatMonth,
  formatRange,
  isDay,
  isWithin,
  lastDayOfMonth,
} from './day.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is a date of the calendar written YYYY-MM-DD', () => {
  const days = ['2026-10-05', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'];
  const others = [
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-05',
    '05.10.2026',
    '2026-10-05T00:00',
    '',
    '0000-01-01',
    null,
    20261005,
    undefined,
    new Date(0),
  ];
  expect(days.filter((day) => !isDay(day))).toEqual([]);
  expect(others.filter(isDay)).toEqual([]);
});

test('every month of every year has the last day that the calendar gives it', () => {
  for (let year = 1896; year <= 2104; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      expect(lastDayOfMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
    }
  }
});

test('days are counted across months, years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-09-01', '2027-08-31')).toBe(364);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
      const later = addDays(day, count);
      expect(isDay(later)).toBe(true);
      expect(daysBetween(day, later)).toBe(count);
      expect(Math.sign(compareDays(later, day))).toBe(Math.sign(count));
    }),
  );
});

test('a day is made of its parts, and of no others', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: number } = dayParts(day);
      expect(dayOf(year, month, number)).toBe(day);
    }),
  );
  expect(dayOf(2026, 2, 29)).toBeUndefined();
  expect(dayOf(10_000, 1, 1)).toBeUndefined();
  expect(dayOf(Number.NaN, 1, 1)).toBeUndefined();
});

test('both ends of a range lie within it', () => {
  const range = { from: '2026-10-05', to: '2026-10-09' };
  expect(['2026-10-04', '2026-10-05', '2026-10-09', '2026-10-10'].map((day) => isWithin(day, range))).toEqual(
    [false, true, true, false],
  );
});

test('a day is printed in words, in figures and by its month', () => {
  expect(formatDay('2026-10-05')).toBe('5 октября 2026 г.');
  expect(formatDayOfYear('2026-05-01')).toBe('1 мая');
  expect(formatDayShort('2026-10-05')).toBe('05.10.2026');
  expect(formatMonth('2026-10-05')).toBe('октябрь 2026 г.');
  expect(formatMonth('2026-10')).toBe('октябрь 2026 г.');
});

test('every month has its name in both cases', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`);
  expect(months.map((day) => `${formatMonth(day)} / ${formatDay(day)}`)).toMatchInlineSnapshot(`
    [
      "январь 2026 г. / 1 января 2026 г.",
      "февраль 2026 г. / 1 февраля 2026 г.",
      "март 2026 г. / 1 марта 2026 г.",
      "апрель 2026 г. / 1 апреля 2026 г.",
      "май 2026 г. / 1 мая 2026 г.",
      "июнь 2026 г. / 1 июня 2026 г.",
      "июль 2026 г. / 1 июля 2026 г.",
      "август 2026 г. / 1 августа 2026 г.",
      "сентябрь 2026 г. / 1 сентября 2026 г.",
      "октябрь 2026 г. / 1 октября 2026 г.",
      "ноябрь 2026 г. / 1 ноября 2026 г.",
      "декабрь 2026 г. / 1 декабря 2026 г.",
    ]
  `);
});

test.each([
  ['2026-10-05', '2026-10-05', '5 октября 2026 г.'],
  ['2026-10-05', '2026-10-09', '5–9 октября 2026 г.'],
  ['2026-09-28', '2026-10-03', '28 сентября – 3 октября 2026 г.'],
  ['2026-12-28', '2027-01-10', '28 декабря 2026 г. – 10 января 2027 г.'],
  ['2026-09-01', '2026-09-30', 'сентябрь 2026 г.'],
  ['2026-09-01', '2026-09-29', '1–29 сентября 2026 г.'],
  ['2026-09-01', '2026-10-31', 'сентябрь – октябрь 2026 г.'],
  ['2023-11-01', '2024-10-31', 'ноябрь 2023 г. – октябрь 2024 г.'],
  ['2024-02-01', '2024-02-29', 'февраль 2024 г.'],
  ['2024-02-01', '2024-02-28', '1–28 февраля 2024 г.'],
  ['2026-01-01', '2026-12-31', 'январь – декабрь 2026 г.'],
])('the range %s … %s is printed «%s»', (from, to, expected) => {
  expect(formatRange(from, to)).toBe(expected);
});
