import { compareDays, type DayRange } from '../day.ts';
import type { WrittenSpan } from './date-list.ts';
import type { WrittenDate } from './written-date.ts';
import type { Period } from './kinds.ts';
import { closedPeriod, isCalendarYears } from './plan-period.ts';
import { placeDate } from './placing.ts';
import { findPlaces, type DatedSpan } from './places.ts';
import type { YearReference } from './years.ts';

/** Why written dates give no days. */
export type DateFault = 'ambiguous' | 'unknown' | 'term';

/**
 * Finds the days of a list of written dates, sorted. A date without a year takes it from the next
 * date that has one, else from the plan's period, where it must occur exactly once.
 */
export function resolveDates(
  spans: readonly WrittenSpan[],
  period: Period | undefined,
): readonly DayRange[] | DateFault {
  const fault = findUnitFault(spans, period);
  if (fault !== undefined) return fault;
  const dated = shareYears(spans);
  if (dated.some(({ first, last, span }) => isImpossible(span.start, first) || isImpossible(span.end, last)))
    return 'unknown';
  const days = chooseInOrder(dated.map((one) => findPlaces(one, dated, period)));
  if (days === undefined || !liesInPlan(days, dated, period)) return 'ambiguous';
  return [...days].sort((a, b) => compareDays(a.from, b.from));
}

/** Years cannot stand in one list with months; a half-year is the school's own unless the plan is a calendar year. */
function findUnitFault(spans: readonly WrittenSpan[], period: Period | undefined): DateFault | undefined {
  const dates = spans.flatMap(({ start, end }) => [start, end]);
  const years = dates.filter((date) => date.unit === 'year').length;
  if (years > 0 && years < dates.length) return 'ambiguous';
  if (!dates.some((date) => date.unit === 'half-year')) return undefined;
  if (dates.some((date) => date.year !== undefined && date.year.kind !== 'calendar')) return 'term';
  if (isCalendarYears(period)) return undefined;
  return dates.some((date) => date.year !== undefined) ? 'ambiguous' : 'term';
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

/**
 * One place for each span: the only one it has, or, where some have several («август, май»), the
 * only choice in which each comes after the one before it.
 */
function chooseInOrder(choices: readonly (readonly DayRange[])[]): readonly DayRange[] | undefined {
  if (choices.some((places) => places.length === 0)) return undefined;
  if (choices.every((places) => places.length === 1)) return choices.flat();
  const earliest = takeInOrder(choices, (place, before) => before === undefined || before.to < place.from);
  const latest = takeInOrder(
    [...choices].reverse().map((places) => [...places].reverse()),
    (place, after) => after === undefined || place.to < after.from,
  );
  // One choice alone is in order when the earliest and the latest are the same.
  const isOnly = earliest?.every((place, at) => place === latest?.[choices.length - 1 - at]) === true;
  return isOnly ? earliest : undefined;
}

/** For each span the first of its places that fits the one taken before it. */
function takeInOrder(
  choices: readonly (readonly DayRange[])[],
  fits: (place: DayRange, taken: DayRange | undefined) => boolean,
): readonly DayRange[] | undefined {
  const taken: DayRange[] = [];
  for (const places of choices) {
    const place = places.find((one) => fits(one, taken.at(-1)));
    if (place === undefined) return undefined;
    taken.push(place);
  }
  return taken;
}

/** Dates without a year belong to the plan; only the August before it may stand at the head of a list. */
function liesInPlan(
  days: readonly DayRange[],
  dated: readonly DatedSpan[],
  period: Period | undefined,
): boolean {
  const plan = closedPeriod(period);
  const yearless = days.filter((_, at) => dated[at]?.first === undefined);
  if (plan === undefined || yearless.length === 0) return true;
  const outside = yearless.filter((range) => range.to < plan.from || range.from > plan.to);
  if (outside.length === 0) return true;
  return (
    outside.length < yearless.length &&
    outside.every(({ to }) => plan.from.endsWith('-09-01') && to < plan.from)
  );
}
