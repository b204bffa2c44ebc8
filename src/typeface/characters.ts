function everyFrom(first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: to - from + 1 }, (_, place) => String.fromCharCode(from + place)).join('');
}

/**
 * What the typeface holds, by the file of the family that draws it.
 * The family has no ≥ ≤ ≈ ✓: those come from the reader's own fonts.
 */
export const drawn = {
  cyrillic: `${everyFrom('А', 'я')}Ёё№`,
  latin: `${everyFrom(' ', '~')}\u00A0«»„“”‘’–—…•·×°§©±½²³−↑↓`,
  'latin-ext': '₽',
} as const;

/** Arrows that the family draws and puts under no character: a ligature of «->» leads to them. */
export const arrows: ReadonlyMap<string, string> = new Map([
  ['←', 'arrowleft'],
  ['→', 'arrowright'],
]);

/** Hyphens of word processors that the family lacks, shown as its own; the second forbids a line break. */
export const hyphens = ['\u2010', '\u2011'];

/** Every character of the typeface, once. */
export const characters: readonly string[] = [
  ...Array.from(Object.values(drawn).join('')),
  ...arrows.keys(),
  ...hyphens,
];
