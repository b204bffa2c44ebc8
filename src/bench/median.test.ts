import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from './median.ts';

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('the median', () => {
  it('has as many values below as above', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values);
        const half = values.length / 2;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
      }),
    );
  });

  it('does not depend on the order and leaves it as it was', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const before = [...values];
        expect(median([...values].reverse())).toBe(median(values));
        expect(values).toEqual(before);
      }),
    );
  });

  it('of nothing is no number, so that no goal is reached by it', () => {
    expect(median([])).toBeNaN();
  });
});
