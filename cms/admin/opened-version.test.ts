import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeVersion, withVersion } from './opened-version.ts';

const version = fc.stringMatching(/^[0-9a-f]{40}$/);
const entry = fc
  .tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
  .map(([title, body]) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`);

describe('the version that a form was opened with', () => {
  it('is in the text that the form gets, and the text to save is what it was', () => {
    fc.assert(
      fc.property(entry, version, (text, opened) => {
        expect(takeVersion(withVersion(text, opened))).toEqual({ text, version: opened });
      }),
    );
  });

  it('is found wherever the form has written it among the fields, in quotes or without', () => {
    const opened = '0123456789012345678901234567890123456789';
    for (const line of [
      `openedVersion: v${opened}`,
      `openedVersion: "v${opened}"`,
      `"openedVersion": 'v${opened}'`,
    ])
      expect(takeVersion(`---\ntitle: Новость\n${line}\nkind: репортаж\n---\nТекст.\n`)).toEqual({
        text: '---\ntitle: Новость\nkind: репортаж\n---\nТекст.\n',
        version: opened,
      });
  });

  it('is unknown for an entry that is new, and for a text without fields', () => {
    const text = '---\ntitle: Новость\n---\n';
    expect(takeVersion(text)).toEqual({ text, version: undefined });
    expect(withVersion('Просто текст.', 'a'.repeat(40))).toBe('Просто текст.');
  });

  it('stands after the first line whatever the text’s line ends and mark of order are', () => {
    const opened = 'a'.repeat(40);
    expect(withVersion('\ufeff---\r\ntitle: x\r\n---\r\n', opened)).toBe(
      `\ufeff---\r\nopenedVersion: v${opened}\ntitle: x\r\n---\r\n`,
    );
  });
});
