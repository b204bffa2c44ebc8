const DIGITS = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** Roman capitals for 1–39, the range that section numbers use; an empty string outside it. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 39) return '';
  let rest = value;
  let text = '';
  for (const [digit, worth] of DIGITS) {
    while (rest >= worth) {
      text += digit;
      rest -= worth;
    }
  }
  return text;
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 39 }, (_, index) => [toRoman(index + 1), index + 1]),
);

/**
 * Value of a Roman number of 1–39 in either case, or undefined. Cyrillic «Х» and «І» are read as
 * the Latin letters they look like; a number typed against the rules («IIII») is not one.
 */
export function parseRoman(text: string): number | undefined {
  return VALUES.get(text.toUpperCase().replaceAll('Х', 'X').replaceAll('І', 'I'));
}
