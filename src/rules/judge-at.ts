/** The one law at its three gates: the editor's form, the server's publication and the build judge with this. */
import { formatMoment } from '#format/moment.ts';
import { libraryAt, nextChange, type Moment } from '#model/library-at.ts';
import type { Issue } from '#model/issue.ts';
import type { Library } from '#model/library.ts';
import { judge } from './all.ts';
import { comingIssues } from './coming-issues.ts';

export type Judgement = {
  /** What was judged: the library as it is at that minute. */
  library: Library;
  /** The day for which it was judged, `YYYY-MM-DD`. */
  today: string;
  /** The next minute at which an entry comes out or goes by itself. */
  nextChange: Moment | undefined;
  issues: Issue[];
};

/** Everything that is wrong with a library at a minute, and what its own times will bring. @param raw as it is written. */
export function judgeAt(raw: Library, minute: Moment): Judgement {
  const today = minute.slice(0, 10);
  const library = libraryAt(raw, minute, formatMoment);
  const next = nextChange(raw, minute);
  const present = judge(library, today);
  const coming = next === undefined ? [] : comingIssues(raw, { next, today, present });
  return { library, today, nextChange: next, issues: [...present, ...coming] };
}
