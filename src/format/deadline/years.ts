import type { DayRange } from '../day.ts';
import { schoolYearFrom, schoolYearPeriod } from '../school-year.ts';
import { completeYear } from '../year-pairs.ts';
import { accept, attempt, peek, type Cursor } from './cursor.ts';

/**
 * The year that stands beside a date.
 * - calendar: «2023 г.»;
 * - within: a school year or several years, in which a month is looked for;
 * - pair: «2023-2024» with nothing to say whether a school year or two calendar years is meant.
 */
export type YearReference =
  | { readonly kind: 'calendar'; readonly year: number }
  | { readonly kind: 'within'; readonly range: DayRange }
  | { readonly kind: 'pair'; readonly first: number; readonly second: number };

const EARLIEST = 1990;
const LATEST = 2100;

/** Reads a year or a pair of years with the words around it; `short` also allows «23 г.». */
export function parseYear(cursor: Cursor, short = false): YearReference | undefined {
  return attempt(cursor, () => parseLongYear(cursor) ?? (short ? parseShortYear(cursor) : undefined));
}

function parseLongYear(cursor: Cursor): YearReference | undefined {
  const first = acceptYearNumber(cursor);
  if (first === undefined) return undefined;
  const pair = attempt(cursor, () => parseSecondYear(cursor, first));
  if (pair !== undefined) return nameYears(cursor, { first, ...pair });
  acceptYearWord(cursor);
  return { kind: 'calendar', year: first };
}

function acceptYearNumber(cursor: Cursor): number | undefined {
  const token = peek(cursor);
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  if (token.value < EARLIEST || token.value > LATEST) return undefined;
  cursor.at += 1;
  return token.value;
}

/** «23 г.»: without «г.» the figure may be a day. */
function parseShortYear(cursor: Cursor): YearReference | undefined {
  const token = accept(cursor, 'number');
  if (token === undefined || token.text.length !== 2 || token.value < 10 || token.value > 59)
    return undefined;
  return acceptYearWord(cursor) === undefined ? undefined : { kind: 'calendar', year: 2000 + token.value };
}

function parseSecondYear(cursor: Cursor, first: number): { second: number; slash: boolean } | undefined {
  const mark = accept(cursor, 'dash', '/');
  if (mark === undefined) return undefined;
  const slash = mark.kind === '/';
  const full = acceptYearNumber(cursor);
  if (full !== undefined) return { second: full, slash };
  const token = accept(cursor, 'number');
  if (token?.text.length !== 2) return undefined;
  const next = peek(cursor)?.kind;
  const named = next === 'school' || next === 'year-word' || next === 'years-word';
  return slash || named ? { second: completeYear(first, token.text), slash } : undefined;
}

type Pair = { readonly first: number; readonly second: number; readonly slash: boolean };

/** The words after a pair of years decide what it is. */
function nameYears(cursor: Cursor, { first, second, slash }: Pair): YearReference | undefined {
  if (second <= first) return undefined;
  const school = accept(cursor, 'school');
  const word = acceptYearWord(cursor);
  if (school !== undefined)
    return nameSchoolYears(first, second, word === 'many' || /ые$|ых$/.test(school.text));
  if (slash) return nameSchoolYears(first, second, false);
  if (word === 'many') return { kind: 'within', range: { from: `${first}-01-01`, to: `${second}-12-31` } };
  return { kind: 'pair', first, second };
}

function nameSchoolYears(first: number, second: number, several: boolean): YearReference | undefined {
  if (second === first + 1) return { kind: 'within', range: schoolYearPeriod(schoolYearFrom(first)) };
  return several ? { kind: 'within', range: { from: `${first}-09-01`, to: `${second}-08-31` } } : undefined;
}

/** «г.», «год» is one; «гг.», «г.г.», «годы» is many. */
function acceptYearWord(cursor: Cursor): 'one' | 'many' | undefined {
  if (accept(cursor, 'years-word') !== undefined) return 'many';
  if (accept(cursor, 'year-word') === undefined) return undefined;
  const again = peek(cursor);
  if (again?.kind !== 'year-word' || again.text !== 'г') return 'one';
  cursor.at += 1;
  return 'many';
}

/** A pair of years taken for a school year; undefined when it is not a year and the one after it. */
export function asSchoolYear(pair: { first: number; second: number }): YearReference | undefined {
  return nameSchoolYears(pair.first, pair.second, false);
}
