import { expect, test } from 'vitest';
import { indicatorYearsLieWithinThePeriod as rule } from './indicator-years-lie-within-the-period.ts';
import { fieldsOf, library, say } from './library-for-tests.ts';

const subject = (years: string[], period?: object) =>
  library({
    regulations: [{ id: 'prikaz', title: 'О внедрении', period }],
    indicators: [{ source: 'prikaz', values: years.map((year) => ({ year, target: 30 })) }],
  });
const period = { from: '2023-01-01', to: '2024-12-31' };

test('a year after the period of the source act is told', () => {
  expect(say(rule, subject(['2023', '2024', '2025'], period))).toMatchInlineSnapshot(`
    "warning indicators/zapis-1.md values.2.year
      Значение за 2025 год выходит за период документа «О внедрении» (январь 2023 г. – декабрь 2024 г.).
      Проверьте год или период документа; если показатель рассчитан дальше, объясните это в поле «Пояснение»."
  `);
});

test('a year that shares a day with the period is in order', () => {
  expect(fieldsOf(rule, subject(['2023', '2024', '2022-2023', '2024-2025'], period))).toEqual([]);
  expect(fieldsOf(rule, subject(['2022', '2021-2022', '2025-2026'], period))).toEqual([
    'values.0.year',
    'values.1.year',
    'values.2.year',
  ]);
});

test('a school year is named as one', () => {
  expect(say(rule, subject(['2028-2029'], period))).toMatchInlineSnapshot(`
    "warning indicators/zapis-1.md values.0.year
      Значение за 2028–2029 учебный год выходит за период документа «О внедрении» (январь 2023 г. – декабрь 2024 г.).
      Проверьте год или период документа; если показатель рассчитан дальше, объясните это в поле «Пояснение»."
  `);
});

test('a period may be open at one side', () => {
  expect(say(rule, subject(['2022', '2040'], { from: '2023-01-01' }))).toMatchInlineSnapshot(`
    "warning indicators/zapis-1.md values.0.year
      Значение за 2022 год выходит за период документа «О внедрении» (с 1 января 2023 г.).
      Проверьте год или период документа; если показатель рассчитан дальше, объясните это в поле «Пояснение»."
  `);
  expect(fieldsOf(rule, subject(['2022', '2040'], { to: '2023-01-01' }))).toEqual(['values.1.year']);
});

test('without a source or its period there is no outside', () => {
  expect(say(rule, subject(['2040']))).toBe('');
  expect(say(rule, library({ indicators: [{}] }))).toBe('');
});
