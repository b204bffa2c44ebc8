import { dayParts, daysBetween, type DayRange } from '../day.ts';
import type { WrittenSpan } from './date-list.ts';
import type { WrittenDate } from './written-date.ts';
import type { Period } from './kinds.ts';
import { closedPeriod, yearDays, searchedDays } from './plan-period.ts';
import { joinRanges, placeDate, placeSpan } from './placing.ts';
import type { YearReference } from './years.ts';

/** A span with the years of its ends, its own or shared; undefined where the plan must tell. */
export type DatedSpan = {
  readonly span: WrittenSpan;
  readonly first: YearReference | undefined;
  readonly last: YearReference | undefined;
};

/** Plans longer than this hold a month more than once, so a stretch across New Year is doubtful there. */
const LONGEST_ONE_YEAR_PLAN = 400;
/** Longer plans are not searched. */
const MOST_YEARS = 40;

/** Every stretch of days that a span may mean; none when that cannot be told. */
export function findPlaces(
  one: DatedSpan,
  all: readonly DatedSpan[],
  period: Period | undefined,
): readonly DayRange[] {
  const { span, first, last } = one;
  if (span.start.unit === 'year') return placeYears(first, last, period);
  // A calendar year does not tell which of its two winters is meant.
  if (first?.kind === 'calendar' && (isWinter(span.start) || isWinter(span.end))) return [];
  if (first !== last) return listOf(placeAcross(one));
  if (first === undefined) return searchIn(span, closedPeriod(period));
  if (first.kind === 'calendar') return placeInSharedYear(one, first.year, all, period);
  const twoYears = first.kind === 'pair' && isWinter(span.start);
  return searchIn(span, twoYears ? winterYears(first) : yearDays(first, period));
}

function listOf(range: DayRange | undefined): readonly DayRange[] {
  return range === undefined ? [] : [range];
}

function isWinter(date: WrittenDate): boolean {
  return date.unit === 'season' && date.number === 1;
}

/** «зима 2023-2024» names both years of one winter. */
function winterYears({ first, second }: { first: number; second: number }): DayRange | undefined {
  return second === first + 1 ? { from: `${first}-12-01`, to: `${second}-02-28` } : undefined;
}

function placeYears(
  first: YearReference | undefined,
  last: YearReference | undefined,
  period: Period | undefined,
): readonly DayRange[] {
  const from = first && yearDays(first, period);
  const to = last && yearDays(last, period);
  return listOf(from && to && joinRanges(from, to));
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
 * One year said for several dates. «Октябрь–декабрь 2023 г.» is plain; «октябрь–март 2024 г.»
 * crosses New Year: the last date keeps the year, and the plan's period must show that of the others.
 */
function placeInSharedYear(
  one: DatedSpan,
  year: number,
  all: readonly DatedSpan[],
  period: Period | undefined,
): readonly DayRange[] {
  const group = all.filter(({ first, last }) => first === one.first && last === one.last);
  const dates = group.flatMap(({ span: { start, end } }) => (start === end ? [start] : [start, end]));
  if (isInOrder(dates.map((date) => placeDate(date, year)))) return listOf(placeSpan(one.span, year));
  const plan = closedPeriod(period);
  if (plan === undefined || isLong(plan)) return [];
  const places = [year - 1, year].flatMap((start) => listOf(placeSpan(one.span, start)));
  const isLast = group.at(-1) === one;
  return places.filter(
    (place) => isInside(place, searchedDays(plan)) && (!isLast || dayParts(place.to).year === year),
  );
}

function isLong(plan: DayRange): boolean {
  return daysBetween(plan.from, plan.to) > LONGEST_ONE_YEAR_PLAN;
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

function overlaps(range: DayRange, days: DayRange): boolean {
  return range.from <= days.to && days.from <= range.to;
}

/**
 * All places of a span without a year among these days: a range as a whole, one date even in part,
 * unless another in part stands at the other end («III квартал» of a school year).
 */
function searchIn(span: WrittenSpan, days: DayRange | undefined): readonly DayRange[] {
  if (days === undefined) return [];
  const searched = searchedDays(days);
  const [first, last] = [dayParts(searched.from).year - 1, dayParts(searched.to).year];
  if (last - first > MOST_YEARS) return [];
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const belongs = span.start === span.end ? overlaps : isInside;
  const places = years
    .flatMap((year) => listOf(placeSpan(span, year)))
    .filter((place) => belongs(place, searched));
  if (places.length > 1 && places.some((place) => !isInside(place, searched))) return [];
  return isLong(days) && places.some(crossesNewYear) ? [] : places;
}

function crossesNewYear({ from, to }: DayRange): boolean {
  return from.slice(0, 4) < to.slice(0, 4);
}
