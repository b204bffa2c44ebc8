/** What is done with a draft as a whole. */
import { Refusal } from '../refusal.ts';
import type { Person } from '../repository/commit.ts';
import type { Repository } from '../repository/repository.ts';
import { trashDraft } from './delete-entry.ts';
import { draftMessage, findDraft, type Draft, type DraftStatus } from './drafts.ts';
import type { EntryPlace } from './places.ts';

const statusWords: Record<DraftStatus, string> = {
  draft: 'Возвращено в черновики',
  pending_review: 'Отдано на проверку',
  pending_publish: 'Готово к публикации',
};

/** @throws {Refusal} when the entry has no draft. */
export async function draftAt(repository: Repository, place: EntryPlace): Promise<Draft> {
  const draft = await findDraft(repository, place);
  if (!draft) throw new Refusal('not-found', 'Черновика этой записи нет: его опубликовали или удалили.');
  return draft;
}

/** Hands a draft in, approves it or gives it back; who did so stays in its history. */
export async function setDraftStatus(
  repository: Repository,
  { place, status, person }: { place: EntryPlace; status: DraftStatus; person: Person },
): Promise<void> {
  const draft = await draftAt(repository, place);
  if (draft.status === status) return;
  const title = `${statusWords[status]}: ${place.collection}/${place.id}`;
  const commit = await repository.write({
    parents: [draft.commit],
    person,
    message: draftMessage(title, { status, base: draft.base }),
    files: new Map(),
  });
  await repository.update([{ ref: draft.ref, to: commit, from: draft.commit }]);
}

/** Throws a draft away; it lies in the recycle bin from then on. */
export async function discardDraft(repository: Repository, place: EntryPlace): Promise<void> {
  await repository.update(trashDraft(await draftAt(repository, place)));
}
