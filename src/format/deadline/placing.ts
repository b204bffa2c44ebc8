import { dayOf, lastDayOfMonth, type DayRange } from '../day.ts';
import type { WrittenSpan } from './date-list.ts';
import type { WrittenDate } from './written-date.ts';

/** First month of each season from autumn; winter begins in December of its first year. */
const SEASON_STARTS = [9, 12, 3, 6] as const;

/** The days of a written date in a calendar year; undefined when that year has none (29 February). */
export function placeDate(date: WrittenDate, year: number): DayRange | undefined {
  switch (date.unit) {
    case 'day':
      return rangeOf(dayOf(year, date.month, date.number), dayOf(year, date.month, date.number));
    case 'month':
      return placeMonths(year, date.month, 1);
    case 'quarter':
      return placeMonths(year, date.number * 3 - 2, 3);
    case 'half-year':
      return placeMonths(year, date.number * 6 - 5, 6);
    case 'season':
      return placeMonths(year, SEASON_STARTS[date.number] ?? 9, 3);
    case 'decade':
      return placeDecade(date, year);
    default:
      return undefined;
  }
}

function rangeOf(from: string | undefined, to: string | undefined): DayRange | undefined {
  return from === undefined || to === undefined ? undefined : { from, to };
}

function placeMonths(year: number, first: number, count: number): DayRange | undefined {
  const last = first + count - 1;
  const [lastYear, lastMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return rangeOf(dayOf(year, first, 1), dayOf(lastYear, lastMonth, lastDayOfMonth(lastYear, lastMonth)));
}

/** Ten-day parts of a month: 1–10, 11–20, 21 to the end. */
function placeDecade(date: WrittenDate, year: number): DayRange | undefined {
  const part = date.number === -1 ? 3 : date.number;
  const last = part === 3 ? lastDayOfMonth(year, date.month) : part * 10;
  return rangeOf(dayOf(year, date.month, part * 10 - 9), dayOf(year, date.month, last));
}

/**
 * The days of a span whose start lies in `year`. An end that comes before its start belongs to the
 * next year, when its month is an earlier one: «октябрь – март». «15–5 октября» has no days.
 */
export function placeSpan({ start, end }: WrittenSpan, year: number): DayRange | undefined {
  const first = placeDate(start, year);
  if (start === end) return first;
  const last = placeDate(end, year);
  // «октябрь – октябрь» may be a month or a year.
  if (first === undefined || first.from === last?.from) return undefined;
  if (last !== undefined && last.from >= first.from) return joinRanges(first, last);
  const next = placeDate(end, year + 1);
  const wraps = next !== undefined && next.from.slice(5, 7) < first.from.slice(5, 7);
  return wraps ? joinRanges(first, next) : undefined;
}

/** From the first's first day to the second's last; undefined when they are not in order. */
export function joinRanges(first: DayRange, last: DayRange): DayRange | undefined {
  return first.from <= last.from && first.to <= last.to ? { from: first.from, to: last.to } : undefined;
}
