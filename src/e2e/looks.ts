/** The ways in which a visitor can look at a page. */
import { displaySettings } from '#components/display/settings.ts';

export type Look = {
  /** CSS pixels of the window. */
  width: number;
  height: number;
  colours: 'light' | 'dark' | 'forced';
  /** Value of `data-scheme` on the document; absent for a page as it comes. */
  scheme?: string;
  /** What axe is asked in this look: everything, what depends on colours, or nothing where the width alone is measured. */
  judged: 'all' | 'colours' | 'nothing';
};

const widths = [320, 820, 1280] as const;

/** The colour schemes of the display settings, as values of `data-scheme`. */
export const schemes: readonly string[] = displaySettings.flatMap(({ name, options }) =>
  name === 'scheme' ? options.flatMap(({ value }) => value || []) : [],
);

/** A screen of 1280 × 1024 enlarged four times (WCAG 2.2, 1.4.10): only what does not fit is another question there. */
const enlarged: Look = { width: 320, height: 256, colours: 'light', judged: 'nothing' };

const inColours = (colour: Look['colours'], judged: Look['judged'], scheme?: string): Look[] =>
  widths.map((width) => ({
    width,
    height: 900,
    colours: colour,
    judged,
    ...(scheme !== undefined && { scheme }),
  }));

/** Every width in the device's colours and in every scheme, and the enlarged window. */
export const looks: readonly Look[] = [
  ...inColours('light', 'all'),
  ...inColours('dark', 'colours'),
  ...inColours('forced', 'colours'),
  // A scheme is chosen against the device's own colours, which must not show through: light ones and dark ones in turn.
  ...schemes.flatMap((scheme, index) => inColours(index % 2 === 0 ? 'dark' : 'light', 'colours', scheme)),
  enlarged,
];

export const lookName = ({ width, height, colours: colour, scheme }: Look): string =>
  [`${width}×${height}`, colour, ...(scheme === undefined ? [] : [scheme])].join(', ');
