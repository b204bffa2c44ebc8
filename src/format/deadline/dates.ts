import { accept, acceptAll, attempt, peek, type Cursor } from './cursor.ts';
import type { Token } from './tokens.ts';
import { parseDotted, parseSlashedOrIso } from './figure-dates.ts';
import { isDayAndMonth, written, type WrittenDate } from './written-date.ts';
import { asSchoolYear, parseYear, type YearReference } from './years.ts';

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

function parseBare(cursor: Cursor): WrittenDate | undefined {
  const token = peek(cursor);
  if (token?.kind === 'number' && token.text.length > 2) return undefined;
  if (token === undefined || token.value < 1 || token.value > 31) return undefined;
  if (accept(cursor, 'number', 'ordinal', 'roman') === undefined) return undefined;
  return written(token.kind === 'roman' ? 'bare-roman' : 'bare', { number: token.value });
}
