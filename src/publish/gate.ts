/** The gate: the content is read once, judged by all rules, and everything that is wrong is said at once. */
import { mdxFaults } from './mdx-issues.ts';
import type { Library } from '#model/library.ts';
import type { Issue } from '#model/issue.ts';
import { sortIssues } from '#model/issue.ts';
import { minuteShown, timeZoneOf, usualTimeZone, type WantedTime } from '#queries/shown-at.ts';
import { judgeAt } from '#rules/judge-at.ts';
import { readLibrary, type Reading } from '#reader/read-library.ts';

export { usualTimeZone };

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

export type JudgeOptions = WantedTime & { previous?: Reading | undefined };

/**
 * Reads and judges a content directory. A sample is judged for the day it declares (`asOf`), a school for the present
 * minute; `today` comes before both, `now` stands for the present.
 * @throws {CannotReadError} when there is no such directory.
 */
export function judgeContent(content: string, { previous, ...wanted }: JudgeOptions = {}): Verdict {
  const reading = readLibrary(content, previous);
  const minute = minuteShown(reading.library, wanted, Date.now());
  const { library, today, nextChange, issues: judged } = judgeAt(reading.library, minute);
  const issues = sortIssues([...reading.issues, ...judged, ...mdxFaults(library)]);
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length;
  return {
    reading,
    library,
    today,
    nextChange,
    timeZone: timeZoneOf(reading.library),
    issues,
    errors: count('error'),
    warnings: count('warning'),
  };
}
