import { List } from 'immutable';
import { describe, expect, it } from 'vitest';
import { idsOf, rowsFault, withId, withoutId, withRaised } from './link-values.ts';

describe('the ids of a link', () => {
  it('are read from whatever a form holds', () => {
    expect([undefined, null, '', List()].map(idsOf)).toEqual([[], [], [], []]);
    expect(idsOf('prikaz')).toEqual(['prikaz']);
    expect(idsOf(List(['a', 'b', 'a']))).toEqual(['a', 'b']);
    expect(idsOf(List([2026, { x: 1 }]))).toEqual(['2026']);
    expect(idsOf(['a'])).toEqual(['a']);
  });

  it('are added once, removed and moved', () => {
    expect(withId(['a'], 'b')).toEqual(['a', 'b']);
    expect(withId(['a', 'b'], 'b')).toEqual(['a', 'b']);
    expect(withoutId(['a', 'b'], 'a')).toEqual(['b']);
    expect(withRaised(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
    expect(withRaised(['a', 'b'], 0)).toEqual(['a', 'b']);
    expect(withRaised(['a', 'b'], 7)).toEqual(['a', 'b']);
  });

  it('are as many as the field takes', () => {
    const limits = { min: 2, max: 3 };
    expect([0, 1, 2, 3, 4].map((count) => rowsFault('Отменяет', count, limits))).toEqual([
      undefined,
      'Поле «Отменяет»: нужно строк не меньше, чем 2.',
      undefined,
      undefined,
      'Поле «Отменяет»: нужно строк не больше, чем 3.',
    ]);
  });
});
