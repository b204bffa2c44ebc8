/** A calendar day written `YYYY-MM-DD`. Strings compare in calendar order. */
export type Day = string;

/** An inclusive range of days; `from` is never after `to`. */
export type DayRange = { readonly from: Day; readonly to: Day };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

const GENITIVE = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;

const NOMINATIVE = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const;

/** Number of the last day of a month, 28–31; `month` is 1–12. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** True for a string that names a day which exists in the calendar (`2026-02-30` does not). */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string') return false;
  const match = SHAPE.exec(value);
  if (match === null) return false;
  return isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** The day with these numbers (`month` 1–12), or undefined when the calendar has none. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year > 9999 || !isCalendarDay(year, month, day)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Year, month (1–12) and day of the month of a day. */
export function dayParts(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day `count` days later; earlier when `count` is negative. Years 0001–9999. */
export function addDays(day: Day, count: number): Day {
  return new Date(toTime(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toTime(to) - toTime(from)) / DAY_MS;
}

function toTime(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Order for `sort`: negative, zero or positive as `a` is before, on or after `b`. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** True when `day` lies in the range, both ends included. */
export function isWithin(day: Day, range: DayRange): boolean {
  return range.from <= day && day <= range.to;
}

/** «5 октября 2026 г.» */
export function formatDay(day: Day): string {
  return `${formatDayOfYear(day)} ${day.slice(0, 4)} г.`;
}

/** «5 октября», for places where the year is said elsewhere. */
export function formatDayOfYear(day: Day): string {
  const { month, day: number } = dayParts(day);
  return `${number} ${GENITIVE[month - 1] ?? ''}`;
}

/** «05.10.2026» */
export function formatDayShort(day: Day): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

/** «октябрь 2026 г.», the month that holds `day` (or of `YYYY-MM`). */
export function formatMonth(day: Day): string {
  return `${monthName(day)} ${day.slice(0, 4)} г.`;
}

/** «октябрь», the month that holds `day` (or of `YYYY-MM`). */
export function monthName(day: Day): string {
  return NOMINATIVE[Number(day.slice(5, 7)) - 1] ?? '';
}

/**
 * A range in words: «5 октября 2026 г.», «5–9 октября 2026 г.», «28 сентября – 3 октября 2026 г.».
 * Exact whole months are named as months: «сентябрь 2026 г.», «ноябрь 2026 г. – январь 2027 г.».
 */
export function formatRange(from: Day, to: Day): string {
  if (from === to) return formatDay(from);
  if (isWholeMonths(from, to)) return formatMonths(from, to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayParts(from).day}–${formatDay(to)}`;
  const start = from.slice(0, 4) === to.slice(0, 4) ? formatDayOfYear(from) : formatDay(from);
  return `${start} – ${formatDay(to)}`;
}

function isWholeMonths(from: Day, to: Day): boolean {
  const { year, month, day } = dayParts(to);
  return from.endsWith('-01') && day === lastDayOfMonth(year, month);
}

function formatMonths(from: Day, to: Day): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return formatMonth(to);
  const start = from.slice(0, 4) === to.slice(0, 4) ? monthName(from) : formatMonth(from);
  return `${start} – ${formatMonth(to)}`;
}
