import type { Day, DayRange } from '../day.ts';

/** The days a plan covers; a plan «с 2024 года» has no last day. */
export type Period = { readonly from: Day; readonly to?: Day | undefined };

/** How often something is done. A term is a school quarter («четверть») or trimester. */
export type RepeatUnit = 'day' | 'week' | 'month' | 'quarter' | 'term' | 'half-year' | 'year';

/**
 * Why a wording gives no days.
 * - absent: nothing is written, or a dash;
 * - by-schedule, by-document, by-authority, by-agreement: someone else sets the days;
 * - as-needed: «по мере необходимости», «по запросу»;
 * - after-event: «по окончании…», «за неделю до…»;
 * - duration: a length of time with no first day;
 * - term: the school's own calendar decides («1 четверть», «каникулы», school half-years);
 * - continuous: «постоянно» in a plan whose period is not known, «регулярно», «бессрочно»;
 * - ambiguous: the wording is a date, but which one cannot be told for certain;
 * - unknown: something in the wording was not understood.
 */
export type UnscheduledReason =
  | 'absent'
  | 'by-schedule'
  | 'by-document'
  | 'by-authority'
  | 'by-agreement'
  | 'as-needed'
  | 'after-event'
  | 'duration'
  | 'term'
  | 'continuous'
  | 'ambiguous'
  | 'unknown';

/** Days from `from` to `to`. With `bound: 'until'` only the last one is a promise. */
export type RangeDeadline = {
  readonly kind: 'range';
  readonly from: Day;
  readonly to: Day;
  readonly bound?: 'until';
};

/** Several separate days or stretches, two or more, sorted by their first day. */
export type DatesDeadline = { readonly kind: 'dates'; readonly ranges: readonly DayRange[] };

/**
 * `times` in every `interval` units; both are 1 when left out. `within` is stated by the wording:
 * the stretch during which it repeats, or for a yearly thing its place in the plan's only year.
 */
export type RepeatDeadline = {
  readonly kind: 'repeat';
  readonly every: RepeatUnit;
  readonly times?: number;
  readonly interval?: number;
  readonly within?: DayRange;
};

/** From a day on, with no end. */
export type OpenDeadline = { readonly kind: 'open'; readonly from: Day };

export type UnscheduledDeadline = { readonly kind: 'unscheduled'; readonly reason: UnscheduledReason };

/** What a wording was understood to mean. */
export type Deadline = RangeDeadline | DatesDeadline | RepeatDeadline | OpenDeadline | UnscheduledDeadline;
