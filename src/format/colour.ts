/** A colour as `#rrggbb`, small letters. */
export type Colour = `#${string}`;

type Channels = readonly [number, number, number];

const channelsOf = (colour: string): Channels => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

const colourOf = (channels: Channels): Colour =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, 0 (black) to 1 (white). @see WCAG 2.2, «relative luminance» */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A channel of sRGB as its share of light. */
function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast of two colours, 1 (none) to 21 (black on white). @see WCAG 2.2, «contrast ratio» */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

/** One colour mixed with another: `share` 0 leaves it as it is, 1 gives the other. */
export function mixColours(colour: string, other: string, share: number): Colour {
  const [red, green, blue] = channelsOf(colour);
  const [toRed, toGreen, toBlue] = channelsOf(other);
  const mix = (from: number, to: number) => from + (to - from) * share;
  return colourOf([mix(red, toRed), mix(green, toGreen), mix(blue, toBlue)]);
}

/**
 * The nearest shade of a colour that keeps the contrast against a surface: mixed with black on a light surface, with
 * white on a dark one. The colour itself when it does.
 */
export function legibleShade(colour: string, surface: string, contrast: number): Colour {
  const towards = luminance(surface) > 0.18 ? '#000000' : '#ffffff';
  for (let percent = 0; percent < 100; percent += 1) {
    const shade = mixColours(colour, towards, percent / 100);
    if (contrastOf(shade, surface) >= contrast) return shade;
  }
  return towards;
}

/** Contrast that the section's words keep against what they stand on (WCAG 2.2, 1.4.6). */
export const textContrast = 7;

/** The least favourable surfaces under words: the panels of both appearances, as in the style tokens. */
export const surfaces = { light: '#f2f5f7', dark: '#1b242c' } as const;
