import { describe, expect, it } from 'vitest';
import { atLeast, atMost, missedGoals } from './goals.ts';

describe('a goal', () => {
  it('is reached at its very figure and missed one step beyond', () => {
    expect(atMost(10, 10).reached).toBe(true);
    expect(atMost(11, 10).reached).toBe(false);
    expect(atLeast(100, 100).reached).toBe(true);
    expect(atLeast(99, 100).reached).toBe(false);
  });

  it('is not reached by what could not be measured', () => {
    expect(atMost(Number.NaN, 10).reached).toBe(false);
    expect(atLeast(Number.NaN, 10).reached).toBe(false);
  });

  it('is named when it is missed, among figures without a goal', () => {
    expect(missedGoals({ address: 'praktiki/', html: 5, script: atMost(2, 1), css: atMost(1, 1) })).toEqual([
      'script',
    ]);
  });
});
