import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { measureFallbackFaces } from './fallback-faces.ts';
import { decompress } from './font-file.ts';
import { makeGolosText } from './golos-text.ts';
import { writeStylesheet } from './stylesheet.ts';

const { resolve } = createRequire(import.meta.url);

/** The files of the typeface by their paths in `src`: the font, its licence, which must go with it, the style sheet. */
export async function makeTypeface(): Promise<Map<string, Buffer>> {
  const font = await makeGolosText();
  const fallbacks = await measureFallbackFaces(await decompress(font));
  return new Map([
    ['assets/fonts/golos-text.woff2', font],
    ['assets/fonts/OFL.txt', await readFile(resolve('@fontsource-variable/golos-text/LICENSE'))],
    ['styles/typeface.css', Buffer.from(await writeStylesheet(fallbacks))],
  ]);
}
