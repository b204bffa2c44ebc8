import { describe, expect, test } from 'vitest';
import {
  findYearPairs,
  formatSchoolYear,
  formatYear,
  formatYearInGenitive,
  isSchoolYearPeriod,
  nextSchoolYear,
  parseSchoolYear,
  previousSchoolYear,
  schoolYearFrom,
  schoolYearOf,
  schoolYearPeriod,
} from './school-year.ts';

test.each([
  '2026-2027',
  '2026/2027',
  '2026–2027',
  '2026 — 2027',
  '2026/27',
  '2026-27',
  ' 2026-2027 учебный год',
  '2026-2027 уч. г.',
  '2026-2027 уч.г.',
  '2026-2027 уч. год',
  '2026-2027 учебного года',
  '2026–2027 учебном году',
  '2026-2027 г.',
])('«%s» is the school year 2026-2027', (text) => {
  expect(parseSchoolYear(text)).toBe('2026-2027');
});

test.each([
  '2023-2043',
  '2026-2028',
  '2027-2026',
  '2026-2026',
  '2026',
  '2026-2027-2028',
  '2026/26',
  '2026/28',
  'с 2026-2027',
  '2026-2027 годы',
  '',
  '20262027',
])('«%s» is no school year', (text) => {
  expect(parseSchoolYear(text)).toBeUndefined();
});

test('the century turns inside a school year', () => {
  expect(parseSchoolYear('1999/00')).toBe('1999-2000');
  expect(parseSchoolYear('2099/2100')).toBe('2099-2100');
});

test('a school year runs from 1 September to 31 August', () => {
  expect(schoolYearPeriod('2026-2027')).toEqual({ from: '2026-09-01', to: '2027-08-31' });
  expect(['2026-08-31', '2026-09-01', '2027-01-15', '2027-08-31'].map(schoolYearOf)).toEqual([
    '2025-2026',
    '2026-2027',
    '2026-2027',
    '2026-2027',
  ]);
  expect(isSchoolYearPeriod(schoolYearPeriod('2026-2027'))).toBe(true);
  expect(isSchoolYearPeriod({ from: '2026-09-01', to: '2028-08-31' })).toBe(false);
  expect(isSchoolYearPeriod({ from: '2026-09-01' })).toBe(false);
});

test('school years follow each other', () => {
  expect(nextSchoolYear('2026-2027')).toBe('2027-2028');
  expect(previousSchoolYear('2026-2027')).toBe('2025-2026');
  expect(schoolYearFrom(1999)).toBe('1999-2000');
  expect(formatSchoolYear('2026-2027')).toBe('2026–2027 учебный год');
});

describe('pairs of years in running text', () => {
  const found = (text: string) =>
    findYearPairs(text).map(({ text: pair, consecutive }) => `${pair} ${consecutive}`);

  test.each([
    ['база наставников в 2023–2043 уч.г.', ['2023–2043 false']],
    ['на 2023-2024 учебный год', ['2023-2024 true']],
    ['на 2023 - 2024 уч. год.', ['2023 - 2024 true']],
    ['в 2023-24 учебном году', ['2023-24 true']],
    ['в учебном году 2023–2025', ['2023–2025 false']],
    ['план на 2023/2024', ['2023/2024 true']],
    ['план на 2023/24.', ['2023/24 true']],
    ['план на 2023/2042', ['2023/2042 false']],
    ['2023-2024, 2024-2026 учебные годы', ['2023-2024 true', '2024-2026 false']],
    ['в 2023–2024 и 2024–2025 уч. гг.', ['2023–2024 true', '2024–2025 true']],
    ['в 2022/2023, 2023/2025 учебных годах', ['2022/2023 true', '2023/2025 false']],
    ['2023-2024\nучебный год', ['2023-2024 true']],
  ])('«%s» has %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'на 2023–2024 годы',
    'программа 2024–2030 годы',
    'с 2023 по 2024 г.г.',
    '2023–2026 учебные годы',
    '2023-2024',
    'тел. 8 (495) 2023-2024',
    'тел. 2020-20-24',
    'приказ № 2023/24-ОД',
    'приказ № 2023/2024',
    'распоряжение 2023/12',
    'страницы 2010-2024',
    '01.09.2023-2024',
    '12023-2024 учебный год',
    '2023–2024 учебный график',
    '',
  ])('«%s» has none', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('its place in the text is told', () => {
    expect(findYearPairs('План на 2023-2024 и 2024/2026 уч. г.')).toEqual([
      { index: 8, text: '2023-2024', from: 2023, to: 2024, consecutive: true },
      { index: 20, text: '2024/2026', from: 2024, to: 2026, consecutive: false },
    ]);
  });
});

test.each([
  ['2026-2027', '2026–2027 учебный год', '2026–2027 учебного года'],
  ['2026', '2026 год', '2026 года'],
])('the year %s is told in words', (year, nominative, genitive) => {
  expect(formatYear(year)).toBe(nominative);
  expect(formatYearInGenitive(year)).toBe(genitive);
});
