import { parseClauses, type Clause } from './deadline/clauses.ts';
import type { Deadline, Period } from './deadline/kinds.ts';
import { reasonOf } from './deadline/reasons.ts';
import { resolveClauses } from './deadline/resolve.ts';
import { tokenize } from './deadline/tokens.ts';

export type {
  DatesDeadline,
  Deadline,
  OpenDeadline,
  Period,
  RangeDeadline,
  RepeatDeadline,
  RepeatUnit,
  UnscheduledDeadline,
  UnscheduledReason,
} from './deadline/kinds.ts';
export { describeDeadline } from './deadline/describe.ts';
export { deadlineSpan, isOutside, isOverdue } from './deadline/standing.ts';

/** Longer wordings are sentences about something else. */
const MOST_CHARACTERS = 400;

/**
 * Reads a deadline as a plan words it: «Октябрь–ноябрь 2023 г.», «до 1 сентября», «2 раза в год»,
 * «в течение учебного года». Never throws, and never gives a date that is not certain: a word that
 * is not understood, or a date that could be two, makes the deadline unscheduled.
 *
 * A date without a year is looked for in `period`, where it must occur exactly once; a lone «август»
 * of a school year does not, for schools prepare in the August before it. Not exact and therefore
 * unscheduled: «начало сентября», «первая неделя октября», «до октября», school terms and
 * half-years, winter of one year, a range whose end comes before its start.
 */
export function parseDeadline(wording: string, period?: Period): Deadline {
  const clauses = readClauses(wording);
  if (clauses === undefined) return { kind: 'unscheduled', reason: reasonOf(wording) };
  return resolveClauses(clauses, period);
}

/** True for a wording of two or more separate dates («Сентябрь, март»), whether or not they can be resolved. */
export function isTwoDateCell(wording: string): boolean {
  const clauses = readClauses(wording) ?? [];
  return clauses.some((clause) => clause.kind === 'spans' && clause.spans.length > 1);
}

function readClauses(wording: string): readonly Clause[] | undefined {
  return wording.length > MOST_CHARACTERS ? undefined : parseClauses(tokenize(wording));
}
