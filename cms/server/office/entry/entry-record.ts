/** Everything that the page of an entry tells. */
import type { Role } from '../../accounts/rights.ts';
import { may } from '../../accounts/rights.ts';
import { entryHistory, type HistoryItem } from '../../content/history.ts';
import { currentVersion } from '../../content/current-text.ts';
import type { EntryPlace } from '../../content/places.ts';
import type { Referrer } from '../../desk/orders.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import { Refusal } from '../../refusal.ts';
import { mainRef } from '../../repository/repository.ts';
import { listedEntry, type ListedEntry } from '../entries/listed-entries.ts';
import type { Deed } from './deeds.ts';
import { undoable } from './undo-publication.ts';

export type EntryRecord = ListedEntry & {
  place: EntryPlace;
  history: readonly HistoryItem[];
  /** Entries of the published state that name this one. */
  referrers: readonly Referrer[];
  /** Blob of the text as the form would open it. */
  version: string | undefined;
};

async function referrersOf(desk: EditorDesk, place: EntryPlace): Promise<readonly Referrer[]> {
  const main = await desk.repository.tip(mainRef);
  return main === undefined ? [] : desk.referrers(main, place);
}

/** @throws {Refusal} when there is no such entry and no draft of it. */
export async function entryRecord(desk: EditorDesk, place: EntryPlace): Promise<EntryRecord> {
  const { repository } = desk;
  const [listed, history, referrers, version] = await Promise.all([
    listedEntry(desk, place),
    entryHistory(repository, place),
    referrersOf(desk, place),
    currentVersion(repository, place),
  ]);
  if (!listed)
    throw new Refusal(
      'not-found',
      'Такой записи нет: её удалили, переименовали или ещё не сохранили. Посмотрите в списке записей и в корзине.',
    );
  return { ...listed, place, history, referrers, version };
}

/** What a person may do with the entry as it stands; the server asks for the same rights again. */
export function deedsFor(record: EntryRecord, role: Role, now: number): Set<Deed> {
  const { draft, isShown, collection, referrers, history } = record;
  const publishes = may(role, 'publish');
  const isOwnFile = collection === 'school';
  const isStored = isShown !== undefined;
  const offered: readonly [Deed, boolean][] = [
    ['na-proverku', draft?.status === 'draft' && may(role, 'submit')],
    ['v-chernoviki', draft !== undefined && draft.status !== 'draft' && may(role, 'submit')],
    ['gotovo', draft?.status === 'pending_review' && publishes],
    ['opublikovat', draft !== undefined && publishes],
    ['snyat', isShown === true && !isOwnFile && may(role, 'withdraw')],
    ['udalit', isStored && !isOwnFile && referrers.length === 0 && publishes],
    ['udalit-chernovik', draft !== undefined && may(role, 'edit')],
    ['adres', !isOwnFile && (isStored ? publishes && !draft : may(role, 'edit'))],
    ['vernut', may(role, 'edit')],
    ['otmenit', !draft && publishes && undoable(history, now) !== undefined],
  ];
  return new Set(offered.flatMap(([deed, isOffered]) => (isOffered ? [deed] : [])));
}
