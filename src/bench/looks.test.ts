import { describe, expect, it } from 'vitest';
import { lookName, looksIn } from './looks.ts';

describe('the looks of a page', () => {
  it('are every width in all colours, and the enlarged window', () => {
    expect(looksIn([]).map(lookName)).toMatchInlineSnapshot(`
      [
        "320×900, light",
        "820×900, light",
        "1280×900, light",
        "320×900, dark",
        "820×900, dark",
        "1280×900, dark",
        "320×900, forced",
        "820×900, forced",
        "1280×900, forced",
        "320×256, light",
      ]
    `);
    expect(
      looksIn([])
        .filter(({ judged }) => !judged)
        .map(lookName),
    ).toEqual(['320×256, light']);
  });

  it('are the same ones in each scheme, after the page as it comes', () => {
    const plain = looksIn([]);
    const looks = looksIn(['first', 'second']);
    expect(looks.slice(0, plain.length)).toEqual(plain);
    expect(looks.slice(plain.length)).toEqual(
      ['first', 'second'].flatMap((scheme) => plain.map((look) => ({ ...look, scheme }))),
    );
    expect(new Set(looks.map(lookName)).size).toBe(looks.length);
  });
});
