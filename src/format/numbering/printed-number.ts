import { parseRoman } from '../roman.ts';

/**
 * How a number is written. Numbers of different styles run side by side: Roman sections may hold
 * Arabic activities, and those lettered points.
 */
export type NumberingStyle = 'arabic' | 'bracket' | 'roman' | 'letter';

export type PrintedNumber = {
  readonly style: NumberingStyle;
  /** «2.10.» is [2, 10]; a Roman number, a letter and «1)» have one part. */
  readonly parts: readonly number[];
};

const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const LABEL = '§|№|этап|раздел|блок|модуль|пункт|п\\.|шаг';
const SHAPE = new RegExp(`^(?:${LABEL})?\\s*([\\p{L}\\d.]*?)\\s*([.)]?)\\s*(?:${LABEL})?[.:]?$`, 'iu');
const DOTTED = /^\d{1,4}(?:\.\d{1,4})*$/;

/**
 * Reads a number as a document prints it: «1.», «1.1», «IV.», «1)», «§ 3», «а)», «Этап 2».
 * @returns undefined for anything else («1–3», «б/н», an empty cell).
 */
export function parsePrintedNumber(printed: string): PrintedNumber | undefined {
  const match = SHAPE.exec(printed.trim());
  const body = match?.[1]?.replace(/\.+$/, '');
  if (match === null || body === undefined || body === '') return undefined;
  if (DOTTED.test(body)) {
    const parts = body.split('.').map(Number);
    return { style: parts.length === 1 && match[2] === ')' ? 'bracket' : 'arabic', parts };
  }
  return parseRomanNumber(body) ?? parseLetter(body);
}

function parseRomanNumber(body: string): PrintedNumber | undefined {
  // A lone small letter is a lettered point: «i)» follows «h)».
  if (body.length === 1 && body !== body.toUpperCase()) return undefined;
  const value = parseRoman(body);
  return value === undefined ? undefined : { style: 'roman', parts: [value] };
}

function parseLetter(body: string): PrintedNumber | undefined {
  const letter = body.toLowerCase();
  if (letter.length !== 1) return undefined;
  const place = Math.max(CYRILLIC.indexOf(letter), LATIN.indexOf(letter));
  return place < 0 ? undefined : { style: 'letter', parts: [place + 1] };
}

/** The Cyrillic letter of a lettered point: 1 is «а»; «ё» and «й» are not used. */
export function toLetter(place: number): string {
  return CYRILLIC[place - 1] ?? '';
}
