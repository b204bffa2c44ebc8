import { accept, peek, type Cursor } from './cursor.ts';
import { isDayAndMonth, written, type WrittenDate } from './written-date.ts';
import { parseYear, type YearReference } from './years.ts';

/** «01.09.2023», «01.09.23», «01.09» (a month of two figures: «1.9» may be a clause), «09.2023». */
export function parseDotted(cursor: Cursor): WrittenDate | undefined {
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

/** «01/09/2023», «2023-09-01». */
export function parseSlashedOrIso(cursor: Cursor): WrittenDate | undefined {
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
