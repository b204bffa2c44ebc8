import { format, resolveConfig } from 'prettier';
import { characters } from './characters.ts';
import type { FallbackFace } from './fallback-faces.ts';

const hex = (code: number) => code.toString(16).toUpperCase();

/** The characters as a `unicode-range`, neighbours joined: «U+20-7E, U+A0». */
function unicodeRange(): string {
  const codes = new Set(characters.map((character) => character.charCodeAt(0)));
  const sorted = [...codes].sort((one, other) => one - other);
  const starts = sorted.filter((code) => !codes.has(code - 1));
  const ends = sorted.filter((code) => !codes.has(code + 1));
  return starts
    .map((start, place) => [start, ends[place] ?? start] as const)
    .map(([start, end]) => (start === end ? `U+${hex(start)}` : `U+${hex(start)}-${hex(end)}`))
    .join(', ');
}

const typefaceRule = () => `@font-face {
  font-family: 'Golos Text';
  src: url('../assets/fonts/golos-text.woff2') format('woff2');
  font-weight: 400 700;
  font-display: swap;
  unicode-range: ${unicodeRange()};
}`;

const fallbackRule = ({ family, weight, local, sizeAdjust, ascent, descent }: FallbackFace) => `@font-face {
  font-family: '${family}';
  src: ${local.map((name) => `local('${name}')`).join(', ')};
  font-weight: ${weight};
  size-adjust: ${sizeAdjust}%;
  ascent-override: ${ascent}%;
  descent-override: ${descent}%;
  line-gap-override: 0%;
}`;

/** The style sheet that names the typeface and its stand-ins, in the format of the project's other files. */
export async function writeStylesheet(fallbacks: readonly FallbackFace[]): Promise<string> {
  const note = '/* Made by `npm run typeface`: change src/typeface and run it. */';
  const rules = [`${note}\n${typefaceRule()}`, ...fallbacks.map(fallbackRule)].join('\n\n');
  return format(rules, { ...(await resolveConfig(import.meta.filename)), parser: 'css' });
}
