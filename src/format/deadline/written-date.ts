import { lastDayOfMonth } from '../day.ts';
import type { YearReference } from './years.ts';

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

export type Unit = WrittenDate['unit'];
type Parts = { number?: number; month?: number; year?: YearReference | undefined; genitive?: boolean };

/** A written date; what is not given is 0 or open. */
export function written(unit: Unit, { number = 0, month = 0, year, genitive = false }: Parts): WrittenDate {
  return { unit, number, month, year, genitive };
}

/** True for a day that its month has in some year. */
export function isDayAndMonth(day: number, month: number): boolean {
  // A leap year, for 29 February to pass; the year itself is checked later.
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(2024, month);
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
