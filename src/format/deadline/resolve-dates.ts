import { dayParts, daysBetween, type DayRange } from '../day.ts';
import type { WrittenSpan } from './date-list.ts';
import type { WrittenDate } from './dates.ts';
import type { Period } from './kinds.ts';
import { closedPeriod, isCalendarYears, pairDays, searchedDays } from './plan-period.ts';
import { joinRanges, placeDate, placeSpan } from './placing.ts';
import type { YearReference } from './years.ts';

/** Why written dates give no days. */
export type DateFault = 'ambiguous' | 'unknown' | 'term';

type DatedSpan = { readonly span: WrittenSpan; readonly first?: YearReference | undefined; readonly last?: YearReference | undefined };

/** Plans longer than this hold a month more than once, so a stretch across New Year is doubtful. */
const ONE_YEAR_AND_A_MONTH = 400;

/**
 * Finds the days of a list of written dates, sorted. A date without a year takes it from the next
 * date that has one, else from the plan's period, where it must occur exactly once.
 */
export function resolveDates(spans: readonly WrittenSpan[], period: Period | undefined): readonly DayRange[] | DateFault {
  const fault = findUnitFault(spans, period);
  if (fault !== undefined) return fault;
  const dated = shareYears(spans);
  if (dated.some(({ first, last, span }) => isImpossible(span.start, first) || isImpossible(span.end, last))) return 'unknown';
  const choices = dated.map((one) => placesOf(one, dated, period));
  const days = chooseInOrder(choices);
  return days === undefined ? 'ambiguous' : [...days].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Years cannot stand in one list with months; a half-year is the school's own unless the plan is a calendar year. */
function findUnitFault(spans: readonly WrittenSpan[], period: Period | undefined): DateFault | undefined {
  const dates = spans.flatMap(({ start, end }) => [start, end]);
  const years = dates.filter((date) => date.unit === 'year').length;
  if (years > 0 && years < dates.length) return 'ambiguous';
  const half = dates.find((date) => date.unit === 'half-year');
  if (half === undefined || isCalendarYears(period)) return undefined;
  return dates.some((date) => date.year?.kind === 'calendar') ? 'ambiguous' : 'term';
}

/** 29 February of a common year. */
function isImpossible(date: WrittenDate, year: YearReference | undefined): boolean {
  return year?.kind === 'calendar' && date.unit === 'day' && placeDate(date, year.year) === undefined;
}

/** «октябрь, декабрь 2023 г.»: from the right, each date without a year takes that of the one after it. */
function shareYears(spans: readonly WrittenSpan[]): readonly DatedSpan[] {
  const dated: DatedSpan[] = [];
  let year: YearReference | undefined;
  for (const span of [...spans].reverse()) {
    const last: YearReference | undefined = span.end.year ?? year;
    const first: YearReference | undefined = span.start.year ?? last;
    dated.unshift({ span, first, last });
    year = first;
  }
  return dated;
}

/** Every stretch of days that a span may mean. */
function placesOf(one: DatedSpan, all: readonly DatedSpan[], period: Period | undefined): readonly DayRange[] {
  const { span, first, last } = one;
  if (span.start.unit === 'year') return placeYears(first, last, period);
  if (first !== last) return list(placeAcross(one));
  if (first === undefined) return searchIn(span, closedPeriod(period));
  if (first.kind === 'calendar') return placeInSharedYear(one, first.year, all, period);
  return searchIn(span, first.kind === 'pair' && isWinter(span) ? schoolYearOfPair(first) : pairDays(first, period));
}

function list(range: DayRange | undefined): readonly DayRange[] {
  return range === undefined ? [] : [range];
}

function isWinter({ start, end }: WrittenSpan): boolean {
  return start === end && start.unit === 'season' && start.number === 1;
}

/** «зима 2023-2024» names both years of one winter. */
function schoolYearOfPair({ first, second }: { first: number; second: number }): DayRange | undefined {
  return second === first + 1 ? { from: `${first}-09-01`, to: `${second}-08-31` } : undefined;
}

function placeYears(
  first: YearReference | undefined,
  last: YearReference | undefined,
  period: Period | undefined,
): readonly DayRange[] {
  const from = first && pairDays(first, period);
  const to = last && pairDays(last, period);
  return list(from && to && joinRanges(from, to));
}

/** Both ends have their own year, or the start alone has: then the end is the first after it. */
function placeAcross({ span, first, last }: DatedSpan): DayRange | undefined {
  if (first?.kind !== 'calendar') return undefined;
  if (last === undefined) return placeSpan(span, first.year);
  const from = placeDate(span.start, first.year);
  const to = last.kind === 'calendar' ? placeDate(span.end, last.year) : undefined;
  return from && to && joinRanges(from, to);
}

/**
 * One year said for several dates: «октябрь–декабрь 2023 г.» is plain. «Октябрь–март 2024 г.»
 * crosses New Year, and whose year is told only the plan's period can show.
 */
function placeInSharedYear(one: DatedSpan, year: number, all: readonly DatedSpan[], period: Period | undefined) {
  const group = all.filter(({ first, last }) => first === one.first && last === one.last).map(({ span }) => span);
  const dates = group.flatMap(({ start, end }) => (start === end ? [start] : [start, end]));
  if (isWinter(one.span)) return [];
  if (isInOrder(dates.map((date) => placeDate(date, year)))) return list(placeSpan(one.span, year));
  const period_ = closedPeriod(period);
  if (period_ === undefined || daysBetween(period_.from, period_.to) > ONE_YEAR_AND_A_MONTH) return [];
  const days = searchedDays(period_);
  return [year - 1, year].flatMap((start) => list(placeSpan(one.span, start))).filter((range) => isInside(range, days));
}

function isInOrder(ranges: readonly (DayRange | undefined)[]): boolean {
  return ranges.every((range, at) => {
    const before = ranges[at - 1];
    return range !== undefined && (before === undefined || before.from <= range.from);
  });
}

function isInside(range: DayRange, days: DayRange): boolean {
  return days.from <= range.from && range.to <= days.to;
}

/** All places of a span without a year among these days. */
function searchIn(span: WrittenSpan, days: DayRange | undefined): readonly DayRange[] {
  if (days === undefined) return [];
  const searched = searchedDays(days);
  const [first, last] = [dayParts(searched.from).year - 1, dayParts(searched.to).year];
  const places: DayRange[] = [];
  for (let year = first; year <= last; year += 1) {
    const range = placeSpan(span, year);
    if (range !== undefined && isInside(range, searched)) places.push(range);
  }
  return places;
}
