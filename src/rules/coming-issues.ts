/** What will stop the section from following its own times: told while there is time to mend it. */
import { formatMoment } from '#format/moment.ts';
import type { Issue } from '#model/issue.ts';
import type { Library } from '#model/library.ts';
import { libraryAt, type Moment } from '#model/library-at.ts';
import { judge } from './all.ts';

const placeOf = ({ rule, file, field }: Issue) => `${rule}\0${file}\0${field}`;

/**
 * Errors that the coming or going of an entry at its time will bring, as warnings of the present. The day is the
 * present one: what else changes until then is not told.
 * @param raw the library as it is written. @param present the errors that there are already.
 */
export function comingIssues(
  raw: Library,
  { next, today, present }: { next: Moment; today: string; present: readonly Issue[] },
): Issue[] {
  const known = new Set(present.map(placeOf));
  return judge(libraryAt(raw, next, formatMoment), today)
    .filter((issue) => issue.severity === 'error' && !known.has(placeOf(issue)))
    .map((issue) => ({
      ...issue,
      severity: 'warning',
      message: `${formatMoment(next)} раздел не сможет обновиться сам. ${issue.message}`,
    }));
}
