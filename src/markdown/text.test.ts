import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';
import { makeExcerpt } from './text.ts';

function textOfBody(body: string): string {
  return renderMarkdown(body, { base: '/' }).text;
}

test('plain text has a line per block and no footnote marks', () => {
  const body =
    '# Цели[^1]\n\nПервый\nабзац **важен**.\n\n- раз\n- два\n\n|а|б|\n|-|-|\n|1|2|\n\n[^1]: Сноска.';
  expect(textOfBody(body)).toBe('Цели\nПервый абзац важен.\nраз\nдва\nа б\n1 2\nПримечания\nСноска.');
});

test('signs that HTML escapes are themselves again', () => {
  expect(textOfBody('a &lt;b&gt; &amp;amp; "c" `<d>`')).toBe('a <b> &amp; "c" <d>');
});

test('words that look like HTML survive as words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', '>', '&', 'lt', ';', 'amp', 'b', '"', '/'), { minLength: 1 }),
      (parts) => {
        const word = parts.join('');
        expect(textOfBody(`x${Array.from(word, (sign) => `&#${sign.codePointAt(0)};`).join('')}x`)).toBe(
          `x${word}x`,
        );
      },
    ),
  );
});

test('an excerpt is whole when it fits', () => {
  expect(makeExcerpt('Раз.\nДва.', 20)).toBe('Раз. Два.');
});

test('an excerpt ends with a sentence where that keeps enough', () => {
  expect(makeExcerpt('Первое предложение. Второе предложение, длинное.', 30)).toBe('Первое предложение.');
});

test('otherwise it ends with a word and a sign that there is more', () => {
  expect(makeExcerpt('Первое предложение, которое не кончается', 22)).toBe('Первое предложение…');
  expect(makeExcerpt('а'.repeat(30), 10)).toBe(`${'а'.repeat(9)}…`);
});

test('an excerpt is never longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (text, limit) => {
      expect(makeExcerpt(text, limit).length).toBeLessThanOrEqual(limit);
    }),
  );
});
