import { expect, test } from 'vitest';
import { names, practice } from './practice-for-tests.ts';
import { practiceTable } from './practice-table.ts';

test('a practice is a row, its figures without words', () => {
  expect(practiceTable([practice()], names)).toEqual([
    ['Практика', 'Адрес', 'Проблема', 'Вид', 'Время, часов', 'Участники, человек', 'Результаты'],
    [
      'Пять столов',
      'https://school.test/praktiki/pyat-stolov/',
      'Оценивание, Общение с родителями',
      'В группе',
      '1200',
      '',
      'Просьбы о тишине: было 19, стало 4; Отметка: стало 3,7',
    ],
  ]);
});

test.each([
  ['1,5\u00A0часа', '1,5'],
  ['11\u00A0часов', '11'],
  ['сколько получится', 'сколько получится'],
])('%j is the figure %j', (words, figure) => {
  const [, row] = practiceTable([practice({ effort: [{ name: 'Время', values: [words] }] })], names);
  expect(row?.[4]).toBe(figure);
});

test('a result without measures is told in words', () => {
  const [, row] = practiceTable([practice({ results: [] })], names);
  expect(row?.at(-1)).toBe('Стало тише.');
});
