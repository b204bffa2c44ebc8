import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawings } from './all.ts';
import { svgOf } from './svg.ts';
import { pngOf } from './write-drawings.ts';

describe('drawings', () => {
  it('have Latin names of their own', () => {
    const names = drawings.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('letter only short Russian words and numbers', () => {
    for (const drawing of drawings)
      for (const [, words = ''] of svgOf(drawing).matchAll(/<text[^>]*>([^<]*)<\/text>/g))
        expect(words, drawing.id).toMatch(/^(?:\d{1,2}|[а-яё][а-яё ]{0,19})$/i);
  });
});

describe.each(drawings)('$id', (drawing) => {
  it('is a PNG of 1600 × 1000 points and at most 250 КБ, the same on every run', async () => {
    const picture = await pngOf(drawing);
    const { format, width, height } = await sharp(picture).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1600, height: 1000 });
    expect(picture.length).toBeLessThanOrEqual(250 * 1024);
    expect(picture.equals(await pngOf(drawing))).toBe(true);
  });
});
