/** The ways in which a visitor can look at a page. */

export type Look = {
  /** CSS pixels of the window. */
  width: number;
  height: number;
  colours: 'light' | 'dark' | 'forced';
  /** Value of `data-scheme` on the document; absent for a page as it comes. */
  scheme?: string;
  /** Whether axe judges the page in this look, or its width alone is measured. */
  judged: boolean;
};

const widths = [320, 820, 1280] as const;
const colours = ['light', 'dark', 'forced'] as const;

/** A screen of 1280 × 1024 enlarged four times (WCAG 2.2, 1.4.10): only what does not fit is another question there. */
const enlarged = { width: 320, height: 256, colours: 'light', judged: false } as const;

/** Every width in all colours and the enlarged window: as the page comes, then in each scheme. */
export function looksIn(schemes: readonly string[]): Look[] {
  const plain: Look[] = [
    ...colours.flatMap((colour) =>
      widths.map((width) => ({ width, height: 900, colours: colour, judged: true })),
    ),
    enlarged,
  ];
  return [plain, ...schemes.map((scheme) => plain.map((look) => ({ ...look, scheme })))].flat();
}

export const lookName = ({ width, height, colours: colour, scheme }: Look): string =>
  [`${width}×${height}`, colour, ...(scheme === undefined ? [] : [scheme])].join(', ');
