import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { CliProc, Ot } from 'ot-builder';
import subsetFont from 'subset-font';
import { readFont, type Font } from './font-file.ts';

const { resolve } = createRequire(import.meta.url);

/** Tables of vertical writing, which the section has none of. */
const vertical = ['vhea', 'vmtx', 'VVAR'];

/** The woff2 that a family of Fontsource keeps for a script. */
export const readPart = (family: string, script: string): Promise<Buffer> =>
  readFile(resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`));

/**
 * A family of Fontsource as one font: from each script's file the characters asked for, with the glyphs, kerning and
 * substitutions that belong to them. Pairs of characters from different files have no kerning.
 */
export async function readFamily(family: string, charactersByScript: Record<string, string>): Promise<Font> {
  const [font, ...others] = await Promise.all(
    Object.entries(charactersByScript).map(async ([script, characters]) => {
      const options = { targetFormat: 'truetype', glyphNames: true, dropTables: vertical } as const;
      return readFont(await subsetFont(await readPart(family, script), characters, options));
    }),
  );
  if (!font) throw new Error(`No script of ${family} is asked for`);
  for (const other of others) CliProc.mergeFonts(font, other, Ot.ListGlyphStoreFactory);
  return font;
}
