import { readFile } from 'node:fs/promises';
import type { Font } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { characters, drawn, hyphens } from './characters.ts';
import { readPart } from './family.ts';
import { decompress } from './font-file.ts';
import { features, weights } from './golos-text.ts';
import { makeTypeface } from './make-typeface.ts';
import { openFont, setLine, setWeight } from './shaping.ts';

const limit = 40_960;
const eachWeight = [400, 550, 700];
const made = await makeTypeface();
const readCommitted = (path: string) => readFile(new URL(`../${path}`, import.meta.url));
const committed = await readCommitted('assets/fonts/golos-text.woff2');
const font = openFont(await decompress(committed));

/** The file of a script as the family ships it, cut to the same characters, weights and features, yet not merged. */
async function openPart(script: string, text: string): Promise<Font> {
  const options = {
    targetFormat: 'truetype',
    variationAxes: { wght: weights },
    keepFeatures: features,
  } as const;
  return openFont(await subsetFont(await readPart('golos-text', script), text, options));
}

/** Outlines to a hundredth of a unit: the two fonts add up the same deltas in different orders. */
const outlineOf = (of: Font, glyph: number) =>
  of.glyphToPath(glyph).replaceAll(/-?\d+\.\d+/g, (number) => Number(number).toFixed(2));

/** Sets lines at a weight: the outline and the place of every glyph. */
function typesetter(of: Font, weight: number) {
  setWeight(of, weight);
  const outlines = new Map<number, string>();
  return (line: string) =>
    setLine(of, line).map(({ codepoint, xAdvance, xOffset, yOffset }) => {
      const outline = outlines.get(codepoint) ?? outlineOf(of, codepoint);
      outlines.set(codepoint, outline);
      return { outline, xAdvance, xOffset, yOffset };
    });
}

describe('the typeface', () => {
  it.each([...made])('keeps src/%s as `npm run typeface` makes it', async (path, bytes) => {
    expect((await readCommitted(path)).equals(bytes)).toBe(true);
  });

  it('is one file of at most 40 KB', () => {
    expect(committed.length).toBeLessThanOrEqual(limit);
  });

  it('covers its characters and no others', () => {
    const covered = [...font.face.collectUnicodes()].map((code) => String.fromCodePoint(code));
    expect(covered.sort()).toEqual([...characters].sort());
  });

  it('has one axis, the weight from 400 to 700', () => {
    const axes = Object.entries(font.face.getAxisInfos()).map(([tag, { min, max }]) => ({ tag, min, max }));
    expect(axes).toEqual([{ tag: 'wght', ...weights }]);
  });

  it('has the features that it declares and no others', () => {
    const tags = (['GSUB', 'GPOS'] as const).flatMap((table) => font.face.getTableFeatureTags(table));
    expect(tags.sort()).toEqual([...features].sort());
  });
});

const cases = Object.entries(drawn).flatMap(([script, text]) =>
  eachWeight.map((weight) => ({ script, text, weight })),
);

describe('merging', () => {
  it.each(cases)('keeps every pair of $script characters as drawn at $weight', async (drawing) => {
    const part = await openPart(drawing.script, drawing.text);
    const [merged, original] = [typesetter(font, drawing.weight), typesetter(part, drawing.weight)];
    for (const first of drawing.text) {
      const pairs = Array.from(drawing.text, (second) => first + second).join('');
      expect(merged(pairs)).toEqual(original(pairs));
    }
  });
});

describe('figures for tables', () => {
  it.each(eachWeight)('have one width at %d, whichever stand side by side', (weight) => {
    setWeight(font, weight);
    const figures = Array.from('0123456789');
    const pairs = figures.flatMap((first) => figures.map((second) => first + second)).join('');
    expect(new Set(setLine(font, pairs, ['tnum']).map(({ xAdvance }) => xAdvance)).size).toBe(1);
  });
});

describe('signs that the family puts under no character', () => {
  it.each([
    ['→', '->'],
    ['←', '<-'],
  ])('shows %s by the ligature of %s', async (arrow, ligature) => {
    const latin = openFont(await decompress(await readPart('golos-text', 'latin')));
    expect(typesetter(font, 400)(arrow)).toEqual(typesetter(latin, 400)(ligature));
  });

  it.each(hyphens)('shows %j as the usual hyphen', (hyphen) => {
    const set = typesetter(font, 400);
    expect(set(hyphen)).toEqual(set('-'));
  });
});
