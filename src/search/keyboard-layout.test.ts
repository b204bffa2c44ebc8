import { expect, it } from 'vitest';
import { typedInLatin, typedInRussian } from './keyboard-layout.ts';

it.each([
  ['yfcnfdybr', 'наставник'],
  ["'vjwbjyfkmyjt", 'эмоциональное'],
  ['j,exfn', 'обучат'],
  ['`krf', 'ёлка'],
])('reads %s as %s', (typed, meant) => {
  expect(typedInRussian(typed)).toBe(meant);
});

it.each(['наставник', '2025', '', 'урок zoom'])('leaves «%s» alone', (typed) => {
  expect(typedInRussian(typed)).toBeUndefined();
});

it('reads Latin words typed with Russian letters', () => {
  expect([typedInLatin('вуь'), typedInLatin('zoom'), typedInLatin('7')]).toEqual([
    'dem',
    undefined,
    undefined,
  ]);
});
