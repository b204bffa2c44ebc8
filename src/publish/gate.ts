/** The gate: the content is read once, judged by all rules, and everything that is wrong is said at once. */
import { mdxFaults } from './mdx-issues.ts';
import type { Issue } from '#model/issue.ts';
import { sortIssues } from '#model/issue.ts';
import { judge } from '#rules/all.ts';
import { readLibrary, type Reading } from '#reader/read-library.ts';

export type Verdict = {
  reading: Reading;
  /** The day for which the content was judged, `YYYY-MM-DD`. */
  today: string;
  issues: Issue[];
  errors: number;
  warnings: number;
};

/** Today in the school's own calendar: the day is an argument everywhere else. */
export function calendarToday(timeZone = 'Europe/Moscow'): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
}

/**
 * Reads and judges a content directory. Without `today` a sample is judged for the day it declares (`asOf`), a school
 * for the current one.
 * @throws {CannotReadError} when there is no such directory.
 */
export function judgeContent(
  content: string,
  { today, previous }: { today?: string | undefined; previous?: Reading | undefined } = {},
): Verdict {
  const reading = readLibrary(content, previous);
  const day = today ?? reading.library.school?.data.asOf ?? calendarToday();
  const issues = sortIssues([
    ...reading.issues,
    ...judge(reading.library, day),
    ...mdxFaults(reading.library),
  ]);
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  return { reading, today: day, issues, errors: count('error'), warnings: count('warning') };
}
