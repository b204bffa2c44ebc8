import { daysBetween } from '../day.ts';
import type { Deadline, RepeatDeadline, RepeatUnit } from './kinds.ts';
import type { Repetition } from './repetition.ts';

const AMBIGUOUS: Deadline = { kind: 'unscheduled', reason: 'ambiguous' };

/** «2 раза в год», with the days that the wording sets for it: «ежемесячно с октября по май». */
export function resolveRepeats(repetitions: readonly Repetition[], limit: Deadline | undefined): Deadline {
  const repetition = oneRepetition(repetitions);
  // «до 10 числа» alone may be of one month or of each.
  if (repetition === undefined || repetition.weak) return AMBIGUOUS;
  const repeat: RepeatDeadline = { kind: 'repeat', ...repetition };
  return limit === undefined ? repeat : limitRepeat(repeat, limit);
}

/** Several that say the same are one; a day of the month gives way to a rhythm. */
function oneRepetition(repetitions: readonly Repetition[]): Repetition | undefined {
  const strong = repetitions.filter(({ weak }) => !weak);
  const [first, ...rest] = strong.length > 0 ? strong : repetitions;
  if (first === undefined || rest.some(({ every }) => every !== first.every)) return undefined;
  return (
    [first, ...rest].find(({ times, interval }) => times !== undefined || interval !== undefined) ?? first
  );
}

function limitRepeat(repeat: RepeatDeadline, deadline: Deadline): Deadline {
  const isYearly = repeat.every === 'year';
  if (deadline.kind === 'unscheduled') return deadline.reason === 'ambiguous' ? repeat : deadline;
  if (deadline.kind === 'dates')
    return isYearly && repeat.times === deadline.ranges.length ? deadline : repeat;
  if (deadline.kind !== 'range') return repeat;
  const within = { from: deadline.from, to: deadline.to };
  // «ежемесячно, октябрь»: there is no room in one month.
  if (daysBetween(within.from, within.to) + 1 < ROOM[repeat.every]) return AMBIGUOUS;
  return { ...repeat, within };
}

/** Days that must be there for a thing to happen twice; a yearly one names its place in the year instead. */
const ROOM: Record<RepeatUnit, number> = {
  day: 2,
  week: 8,
  month: 32,
  quarter: 93,
  term: 62,
  'half-year': 185,
  year: 1,
};
