import { format, resolveConfig } from 'prettier';
import type { FallbackFace } from './fallback-faces.ts';

const typefaceRule = () => `@font-face {
  font-family: 'Golos Text';
  src: url('../assets/fonts/golos-text.woff2') format('woff2');
  font-weight: 400 700;
  font-display: swap;
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
