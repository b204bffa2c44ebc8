import subsetFont from 'subset-font';
import { arrows, characters, drawn, hyphens } from './characters.ts';
import { readFamily } from './family.ts';
import { writeFont, type Font } from './font-file.ts';
import { glyphNamed } from './glyph-named.ts';
import { alignTabularFigures } from './tabular-figures.ts';

/** Kerning, and figures of one width for tables. */
export const features = ['kern', 'tnum'];
/** The range of the weight axis that styles may ask for. */
export const weights = { min: 400, max: 700 };

/** Puts the arrows and hyphens under characters of their own. */
function nameSigns(font: Font): void {
  const signs = [...arrows, ...hyphens.map((hyphen) => [hyphen, 'hyphen'] as const)];
  for (const [sign, name] of signs) font.cmap?.unicode.set(sign.charCodeAt(0), glyphNamed(font, name));
}

/** Golos Text as one woff2 of the section's characters and weights. The same package gives the same bytes. */
export async function makeGolosText(): Promise<Buffer> {
  const font = await readFamily('golos-text', drawn);
  nameSigns(font);
  alignTabularFigures(font);
  return subsetFont(writeFont(font), characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: features,
  });
}
