import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slipsAllowed, slipsBetween } from './typing-slips.ts';

it.each([
  ['урок', 'урок', 0],
  ['нсатавник', 'наставник', 1],
  ['настаник', 'наставник', 1],
  ['настаавник', 'наставник', 1],
  ['наставнек', 'наставник', 1.1],
  ['', 'да', 2],
])('counts %s → %s as %f', (left, right, slips) => {
  expect(slipsBetween(left, right)).toBeCloseTo(slips);
});

it('is the same both ways and nought for a word itself alone', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(slipsBetween(left, right)).toBeCloseTo(slipsBetween(right, left));
      expect(slipsBetween(left, right) === 0).toBe(left === right);
    }),
  );
});

it('allows more in longer words and none in the shortest', () => {
  expect([3, 4, 7, 8, 20].map(slipsAllowed)).toEqual([0, 1, 1, 2, 2]);
});
