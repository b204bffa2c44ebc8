import { lastDayOfMonth } from '../day.ts';
import { accept, acceptAll, attempt, peek, type Cursor } from './cursor.ts';
import type { Token } from './tokens.ts';
import { asSchoolYear, parseYear, type YearReference } from './years.ts';

/**
 * One date as written; what is not said stays open. `number` is the day, the quarter 1–4, the
 * half-year 1–2, the ten-day part of a month 1–3 (-1 the last), the season 0–3 from autumn.
 * `bare` is a number whose unit follows later: «5» in «5 и 12 октября», «I» in «I и II квартал».
 */
export type WrittenDate = {
  readonly unit:
    'day' | 'month' | 'quarter' | 'half-year' | 'decade' | 'season' | 'year' | 'bare' | 'bare-roman';
  readonly number: number;
  /** 1–12, or 0 where the unit has no month. */
  readonly month: number;
  readonly year: YearReference | undefined;
  /** «октября» with no day before it: right after «до», doubtful alone, for a day may have been lost. */
  readonly genitive: boolean;
};

type Unit = WrittenDate['unit'];
type Parts = { number?: number; month?: number; year?: YearReference | undefined; genitive?: boolean };

function written(unit: Unit, { number = 0, month = 0, year, genitive = false }: Parts): WrittenDate {
  return { unit, number, month, year, genitive };
}

/** Reads one date: «15 октября 2023 г.», «октябрь», «01.09.2023», «II квартал», «осень», «2023 год». */
export function parseDate(cursor: Cursor): WrittenDate | undefined {
  return (
    parseDotted(cursor) ??
    attempt(cursor, parseSlashedOrIso) ??
    attempt(cursor, parseDayMonth) ??
    parseMonth(cursor) ??
    attempt(cursor, parseNumbered) ??
    parseSeason(cursor) ??
    parseWholeYear(cursor) ??
    parseBare(cursor)
  );
}

/** «01.09.2023», «01.09.23», «01.09» (a month of two figures: «1.9» may be a clause), «09.2023». */
function parseDotted(cursor: Cursor): WrittenDate | undefined {
  const token = peek(cursor);
  const date = token?.kind === 'dotted' ? readDotted(token.text.split('.')) : undefined;
  if (date === undefined) return undefined;
  cursor.at += 1;
  if (date.year === undefined) return { ...date, year: parseYear(cursor) };
  accept(cursor, 'year-word', 'years-word');
  return date;
}

function readDotted(parts: readonly string[]): WrittenDate | undefined {
  const [first = '', second = '', third] = parts;
  if (parts.length > 3 || first.length > 2) return undefined;
  if (third === undefined && second.length === 4) return readMonthAndYear(first, second);
  if (!isDayAndMonth(Number(first), Number(second))) return undefined;
  const day = { number: Number(first), month: Number(second) };
  if (third === undefined) return second.length === 2 ? written('day', day) : undefined;
  const year = readDottedYear(third);
  return year === undefined ? undefined : written('day', { ...day, year });
}

function readMonthAndYear(month: string, year: string): WrittenDate | undefined {
  const reference = readDottedYear(year);
  const number = Number(month);
  if (reference === undefined || number < 1 || number > 12) return undefined;
  return written('month', { month: number, year: reference });
}

function readDottedYear(figures: string): YearReference | undefined {
  if (figures.length !== 2 && figures.length !== 4) return undefined;
  const year = figures.length === 2 ? 2000 + Number(figures) : Number(figures);
  const plausible = figures.length === 2 ? year >= 2010 && year <= 2059 : year >= 1990 && year <= 2100;
  return plausible ? { kind: 'calendar', year } : undefined;
}

function isDayAndMonth(day: number, month: number): boolean {
  // A leap year, for 29 February to pass; the year itself is checked later.
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(2024, month);
}

/** «15 октября», «1-го окт.», «25 числа мая»; not «15 октябрь», which may be a row number and a month. */
function parseDayMonth(cursor: Cursor): WrittenDate | undefined {
  const day = accept(cursor, 'number', 'ordinal');
  if (day === undefined) return undefined;
  // «20-е числа октября» are all the days from the 20th on.
  if (accept(cursor, 'day-of-month') !== undefined && /-(?:е|ые|х|ых)$/.test(day.text)) return undefined;
  const number = day.value;
  const month = accept(cursor, 'month-genitive', 'month');
  if (month === undefined || (month.kind === 'month' && isFullName(month))) return undefined;
  if (!isDayAndMonth(number, month.value)) return undefined;
  return written('day', { number, month: month.value, year: parseYearBeside(cursor) });
}

