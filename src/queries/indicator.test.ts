import { describe, expect, it } from 'vitest';
import { addressBook } from './address-book.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

function barsOf(unit: string, ...values: { target?: number; actual?: number }[]) {
  const indicators = [
    { id: 'dolya', unit, values: values.map((value, index) => ({ year: String(2024 + index), ...value })) },
  ];
  const page = addressBook(wholeLibrary({ indicators }), today).page('/pokazateli/dolya/');
  if (page?.template !== 'indicator') throw new Error('There is no indicator.');
  return page.view.values.map(({ bars }) => bars);
}

describe('the bars of an indicator', () => {
  it('lie on a line of a whole hundred per cent', () => {
    expect(barsOf('%', { target: 40, actual: 45 })).toEqual([
      { target: { from: 0, to: 400 }, actual: { from: 0, to: 450 } },
    ]);
  });

  it('share one line over all years', () => {
    expect(barsOf('человек', { actual: 5 }, { actual: 10 })).toEqual([
      { actual: { from: 0, to: 500 } },
      { actual: { from: 0, to: 1000 } },
    ]);
  });

  it('lead to the other side of zero for a loss', () => {
    expect(barsOf('мест', { actual: -5 }, { actual: 5 })).toEqual([
      { actual: { from: 0, to: 500 } },
      { actual: { from: 500, to: 1000 } },
    ]);
  });

  it('are none where there is nothing but zero', () => {
    expect(barsOf('человек', { target: 0, actual: 0 }, {})).toEqual([undefined, undefined]);
  });
});
