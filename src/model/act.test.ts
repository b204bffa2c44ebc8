import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareActs, normaliseActNumber } from './act.ts';

describe('the number of an act', () => {
  it.each([
    ['Р-145', '145-р'],
    ['Р-145', 'P-145'],
    ['№ 3273-р', '3273-Р'],
    ['3273–р', '3273 - р'],
    ['№АЗ-1128/08', 'AЗ-1128 / 08'],
    ['273-ФЗ', '№ 273–ФЗ'],
    ['N 56', '№ 56'],
    ['360/1', '№ 360 / 1'],
  ])('%s and %s are one', (left, right) => {
    expect(normaliseActNumber(left)).toBe(normaliseActNumber(right));
  });

  it.each([
    ['56', '65'],
    ['360/1', '3601'],
    ['1493', '1493-р'],
    ['АЗ-1128/08', 'АЗ-1128/09'],
  ])('%s and %s are two', (left, right) => {
    expect(normaliseActNumber(left)).not.toBe(normaliseActNumber(right));
  });

  it('does not change when it is normalised again', () => {
    const pieces = fc.constantFrom(
      '№',
      'N',
      'No',
      '§',
      ' ',
      '-',
      '–',
      '.',
      '/',
      'р',
      'P',
      'АЗ',
      'ОД',
      '56',
      '1128',
      '!',
      '°',
    );
    const written = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(written, (text) => {
        expect(normaliseActNumber(normaliseActNumber(text))).toBe(normaliseActNumber(text));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('two requisites', () => {
  const act = { number: '3273-р', date: '2019-12-31' };

  it('are the same act when number and date fit', () => {
    expect(compareActs(act, { number: '3273-Р', date: '2019-12-31' })).toBe('same');
  });

  it('are the same act when one of them names no date', () => {
    expect(compareActs(act, { number: '3273-р' })).toBe('same');
  });

  it('are the same act on one day with and without a series of letters', () => {
    expect(compareActs({ number: '56', date: '2023-08-29' }, { number: '56-ОД', date: '2023-08-29' })).toBe(
      'same',
    );
    expect(compareActs({ number: '56', date: '2023-08-29' }, { number: '56-ОД', date: '2023-08-30' })).toBe(
      'different',
    );
  });

  it('give a hint when only one of the two fits', () => {
    expect(compareActs(act, { number: '3273-р', date: '2020-12-31' })).toBe('number-only');
    expect(compareActs(act, { number: '3237-р', date: '2019-12-31' })).toBe('date-only');
    expect(compareActs(act, { number: '1', date: '2020-01-01' })).toBe('different');
    expect(compareActs({}, {})).toBe('different');
  });
});
