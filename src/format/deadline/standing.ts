import type { Day, DayRange } from '../day.ts';
import type { Deadline, Period } from './kinds.ts';

/** The days from the first to the last that a deadline names; undefined when it has no end or no days. */
export function deadlineSpan(deadline: Deadline): DayRange | undefined {
  if (deadline.kind === 'range') return { from: deadline.from, to: deadline.to };
  if (deadline.kind === 'repeat') return deadline.within;
  if (deadline.kind !== 'dates') return undefined;
  const { ranges } = deadline;
  const to = ranges.reduce((latest, range) => (range.to > latest ? range.to : latest), '');
  return ranges[0] === undefined ? undefined : { from: ranges[0].from, to };
}

/** True from the day after the last one; never for a deadline without a last day. */
export function isOverdue(deadline: Deadline, today: Day): boolean {
  const span = deadlineSpan(deadline);
  return span !== undefined && span.to < today;
}

/**
 * True when some of a deadline's days lie outside the period. Of a bound («до 1 сентября») and of
 * an open deadline only the day that is written counts.
 */
export function isOutside(deadline: Deadline, period: Period): boolean {
  const isBeyond = (day: Day): boolean => day < period.from || (period.to !== undefined && day > period.to);
  if (deadline.kind === 'open') return isBeyond(deadline.from);
  const span = deadlineSpan(deadline);
  if (span === undefined) return false;
  const isBound = deadline.kind === 'range' && deadline.bound === 'until';
  return isBeyond(span.to) || (!isBound && isBeyond(span.from));
}
