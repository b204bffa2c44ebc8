import { expect, it } from 'vitest';
import { foldText, wordsOf } from './text.ts';

it.each([
  ['Ёлка', 'елка'],
  ['зачё́т', 'зачет'],
  ['\u202Eурок\u200B', 'урок'],
  ['и\u0306од', 'йод'],
])('folds «%s» to «%s»', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it.each([
  ['открытый урок, 5-й класс', ['открытый', 'урок', '5', 'й', '5й', 'класс']],
  ['чек-лист', ['чек', 'лист', 'чеклист']],
  ['урок–игра', ['урок', 'игра']],
  ['🙂 <b>шум</b>', ['b', 'шум', 'b']],
  ['өстәл дәрес', ['өстәл', 'дәрес']],
  ['   ', []],
])('parts «%s» into words', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('cuts a word that is none', () => {
  expect(wordsOf('а'.repeat(10_000)).map(({ length }) => length)).toEqual([40]);
});
