import { expect, test } from 'vitest';
import { parseRoman, toRoman } from './roman.ts';

test('every number from 1 to 39 is written and read back in both cases', () => {
  for (let value = 1; value <= 39; value += 1) {
    expect(parseRoman(toRoman(value))).toBe(value);
    expect(parseRoman(toRoman(value).toLowerCase())).toBe(value);
  }
  expect([1, 4, 9, 14, 19, 24, 39].map(toRoman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XIX', 'XXIV', 'XXXIX']);
});

test('Cyrillic letters that look like Roman figures are read, other text is not', () => {
  expect(parseRoman('ХІ')).toBe(11);
  expect(['', 'IIII', 'VX', 'IIX', 'A', '4', 'XL'].map(parseRoman)).toEqual(Array(7).fill(undefined));
  expect([0, 40, 1.5, -1].map(toRoman)).toEqual(['', '', '', '']);
});
