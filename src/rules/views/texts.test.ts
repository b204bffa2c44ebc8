import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyField, isInAddress, quote } from './texts.ts';

test('a place in a body leads back to the same character', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('а', ' ', '\n', '😀')), fc.nat(), (letters, at) => {
      const body = letters.join('');
      const offset = Math.min(at, body.length);
      const [, line = '', column = ''] = bodyField(body, offset).split(':');
      const before = body.split('\n').slice(0, Number(line) - 1);
      expect(before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1).toBe(offset);
    }),
  );
});

test.each([
  ['[план](/plan-2023-2025)', 'plan', true],
  ['https://school.example/2023', '2023', true],
  ['[p]: /plan-2023', '2023', true],
  ['[план 2023](/plan)', '2023', false],
  ['план 2023', '2023', false],
])('in «%s» the word «%s» is in an address: %s', (text, word, answer) => {
  expect(isInAddress(text, text.indexOf(word))).toBe(answer);
});

test('a long wording is cut at the end and put in one line', () => {
  expect(quote('одна\n  строка')).toBe('одна строка');
  expect(quote('слово '.repeat(40), 20)).toBe('слово слово слово…');
  expect(quote('Изучить документы. Провести анкетирование.', 25)).toBe('Изучить документы…');
  expect(quote('конкурсы, конференции, семинары', 15)).toBe('конкурсы…');
});
