import { legibleShade, surfaces, textContrast } from '#format/colour.ts';

/**
 * The style sheet that gives the section the school's own colour: as it is on a light surface, in a legible shade on a
 * dark one. It sets variables alone; the tokens of the pages take them.
 */
export function brandSheet(accent: string): string {
  const dark = legibleShade(accent, surfaces.dark, textContrast);
  return `:root{--brand-light:${accent};--brand-light-soft:${surfaces.light};--brand-dark:${dark};--brand-dark-soft:${surfaces.dark}}`;
}
