import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number) => Array.from({ length: count }, () => 'слово').join(' ');

it('is told in whole minutes of 170 words, fields included', () => {
  expect(readingMinutes({ body: words(510) })).toBe(3);
  expect(readingMinutes({ body: words(340) }, words(171))).toBe(3);
});

it('is not told for what is read at once', () => {
  expect(readingMinutes({ body: words(200) })).toBeUndefined();
  expect(readingMinutes({ body: '' }, undefined)).toBeUndefined();
});

it('does not count signs of the markup', () => {
  expect(readingMinutes({ body: `${words(340)}\n\n| --- | --- |\n* * *\n` })).toBe(2);
});
