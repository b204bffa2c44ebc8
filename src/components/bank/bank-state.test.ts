import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isIdle, readState, withValue, writeState, sorts } from './bank-state.ts';

const facets = ['vid', 'forma'];

it('writes what it reads', () => {
  const state = fc.record({
    question: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    isExact: fc.boolean(),
    choice: fc
      .dictionary(
        fc.constantFrom(...facets),
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { minLength: 1, maxLength: 3 }),
      )
      .map((choice) => new Map(Object.entries(choice).map(([id, keys]) => [id, new Set(keys)]))),
    sort: fc.constantFrom(...sorts),
  });
  fc.assert(
    fc.property(state, (asked) => {
      const read = readState(`?${writeState(asked)}`, facets);
      expect(read).toEqual({
        ...asked,
        isExact: asked.isExact && asked.question !== '',
        choice: read.choice,
      });
      expect(new Map([...read.choice].map(([id, keys]) => [id, [...keys].sort()]))).toEqual(
        new Map([...asked.choice].map(([id, keys]) => [id, [...keys].sort()])),
      );
    }),
  );
});

it('passes over what no bank has', () => {
  const read = readState('?q=урок&vid=../..&vid=%3Cb%3E&strange=1&poryadok=x', facets);
  expect(read).toEqual({ question: 'урок', isExact: false, choice: new Map(), sort: 'fit' });
  expect(readState(`?q=${'щ'.repeat(10_000)}`, facets).question).toHaveLength(600);
});

it('chooses and lets go values', () => {
  const idle = readState('', facets);
  const chosen = withValue(withValue(idle, 'vid', 'a', true), 'vid', 'b', true);
  expect(writeState(chosen)).toBe('vid=a&vid=b');
  expect([isIdle(idle), isIdle(chosen)]).toEqual([true, false]);
  expect(isIdle(withValue(withValue(chosen, 'vid', 'a', false), 'vid', 'b', false))).toBe(true);
});
