import { expect, test } from 'vitest';
import { counted, plural } from './plural.ts';

const FORMS = ['программа', 'программы', 'программ'] as const;

test('the word agrees with every number as it is said aloud', () => {
  for (let n = 0; n <= 200; n += 1) {
    const [tens, units] = [n % 100, n % 10];
    const isTeen = tens >= 11 && tens <= 14;
    const expected =
      !isTeen && units === 1 ? FORMS[0] : !isTeen && units >= 2 && units <= 4 ? FORMS[1] : FORMS[2];
    expect(plural(n, FORMS)).toBe(expected);
  }
});

test('a fraction takes the form of a part', () => {
  expect(plural(1.5, FORMS)).toBe('программы');
});

test('the number and its word stay on one line', () => {
  expect(counted(5, FORMS)).toBe('5\u00A0программ');
  expect(counted(21, FORMS)).toBe('21\u00A0программа');
  expect(counted(1002, FORMS)).toBe('1\u00A0002\u00A0программы');
});
