/** What a deadline was understood as, in words that stand under it while it is written. */
import { describeDeadline, isOutside, parseDeadline, type Period } from '#format/deadline.ts';
import { parseSchoolYear, schoolYearPeriod } from '#format/school-year.ts';

/** The days of the form's plan, as its fields hold them; undefined when it names none. */
export function planPeriod(values: Readonly<Record<string, unknown>>): Period | undefined {
  const { period, schoolYear } = values;
  const { from, to } = isRecord(period) ? period : {};
  if (isDay(from)) return { from, to: isDay(to) ? to : undefined };
  const year = typeof schoolYear === 'string' ? parseSchoolYear(schoolYear) : undefined;
  return year === undefined ? undefined : schoolYearPeriod(year);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

export type DeadlineWords = { words: string; isDoubtful: boolean };

/** Undefined while nothing is written. */
export function deadlineWords(wording: string, period: Period | undefined): DeadlineWords | undefined {
  if (wording.trim() === '') return undefined;
  const deadline = parseDeadline(wording, period);
  // «2026 г.» ends its sentence with its own stop.
  const said = describeDeadline(deadline).replace(/\.$/, '');
  if (deadline.kind !== 'unscheduled')
    return period && isOutside(deadline, period)
      ? { words: `Понято так: ${said}. Это вне периода плана: проверьте год.`, isDoubtful: true }
      : { words: `Понято так: ${said}.`, isDoubtful: false };
  const isUnclear = deadline.reason === 'ambiguous' || deadline.reason === 'unknown';
  return {
    words: isUnclear
      ? `Дату здесь не узнать: ${said}. Назовите её точнее, например: «до 1 сентября 2026 г.» или «октябрь–ноябрь».`
      : `Понято так: ${said}.`,
    isDoubtful: isUnclear,
  };
}
