/** Numbers and bullets at the beginning of a line, as people type them. */
import type { Line } from './source.ts';

/** A line apart from its number; the number is the school's own and kept as it is printed. */
export type Marked = { number: string | undefined; isItem: boolean; text: string };

/** «1.», «1.1», «2)», «IV.», «а)». A day of a month («12.09») is none. */
const number =
  /^((?:(?:0|[1-9]\d{0,2})(?:\.[1-9]\d{0,2})*[.)]|[1-9]\d{0,2}(?:\.[1-9]\d{0,2})+|[IVXLХ]{1,6}[.)]|[а-яёa-z]\)))(?=\s|[\p{L}«"(])(?!\s*[-–—])\s*/u;
const bullet = /^(?:[•·▪●○◦‣*]\s*|[-–—]\s*(?=[\p{L}«"(\d])|o\s+(?=\p{Script=Cyrillic}))/u;

/** Takes the number or bullet off a line. */
export function markedLine({ text, mark }: Line): Marked {
  const typed = number.exec(text)?.[1];
  const isBullet = mark === '•' || bullet.test(text);
  const own = mark === undefined || mark === '•' ? undefined : mark;
  if (own !== undefined) return { number: own, isItem: true, text };
  if (typed !== undefined && typed.length < text.length)
    return { number: typed, isItem: true, text: text.replace(number, '') };
  return { number: undefined, isItem: isBullet, text: text.replace(bullet, '') || text };
}

/** The line as it stands, with the number that the program printed before it. */
export const printedLine = ({ text, mark }: Line): string =>
  mark === undefined || mark === '•' ? text : `${mark} ${text}`.trim();

/** A number alone: «1», «1.2.», «IV», «№ 3». */
export const isNumberAlone = (text: string): boolean =>
  /^(?:№\s*)?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLХ]{1,6})[.)]?$/u.test(text);

/** The parts of a number: «2.1.» → ['2', '1']. */
export const partsOf = (text: string): string[] => text.replace(/[.)\s]+$/, '').split('.');

const inner = /(?<=[.;:,)]\s)(?:(\d{1,2})\)|(\d{1,2})\.(\d{1,2})\.)(?=\s\p{L}|\s[«"])/gu;

/**
 * Takes a paragraph apart that holds several numbered ones: «1) Сбор запросов. 2) Банк данных.» Only numbers that count
 * on from the first word's own part it.
 */
export function splitNumbered(text: string): string[] {
  const [, start] = /^(\d{1,2}\)|\d{1,2}\.\d{1,2}\.)\s/.exec(text) ?? [];
  if (start === undefined) return [text];
  const places: number[] = [0];
  let expected = following(start);
  for (const match of text.matchAll(inner)) {
    if (match[0] !== expected) continue;
    places.push(match.index);
    expected = following(expected);
  }
  return places.map((from, at) => text.slice(from, places[at + 1]).trim());
}

/** «1)» → «2)», «2.1.» → «2.2.». */
const following = (number: string) =>
  number.replace(/(\d+)(?=[.)]$)/, (figures) => String(Number(figures) + 1));

/** «1)» and «а)» are numbers of two levels, «1.1.» and «2.1.» of one. */
export const isSameStyle = (one: string, other: string | undefined): boolean =>
  other !== undefined && styleOf(one) === styleOf(other);

const styleOf = (printed: string) =>
  printed
    .replace(/\d+/g, '1')
    .replace(/[IVXLХ]+/g, 'I')
    .replace(/[а-яёa-z]/g, 'а')
    .replace(/\.$/, '');