/** The year after a month; a comma may stand between, «октябрь, 2023 г.». */
function parseYearBeside(cursor: Cursor): YearReference | undefined {
  const beside = parseYear(cursor, true);
  if (beside !== undefined) return beside;
  return attempt(cursor, () => {
    const year = accept(cursor, ',') && parseYear(cursor);
    return year?.kind === 'calendar' ? year : undefined;
  });
}

const SHORT_MONTHS = /^(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)$/;

function isFullName(month: Token): boolean {
  return !SHORT_MONTHS.test(month.text);
}

function parseMonth(cursor: Cursor): WrittenDate | undefined {
  const month = accept(cursor, 'month', 'month-genitive', 'month-dative');
  if (month === undefined) return undefined;
  if (peek(cursor)?.text.startsWith('месяц') === true) cursor.at += 1;
  const genitive = month.kind === 'month-genitive';
  return written('month', { month: month.value, year: parseYearBeside(cursor), genitive });
}

/** «II квартал 2024 г.», «1 полугодие», «вторая декада ноября». */
function parseNumbered(cursor: Cursor): WrittenDate | undefined {
  const number = accept(cursor, 'number', 'ordinal', 'roman')?.value;
  if (number === undefined) return undefined;
  if (accept(cursor, 'decade') !== undefined) return parseDecade(cursor, number);
  const unit = peek(cursor);
  if (unit?.kind !== 'unit') return undefined;
  const name = unit.value === 3 ? 'quarter' : unit.text.startsWith('полугоди') ? 'half-year' : undefined;
  if (name === undefined || number < 1 || number > (name === 'quarter' ? 4 : 2)) return undefined;
  cursor.at += 1;
  return written(name, { number, year: parseYear(cursor, true) });
}

function parseDecade(cursor: Cursor, number: number): WrittenDate | undefined {
  const month = accept(cursor, 'month-genitive');
  if (month === undefined || number === 0 || number > 3) return undefined;
  return written('decade', { number, month: month.value, year: parseYear(cursor, true) });
}

function parseSeason(cursor: Cursor): WrittenDate | undefined {
  const season = accept(cursor, 'season');
  return season === undefined
    ? undefined
    : written('season', { number: season.value, year: parseYear(cursor) });
}

/** «2023 год», «2023-2024 учебный год», «учебный год 2023-2024». */
function parseWholeYear(cursor: Cursor): WrittenDate | undefined {
  const year = attempt(cursor, parseNamedSchoolYear) ?? parseYear(cursor);
  return year === undefined ? undefined : written('year', { year });
}

function parseNamedSchoolYear(cursor: Cursor): YearReference | undefined {
  if (!acceptAll(cursor, 'school', 'year-word')) return undefined;
  const year = parseYear(cursor);
  return year?.kind === 'pair' ? asSchoolYear(year) : year?.kind === 'within' ? year : undefined;
}

/** «01/09/2023», «2023-09-01». */
function parseSlashedOrIso(cursor: Cursor): WrittenDate | undefined {
  const [a, first, b, second, c] = [0, 1, 2, 3, 4].map((offset) => peek(cursor, offset));
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return undefined;
  if ([first, b, second, c].some((token) => token?.gap !== 'none') || first?.kind !== second?.kind)
    return undefined;
  const figures = [a.text, b.text, c.text];
  if (first?.kind === 'dash') figures.reverse();
  if (first?.kind !== 'dash' && first?.kind !== '/') return undefined;
  if (figures[2]?.length !== 4 || figures[1]?.length !== 2 || figures[0]?.length !== 2) return undefined;
  cursor.at += 5;
  return readDotted(figures);
}

function parseBare(cursor: Cursor): WrittenDate | undefined {
  const token = peek(cursor);
  if (token?.kind === 'number' && token.text.length > 2) return undefined;
  if (token === undefined || token.value < 1 || token.value > 31) return undefined;
  if (accept(cursor, 'number', 'ordinal', 'roman') === undefined) return undefined;
  return written(token.kind === 'roman' ? 'bare-roman' : 'bare', { number: token.value });
}

/** How many days, quarters, half-years, ten-day parts there are; 0 where a bare number has no meaning. */
const MOST: Partial<Record<Unit, number>> = { day: 31, quarter: 4, 'half-year': 2, decade: 3 };

/**
 * «5» in «5 и 12 октября» takes its unit and its month from the date after it.
 * @returns undefined when nothing after it tells what the number is.
 */
export function completeBare(date: WrittenDate, after: WrittenDate | undefined): WrittenDate | undefined {
  if (!isBare(date)) return date;
  if (after === undefined || date.number > (MOST[after.unit] ?? 0)) return undefined;
  if (after.unit === 'day' && (date.unit === 'bare-roman' || !isDayAndMonth(date.number, after.month)))
    return undefined;
  return { ...after, number: date.number, year: undefined };
}

export function isBare(date: WrittenDate): boolean {
  return date.unit === 'bare' || date.unit === 'bare-roman';
}
