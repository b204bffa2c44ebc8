import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf, legibleShade, mixColours, surfaces } from './colour.ts';

const colour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is that of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

test('contrast is the same in both directions and never below one', () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      expect(contrastOf(one, other)).toBe(contrastOf(other, one));
      expect(contrastOf(one, other)).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('a legible shade keeps the contrast on both surfaces, and what keeps it stays as it is', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(surfaces.light, surfaces.dark), (given, surface) => {
      const shade = legibleShade(given, surface, 7);
      expect(contrastOf(shade, surface)).toBeGreaterThanOrEqual(7);
      expect(legibleShade(shade, surface, 7)).toBe(shade);
    }),
  );
});

test('mixing begins with the one colour and ends with the other', () => {
  expect(mixColours('#102030', '#ffffff', 0)).toBe('#102030');
  expect(mixColours('#102030', '#ffffff', 1)).toBe('#ffffff');
});

test('the surfaces are those of the style tokens', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  expect([...tokens.matchAll(/--color-panel: (#[0-9a-f]{6});/g)].map(([, value]) => value)).toEqual([
    surfaces.light,
    surfaces.dark,
  ]);
});
