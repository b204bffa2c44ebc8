/** A publication taken back: what was before it comes to the site again, as one step for whoever may publish. */
import { readEntry } from '#reader/read-entry.ts';
import { isPublished } from '#model/library.ts';
import type { Account } from '../../accounts/account.ts';
import { may } from '../../accounts/rights.ts';
import { discardDraft } from '../../content/draft-actions.ts';
import { findDraft } from '../../content/drafts.ts';
import { entryHistory, type HistoryItem } from '../../content/history.ts';
import type { EntryPlace } from '../../content/places.ts';
import { perform } from '../../protocol/actions.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import { Refusal } from '../../refusal.ts';
import type { Repository } from '../../repository/repository.ts';
import { deedWords } from '../deed-words.ts';

/** Milliseconds for which taking back is meant as such; later an older version is looked for in the history. */
const meantFor = 24 * 60 * 60 * 1000;

/** The publication that can be taken back now; undefined when the last change of the site was another or long ago. */
export function undoable(history: readonly HistoryItem[], now: number): HistoryItem | undefined {
  const last = history.find(({ kind }) => kind === 'published');
  if (!last || deedWords(last.title) !== 'Опубликовано' || now - last.at > meantFor) return undefined;
  return last;
}

/** Whether visitors saw an entry whose text that was. */
function wasShown(place: EntryPlace, text: string, today: string): boolean {
  const { value } = readEntry(place, Buffer.from(text));
  return value !== undefined && (!('collection' in value) || isPublished(value, today));
}

/** Blob of what visitors saw before; undefined when they saw nothing of the entry. */
async function shownBefore(
  repository: Repository,
  { place, commit, today }: { place: EntryPlace; commit: string; today: string },
): Promise<string | undefined> {
  const blob = await repository.blobAt(`${commit}^`, place.file);
  if (blob === undefined) return undefined;
  return wasShown(place, (await repository.blob(blob)).toString('utf8'), today) ? blob : undefined;
}

/**
 * Takes the last publication of an entry back. What was not on the site before goes off it, with its text kept.
 * @throws {Refusal} when there is none to take back, the person may not, or the gate refuses; no draft is left behind.
 */
export async function undoPublication(
  desk: EditorDesk,
  place: EntryPlace,
  account: Account,
): Promise<unknown> {
  const { repository } = desk;
  if (!may(account.role, 'publish'))
    throw new Refusal('forbidden', 'Отменить публикацию может директор. Вы можете снять запись с сайта.');
  const last = undoable(await entryHistory(repository, place), Date.now());
  if (!last || (await findDraft(repository, place)))
    throw new Refusal(
      'conflict',
      'Отменить публикацию уже нельзя: запись с тех пор меняли или прошло больше суток. Верните нужную версию из истории.',
    );
  const entry = { collection: place.collection, slug: place.id };
  const version = await shownBefore(repository, { place, commit: last.commit, today: desk.today() });
  if (version === undefined) return perform(desk, { action: 'unpublishEntry', params: entry }, account);
  await perform(desk, { action: 'restoreEntry', params: { ...entry, version } }, account);
  try {
    return await perform(desk, { action: 'publishUnpublishedEntry', params: entry }, account);
  } catch (error) {
    await discardDraft(repository, place);
    throw error;
  }
}
