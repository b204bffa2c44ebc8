import type { Ot } from 'ot-builder';
import type { Font } from './font-file.ts';

/** The glyph that the type designer calls so. @throws {Error} when a version of the family has none. */
export function glyphNamed(font: Font, name: string): Ot.Glyph {
  const glyph = [...font.glyphs.decideOrder()].find((candidate) => candidate.name === name);
  if (!glyph) throw new Error(`Golos Text has no glyph named ${name}: look for its name in the new version`);
  return glyph;
}
