/** The gate: the content is read once, judged by all rules, and everything that is wrong is said at once. */
import { mdxFaults } from './mdx-issues.ts';
import { formatMoment, momentIn } from '#format/moment.ts';
import type { Library } from '#model/library.ts';
import { libraryAt, nextChange } from '#model/library-at.ts';
import type { Issue } from '#model/issue.ts';
import { sortIssues } from '#model/issue.ts';
import { judge } from '#rules/all.ts';
import { readLibrary, type Reading } from '#reader/read-library.ts';

export type Verdict = {
  /** What was read, as it is written. */
  reading: Reading;
  /** What was judged: the library as it is at that minute. */
  library: Library;
  /** The day for which the content was judged, `YYYY-MM-DD`. */
  today: string;
  /** The next minute at which an entry comes out or goes by itself, `YYYY-MM-DD HH:MM`. */
  nextChange: string | undefined;
  /** Time zone of the school's clock. */
  timeZone: string;
  issues: Issue[];
  errors: number;
  warnings: number;
};

export const usualTimeZone = 'Europe/Moscow';

/** Today in the school's own calendar: the day is an argument everywhere else. */
export const calendarToday = (timeZone = usualTimeZone): string =>
  momentIn(timeZone, Date.now()).slice(0, 10);

export type JudgeOptions = {
  /** A day: the content is judged as it will be at its end. */
  today?: string | undefined;
  /** A minute of the school's clock, `YYYY-MM-DD HH:MM`; the usual one is the present. */
  now?: string | undefined;
  previous?: Reading | undefined;
};

/**
 * Reads and judges a content directory. Without `today` or `now` a sample is judged for the day it declares (`asOf`), a
 * school for the present minute.
 * @throws {CannotReadError} when there is no such directory.
 */
export function judgeContent(content: string, { today, now, previous }: JudgeOptions = {}): Verdict {
  const reading = readLibrary(content, previous);
  const { asOf, timeZone = usualTimeZone } = reading.library.school?.data ?? {};
  const day = today ?? asOf;
  const minute = day === undefined ? (now ?? momentIn(timeZone, Date.now())) : `${day} 23:59`;
  const library = libraryAt(reading.library, minute, formatMoment);
  const issues = sortIssues([
    ...reading.issues,
    ...judge(library, minute.slice(0, 10)),
    ...mdxFaults(library),
  ]);
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  return {
    reading,
    library,
    today: minute.slice(0, 10),
    nextChange: nextChange(reading.library, minute),
    timeZone,
    issues,
    errors: count('error'),
    warnings: count('warning'),
  };
}
