import { FontIo, Ot } from 'ot-builder';
import subsetFont from 'subset-font';
import { sortKerningPairs } from './kerning-order.ts';

export type Font = Ot.Font<Ot.ListGlyphStore>;

/** The TrueType file inside a woff2. */
export const decompress = (woff2: Buffer): Promise<Buffer> =>
  subsetFont(woff2, '', { targetFormat: 'truetype', keepAllGlyphs: true });

/** The font of a TrueType file. */
export const readFont = (file: Buffer): Font =>
  FontIo.readFont(FontIo.readSfntOtf(file), Ot.ListGlyphStoreFactory);

/** A font as a TrueType file. */
export function writeFont(font: Font): Buffer {
  const sfnt = FontIo.writeFont(font);
  const positions = sfnt.tables.get('GPOS');
  if (positions) sortKerningPairs(positions);
  return FontIo.writeSfntOtf(sfnt);
}
