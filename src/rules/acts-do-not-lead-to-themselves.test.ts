import { expect, test } from 'vitest';
import { actsDoNotLeadToThemselves as rule } from './acts-do-not-lead-to-themselves.ts';
import { fieldsOf, library, say, type Fields } from './library-for-tests.ts';

const acts = (...regulations: Fields[]) => library({ regulations });

test('an act that rests on itself is told', () => {
  expect(say(rule, acts({ id: 'a', title: 'Положение', basis: ['a'] }))).toMatchInlineSnapshot(`
    "error regulations/a.md basis
      Документ служит основанием самому себе: «Положение» → «Положение».
      Уберите одну из ссылок этой цепочки."
  `);
});

test('a circle through others is told once, beginning at its first name', () => {
  const circle = [
    { id: 'v', title: 'Вход', supersedes: ['b'] },
    { id: 'b', title: 'Приказ 2', supersedes: ['c'] },
    { id: 'c', title: 'Приказ 3', supersedes: ['a'] },
    { id: 'a', title: 'Приказ 1', supersedes: ['b'] },
  ];
  expect(say(rule, acts(...circle))).toMatchInlineSnapshot(`
    "error regulations/a.md supersedes
      Документ отменяет или заменяет сам себя: «Приказ 1» → «Приказ 2» → «Приказ 3» → «Приказ 1».
      Уберите одну из ссылок этой цепочки."
  `);
});

test.each(['supersedes', 'amends', 'basis'])('%s is judged by itself', (relation) => {
  expect(fieldsOf(rule, acts({ id: 'a', [relation]: ['b'] }, { id: 'b', [relation]: ['a'] }))).toEqual([
    relation,
  ]);
});

test('annexes of each other are told', () => {
  expect(say(rule, acts({ id: 'a', annexOf: 'b' }, { id: 'b', annexOf: 'a' }))).toMatchInlineSnapshot(`
    "error regulations/a.md annexOf
      Документ является приложением к самому себе: «Документ» → «Документ» → «Документ».
      Уберите одну из ссылок этой цепочки."
  `);
});

test('chains, forks and different relations between two acts are no circles', () => {
  expect(
    say(
      rule,
      acts({ id: 'a', basis: ['b', 'c'] }, { id: 'b', basis: ['c', 'net'] }, { id: 'c', annexOf: 'a' }),
    ),
  ).toBe('');
});
