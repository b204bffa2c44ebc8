import { expect, test } from 'vitest';
import { comparisonRows } from './comparison-rows.ts';
import { names, practice } from './practice-for-tests.ts';

const other = practice({
  id: 'drugaya',
  facets: [{ name: 'Проблема', values: ['Оценивание', 'Общение с родителями'] }],
  effort: [],
  effortNote: 'Сколько получится',
  results: [],
  resultSummary: '',
  conditions: [],
});

const rows = comparisonRows([practice(), other], names);
const linesOf = (name: string) => rows.find((row) => row.name === name)?.cells.map(({ lines }) => lines);

test('every practice answers every question in its own column', () => {
  expect(rows.map(({ name }) => name)).toEqual([
    'Проблема',
    'Вид',
    'Сколько нужно',
    'Результат',
    'Шаги',
    'Что нужно, чтобы повторить',
  ]);
  expect(linesOf('Вид')).toEqual([['В группе'], []]);
  expect(linesOf('Сколько нужно')).toEqual([['Время: 1\u00A0200\u00A0часов'], ['Сколько получится']]);
  expect(linesOf('Результат')).toEqual([['Просьбы о тишине: было 19, стало 4', 'Отметка: стало 3,7'], []]);
  expect(linesOf('Шаги')?.[0]).toEqual(['Посмотреть (один урок)', 'Обсудить']);
});

test('what all have in common is known', () => {
  expect(rows.filter(({ isShared }) => isShared).map(({ name }) => name)).toEqual(['Проблема', 'Шаги']);
  expect(comparisonRows([practice()], names).some(({ isShared }) => isShared)).toBe(false);
});

test('a question that nobody answers is not asked', () => {
  const silent = comparisonRows([other, other], names).map(({ name }) => name);
  expect(silent).toEqual(['Проблема', 'Сколько нужно', 'Шаги']);
});
