import { parsePrintedNumber, toLetter, type NumberingStyle, type PrintedNumber } from './printed-number.ts';
import { toRoman } from '../roman.ts';

/**
 * gap: a number is missing; repeat: it stands twice; disorder: it comes too early or too late;
 * mixed: one sequence changes its style («1.», «II.», «III.»); doubled: «1.1., 2.2., 3.3.» instead of «1., 2., 3.».
 */
export type NumberingFaultKind = 'gap' | 'repeat' | 'disorder' | 'mixed' | 'doubled';

export type NumberingFault = {
  readonly kind: NumberingFaultKind;
  /** Place in the list that was given. */
  readonly index: number;
  /** The number that should have stood there, without a closing dot: «3», «2.1», «IV». */
  readonly expected: string;
  /** What is printed there. */
  readonly found: string;
};

/** A row that has a number. `apart`: the row above it has none, so it may open a new sequence. */
export type NumberedRow = PrintedNumber & {
  readonly index: number;
  readonly found: string;
  readonly apart: boolean;
};

export function readItems(printedNumbers: readonly string[]): NumberedRow[] {
  return printedNumbers.flatMap((found, index) => {
    const number = parsePrintedNumber(found);
    const apart = index > 0 && printedNumbers[index - 1]?.trim() === '';
    return number === undefined ? [] : [{ ...number, index, found, apart }];
  });
}

/** A fault at a row; the number expected is written in the style given, the row's own unless told. */
export function faultAt(
  item: NumberedRow,
  kind: NumberingFaultKind,
  parts: readonly number[],
  style = item.style,
): NumberingFault {
  return { kind, index: item.index, expected: printNumber(parts, style), found: item.found };
}

function printNumber(parts: readonly number[], style: NumberingStyle): string {
  if (style === 'roman') return toRoman(parts[0] ?? 0);
  return style === 'letter' ? toLetter(parts[0] ?? 0) : parts.join('.');
}
