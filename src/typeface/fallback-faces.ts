import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'harfbuzzjs';
import { drawn } from './characters.ts';
import { readFamily } from './family.ts';
import { writeFont } from './font-file.ts';
import { readRunningText } from './running-text.ts';
import { openFont, setLine, setWeight } from './shaping.ts';

/** A font of the reader's own, resized to the widths and heights of the typeface. */
export type FallbackFace = {
  family: string;
  weight: number;
  /** Names of the font on different systems, full and PostScript ones; the first that is found is taken. */
  local: readonly string[];
  /** Per cent of the size asked for. */
  sizeAdjust: number;
  /** Above and below the base line, per cent of the adjusted size. */
  ascent: number;
  descent: number;
};

const { resolve } = createRequire(import.meta.url);
const roboto = resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf');

const arialNames = ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans'];
const boldArialNames = ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'LiberationSans-Bold'];
const standIns = [
  { family: 'Golos Text Fallback', weight: 400, metrics: 'arial', local: arialNames },
  { family: 'Golos Text Fallback', weight: 700, metrics: 'arial', local: boldArialNames },
  {
    family: 'Golos Text Fallback Android',
    weight: 400,
    metrics: 'roboto',
    local: ['Roboto', 'Roboto-Regular'],
  },
] as const;

/** Arimo has the widths of Arial and Liberation Sans, and a licence to be kept in a package. */
const readArimo = async () =>
  openFont(writeFont(await readFamily('arimo', { cyrillic: drawn.cyrillic, latin: drawn.latin })));

/** In em. */
function widthOf(font: Font, weight: number, lines: readonly string[]): number {
  setWeight(font, weight);
  const advances = lines.flatMap((line) => setLine(font, line)).map(({ xAdvance }) => xAdvance ?? 0);
  return advances.reduce((sum, advance) => sum + advance, 0) / font.face.upem;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/**
 * The faces that stand in for the typeface until it has come, so that its coming moves no line: Arial or its like on
 * computers and iOS, Roboto on Android, where a browser makes bold from the one face. A browser applies the size
 * adjustment to the heights too, so they are divided by it.
 * @see https://drafts.csswg.org/css-fonts-5/#size-adjust-desc
 */
export async function measureFallbackFaces(typeface: Buffer): Promise<FallbackFace[]> {
  const [lines, arial, robotoFile] = await Promise.all([readRunningText(), readArimo(), readFile(roboto)]);
  const golos = openFont(typeface);
  const { ascender, descender } = golos.hExtents();
  return standIns.map(({ metrics, ...standIn }) => {
    const font = metrics === 'arial' ? arial : openFont(robotoFile);
    const ratio = widthOf(golos, standIn.weight, lines) / widthOf(font, standIn.weight, lines);
    const sizeAdjust = round(100 * ratio, 1);
    const heightOf = (units: number) => round((100 * 100 * units) / golos.face.upem / sizeAdjust, 2);
    return { ...standIn, sizeAdjust, ascent: heightOf(ascender), descent: heightOf(-descender) };
  });
}
