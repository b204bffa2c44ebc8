import { latinToCyrillic } from './look-alike-letters.ts';

/**
 * Acts are cited in many spellings (Р-145, 145-р, Latin P, with and without «№» and «-ОД»), so they are matched by
 * normalised number and date.
 */
export type ActRequisites = { number?: string | undefined; date?: string | undefined };

/** Signs that stand before a number and are no part of it: «№», «No.», «N», «§». */
const numberSign = /^(?:[№§]|N[OО]?[.°º]?-?(?=\d))/u;

function fold(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212-]+/gu, '-')
    .replace(/[^\p{L}\p{N}/.№§°º-]/gu, '')
    .replace(/-*([/.])-*/g, '$1')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(numberSign, '')
    .replace(/[№§°º]/gu, '')
    .replace(/[A-Z]/g, (letter) => latinToCyrillic[letter] ?? letter);
}

/** Letters and digits of a number in one canonical order: «Р-145», «145-р», «№ 145 -P» → `145Р`. */
export function normaliseActNumber(number: string): string {
  let bare = fold(number);
  // Taking one sign away can bring another to the front («№ No. 5»).
  for (let next = fold(bare); next !== bare; next = fold(bare)) bare = next;
  const prefixed = /^(\p{L}{1,3})-?(\d[\d/.]*)$/u.exec(bare);
  const suffixed = /^(\d[\d/.]*)-?(\p{L}{1,3})$/u.exec(bare);
  if (prefixed) return `${prefixed[2] ?? ''}${prefixed[1] ?? ''}`;
  if (suffixed) return `${suffixed[1] ?? ''}${suffixed[2] ?? ''}`;
  return bare;
}

/** Digits alone: two spellings of one number may differ in a series of letters («56» and «56-ОД»). */
function digitsOf(number: string): string {
  return normaliseActNumber(number).replace(/[^\d/.]/g, '');
}

/** How two requisites fit: the same act, only one of number and date, or neither. Absent parts do not count against. */
export function compareActs(
  left: ActRequisites,
  right: ActRequisites,
): 'same' | 'number-only' | 'date-only' | 'different' {
  const sameNumber =
    left.number !== undefined &&
    right.number !== undefined &&
    sameNumbers(left.number, right.number, left.date === right.date);
  const sameDate = left.date !== undefined && left.date === right.date;
  if (sameNumber && (sameDate || left.date === undefined || right.date === undefined)) return 'same';
  if (sameNumber) return 'number-only';
  return sameDate ? 'date-only' : 'different';
}

function sameNumbers(left: string, right: string, sameDay: boolean): boolean {
  if (normaliseActNumber(left) === normaliseActNumber(right)) return true;
  const digits = digitsOf(left);
  return sameDay && digits !== '' && digits === digitsOf(right);
}
