import type { DayRange } from '../day.ts';
import type { Clause } from './clauses.ts';
import type { PlanTime } from './plan-time.ts';
import type { WrittenDate } from './written-date.ts';
import type { Deadline, Period, UnscheduledReason } from './kinds.ts';
import { planDays, planEnd } from './plan-period.ts';
import { resolveRepeats } from './resolve-repeats.ts';
import { resolveDates, type DateFault } from './resolve-dates.ts';

type ClauseOf<Kind extends Clause['kind']> = Extract<Clause, { kind: Kind }>;
type Days = readonly DayRange[] | DateFault;

/** Turns the clauses of a wording into days of a plan; clauses that contradict each other are ambiguous. */
export function resolveClauses(clauses: readonly Clause[], period: Period | undefined): Deadline {
  const repeats = pick(clauses, 'repeat');
  const others = dropAlways(clauses.filter(({ kind }) => kind !== 'repeat'));
  if (repeats.length > 0) return resolveRhythm(repeats, others, period);
  const [first, second] = others;
  if (others.every(({ kind }) => kind === 'plan' || kind === 'always')) return resolvePlan(others, period);
  if (first?.kind === 'from' && second?.kind === 'until' && others.length === 2)
    return between(first, second, period);
  if (first === undefined || others.length > 1) return unscheduled('ambiguous');
  if (first.kind === 'from') return openFrom(first, period);
  if (first.kind === 'until') return resolveUntil(first, period);
  return first.kind === 'spans' ? fromDays(resolveDates(first.spans, period)) : unscheduled('ambiguous');
}

function resolveRhythm(
  repeats: readonly ClauseOf<'repeat'>[],
  others: readonly Clause[],
  period: Period | undefined,
): Deadline {
  const limits = others.filter(({ kind }) => kind !== 'always');
  if (limits.length > 1) return unscheduled('ambiguous');
  const limit = limits.length === 1 ? resolveClauses(limits, period) : undefined;
  return resolveRepeats(
    repeats.map(({ repetition }) => repetition),
    limit,
  );
}

/** «постоянно» adds nothing to a stretch of time: «с октября 2024 г. постоянно», «постоянно, сентябрь–май». */
function dropAlways(clauses: readonly Clause[]): readonly Clause[] {
  const [stretch, ...rest] = clauses.filter(({ kind }) => kind !== 'always');
  if (stretch === undefined || rest.length > 0) return clauses;
  const isRange = stretch.kind === 'spans' && stretch.spans.every(({ start, end }) => start !== end);
  return isRange || stretch.kind === 'from' || stretch.kind === 'plan' ? [stretch] : clauses;
}

function pick<Kind extends Clause['kind']>(
  clauses: readonly Clause[],
  kind: Kind,
): readonly ClauseOf<Kind>[] {
  return clauses.filter((clause): clause is ClauseOf<Kind> => clause.kind === kind);
}

function unscheduled(reason: UnscheduledReason): Deadline {
  return { kind: 'unscheduled', reason };
}

function fromDays(days: Days): Deadline {
  if (typeof days === 'string') return unscheduled(days);
  const [first] = days;
  if (first === undefined) return unscheduled('ambiguous');
  return days.length === 1
    ? { kind: 'range', from: first.from, to: first.to }
    : { kind: 'dates', ranges: days };
}

/** «в течение года», «весь период», «постоянно»: the plan's days; a plan with no end gives no end. */
function resolvePlan(clauses: readonly Clause[], period: Period | undefined): Deadline {
  const times = pick(clauses, 'plan').map(({ time }) => time);
  const narrowest = times.find((time) => time !== 'period') ?? 'period';
  const days = planDays(narrowest, period);
  if (days !== undefined) return { kind: 'range', from: days.from, to: days.to };
  if (narrowest === 'period' && period !== undefined && period.to === undefined)
    return { kind: 'open', from: period.from };
  return unscheduled(times.length === 0 ? 'continuous' : 'ambiguous');
}

function openFrom({ point }: ClauseOf<'from'>, period: Period | undefined): Deadline {
  const days = placePoint(point, period);
  return typeof days === 'string' ? unscheduled(days) : { kind: 'open', from: days.from };
}

function placePoint(point: WrittenDate, period: Period | undefined): DayRange | DateFault {
  const days = resolveDates([{ start: point, end: point }], period);
  return typeof days === 'string' ? days : (days[0] ?? 'ambiguous');
}

/** «с 1 октября до конца учебного года». */
function between(from: ClauseOf<'from'>, until: ClauseOf<'until'>, period: Period | undefined): Deadline {
  const first = placePoint(from.point, period);
  const last = lastDay(until, period);
  if (typeof first === 'string') return unscheduled(first);
  if (typeof last === 'string') return unscheduled(last);
  return first.from <= last.to ? { kind: 'range', from: first.from, to: last.to } : unscheduled('ambiguous');
}

/** A bound runs from the plan's first day, or is one day when that is not known or comes later. */
function resolveUntil(until: ClauseOf<'until'>, period: Period | undefined): Deadline {
  const last = lastDay(until, period);
  if (typeof last === 'string') return unscheduled(last);
  const { to } = last;
  const from = period !== undefined && period.from <= to ? period.from : to;
  return { kind: 'range', from, to, bound: 'until' };
}

/** «до октября» may leave October out, so only a day, or a «конец», is a last day. */
function lastDay(
  { point, whole }: ClauseOf<'until'>,
  period: Period | undefined,
): { to: string } | DateFault {
  if (isPlanTime(point)) {
    const to = planEnd(point, period);
    return to === undefined ? 'ambiguous' : { to };
  }
  const days = placePoint(point, period);
  return typeof days === 'string' || whole || point.unit === 'day' ? days : 'ambiguous';
}

function isPlanTime(point: WrittenDate | PlanTime): point is PlanTime {
  return typeof point === 'string';
}
