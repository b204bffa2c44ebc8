/** The states of an entry, as everybody in the office calls them. */
import type { DraftStatus } from '../content/drafts.ts';

export type EntryState = 'shown' | DraftStatus | 'hidden';

/** In the order in which an entry goes through them; `word` stands in addresses. */
export const entryStates: Readonly<Record<EntryState, { word: string; label: string }>> = {
  draft: { word: 'chernovik', label: 'черновик' },
  pending_review: { word: 'na-proverke', label: 'на проверке' },
  pending_publish: { word: 'gotovo', label: 'готово' },
  shown: { word: 'na-sajte', label: 'на сайте' },
  hidden: { word: 'ne-na-sajte', label: 'не на сайте' },
};

export const stateNames = Object.keys(entryStates) as EntryState[];
