import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { makeGolosText } from './golos-text.ts';

const { resolve } = createRequire(import.meta.url);

/** The files of the typeface by their paths in `src`: the font and its licence, which must go with it. */
export async function makeTypeface(): Promise<Map<string, Buffer>> {
  return new Map([
    ['assets/fonts/golos-text.woff2', await makeGolosText()],
    ['assets/fonts/OFL.txt', await readFile(resolve('@fontsource-variable/golos-text/LICENSE'))],
  ]);
}
