/**
 * Lists of whole numbers as text that servers compress and JSON need not escape. A small number takes one character;
 * the characters of a larger one, its low digits first, are told from the last by their half of the alphabet.
 */
const alphabet = Array.from({ length: 94 }, (_, code) => String.fromCharCode(33 + code)).filter(
  (sign) => sign !== '"' && sign !== '\\',
);
const base = alphabet.length / 2;
const digits = new Map(alphabet.map((sign, digit) => [sign, digit]));

/** @param numbers whole, from 0. */
export function packNumbers(numbers: readonly number[]): string {
  let packed = '';
  for (const number of numbers) {
    let rest = number;
    while (rest >= base) {
      packed += alphabet[base + (rest % base)] ?? '';
      rest = Math.floor(rest / base);
    }
    packed += alphabet[rest] ?? '';
  }
  return packed;
}

export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (const sign of packed) {
    const digit = digits.get(sign) ?? 0;
    number += (digit % base) * unit;
    unit *= base;
    if (digit >= base) continue;
    numbers.push(number);
    number = 0;
    unit = 1;
  }
  return numbers;
}

/** Ascending numbers as the steps between them. */
export const stepsOf = (ascending: readonly number[]): number[] =>
  ascending.map((number, index) => number - (index === 0 ? 0 : (ascending[index - 1] ?? 0)));

/** What `stepsOf` was made of. */
export function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
