import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromSteps, packNumbers, stepsOf, unpackNumbers } from './packing.ts';

const numbers = fc.array(fc.nat());

it('gives back the numbers that were packed', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(unpackNumbers(packNumbers(list))).toEqual(list);
    }),
  );
});

it('packs into characters that JSON leaves as they are', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const packed = packNumbers(list);
      expect(JSON.stringify(packed)).toBe(`"${packed}"`);
    }),
  );
});

it('takes one character for a small number', () => {
  expect(packNumbers([0, 1, 45])).toHaveLength(3);
});

it('turns ascending numbers into steps and back', () => {
  expect(stepsOf([3, 4, 10])).toEqual([3, 1, 6]);
  fc.assert(
    fc.property(numbers, (list) => {
      const ascending = list.toSorted((left, right) => left - right);
      expect(fromSteps(stepsOf(ascending))).toEqual(ascending);
    }),
  );
});
