import { createElement as h, type ReactNode } from 'react';
import type { Map } from 'immutable';
import { deadlineWords, planPeriod } from './deadline-words.ts';

/** What a deadline was understood as, under the field in which it is written. */
export function deadlineNote(wording: string, entry: Map<string, unknown> | undefined): ReactNode {
  const data = entry?.get('data') as { toJS: () => Record<string, unknown> } | undefined;
  const said = deadlineWords(wording, planPeriod(data?.toJS() ?? {}));
  const className = said?.isDoubtful ? 'writing-note writing-note-doubtful' : 'writing-note';
  return h('p', { className, role: 'status', hidden: said === undefined }, said?.words);
}
