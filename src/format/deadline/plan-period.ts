import { dayOf, dayParts, daysBetween, lastDayOfMonth, type Day, type DayRange } from '../day.ts';
import { schoolYearOf } from '../school-year.ts';
import type { PlanTime } from './plan-time.ts';
import type { Period } from './kinds.ts';
import type { YearReference } from './years.ts';

/** The period's days when it has a last one and they are in order. */
export function closedPeriod(period: Period | undefined): DayRange | undefined {
  if (period?.to === undefined || period.to < period.from) return undefined;
  return { from: period.from, to: period.to };
}

/**
 * The days in which a date without a year is looked for: the period's whole months, and before
 * 1 September the August in which schools prepare. So a lone «август» of a school year is doubtful,
 * «август–октябрь» is not.
 */
export function searchedDays({ from, to }: DayRange): DayRange {
  const { year, month } = dayParts(to);
  const last = dayOf(year, month, lastDayOfMonth(year, month)) ?? to;
  const first = from.endsWith('-09-01') ? `${from.slice(0, 4)}-08-01` : `${from.slice(0, 7)}-01`;
  return { from: first, to: last };
}

/** True for whole calendar years, in which half-years are January–June and July–December. */
export function isCalendarYears(period: Period | undefined): boolean {
  return period?.from.endsWith('-01-01') === true && period.to?.endsWith('-12-31') === true;
}

/**
 * «в течение года», «учебного года», «весь период» as days of this plan.
 * @returns undefined when the plan has no period, or it is longer than the year that is spoken of.
 */
export function planDays(time: PlanTime, period: Period | undefined): DayRange | undefined {
  const days = closedPeriod(period);
  if (days === undefined || time === 'period') return days;
  if (time === 'school-year') return isOneSchoolYear(days) ? days : undefined;
  return daysBetween(days.from, days.to) <= 366 ? days : undefined;
}

/** The last day of «до конца года»: the calendar year's only in a calendar year's plan. */
export function planEnd(time: PlanTime, period: Period | undefined): Day | undefined {
  const days = planDays(time, period);
  if (time !== 'year') return days?.to;
  return isCalendarYears(period) ? days?.to : undefined;
}

function isOneSchoolYear({ from, to }: DayRange): boolean {
  return schoolYearOf(from) === schoolYearOf(to);
}

/**
 * The days that a year or years beside a date span. A pair like «2023-2024» is a school year or two
 * calendar years: it has days only when the plan's period is exactly one of the two.
 */
export function yearDays(year: YearReference, period: Period | undefined): DayRange | undefined {
  if (year.kind === 'within') return year.range;
  if (year.kind === 'calendar') return { from: `${year.year}-01-01`, to: `${year.year}-12-31` };
  const plan = closedPeriod(period);
  if (plan === undefined) return undefined;
  const isSchool = plan.from === `${year.first}-09-01` && plan.to === `${year.second}-08-31`;
  const isCalendar = plan.from === `${year.first}-01-01` && plan.to === `${year.second}-12-31`;
  return isSchool || isCalendar ? plan : undefined;
}
