/** A save: one commit on the draft's branch by the person who made it, and never over somebody else's words. */
import type { CollectionName } from '#model/collections.ts';
import { readEntry } from '#reader/read-entry.ts';
import { mergeEntries, type Decisions, type FieldChange } from '../entries/merge.ts';
import { Refusal } from '../refusal.ts';
import type { FileChange, Person } from '../repository/commit.ts';
import { RefMovedError } from '../repository/refs.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import { nameApart, withFileNames, type Attachment } from './attachments.ts';
import { openedText } from './current-text.ts';
import { draftMessage, findDraft, type Draft, type DraftStatus } from './drafts.ts';
import { lastChange } from './last-change.ts';
import { draftRef, type EntryPlace } from './places.ts';

export type Save = {
  place: EntryPlace;
  text: string;
  /** Blob that the person had opened; null for an entry that is new to them; undefined when nobody knows. */
  version: string | null | undefined;
  attachments: readonly Attachment[];
  /** What the person has chosen for fields that somebody else has changed as well. */
  decided?: Decisions | undefined;
  person: Person;
  /** Whether what the person saves stays approved. */
  mayPublish: boolean;
};

export type Saved = {
  version: string;
  /** Blob of the text as it was sent: the form that sent it goes on from there, whatever was merged. */
  sent: string;
  text: string;
  /** Changes by others since the entry was opened that the saved text holds too. */
  merged: readonly FieldChange[];
  files: readonly { asked: string; path: string; notes: readonly string[] }[];
};

/**
 * Saves an entry as a draft.
 * @throws {Refusal} `conflict` with both texts when the same field was changed by two people; `not-acceptable` with all
 * issues when the text is no entry; `version-needed` when nobody knows which version was changed.
 */
export async function saveEntry(repository: Repository, save: Save): Promise<Saved> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await trySave(repository, save);
    } catch (error) {
      if (!(error instanceof RefMovedError) || attempt === 5) throw error;
    }
  }
}

async function trySave(repository: Repository, save: Save): Promise<Saved> {
  const { place, person } = save;
  const [draft, main] = await Promise.all([findDraft(repository, place), repository.tip(mainRef)]);
  if (main === undefined) throw new Error('The repository has no branch main.');
  const tip = draft?.commit ?? main;
  const current = await repository.blobAt(tip, place.file);
  const attachments = await namedApart(repository, save.attachments, [tip, main]);
  const mine = withFileNames(save.text, attachments);
  const { text, theirs } = await reconcile(repository, { ...save, text: mine }, current);
  assertEntry(place, text);
  const files = attachments.map(({ asked, path, notes }) => ({ asked, path, notes }));
  const version = await repository.store(Buffer.from(text));
  const sent = text === save.text ? version : await repository.store(Buffer.from(save.text));
  const saved = { version, sent, text, merged: theirs, files };
  if (version === current && attachments.length === 0) return saved;
  const commit = await repository.write({
    parents: [tip],
    person,
    message: draftMessage(titleOf(place, text, current === undefined), {
      status: statusAfter(save, draft),
      base: draft?.base ?? main,
    }),
    files: new Map<string, FileChange>([
      [place.file, { blob: version }],
      ...attachments.map(({ path, bytes }) => [path, bytes] as const),
    ]),
  });
  await repository.update([{ ref: draftRef(place), to: commit, from: draft?.commit }]);
  return saved;
}

/** Names are looked for only when there is something to name: a tree is long. */
async function namedApart(
  repository: Repository,
  attachments: readonly Attachment[],
  commits: readonly string[],
): Promise<readonly Attachment[]> {
  if (attachments.length === 0) return attachments;
  return nameApart(attachments, ...(await Promise.all(commits.map((commit) => repository.tree(commit)))));
}

/** What was approved and is changed by somebody who cannot approve has to be looked at again. */
function statusAfter({ mayPublish }: Save, draft: Draft | undefined): DraftStatus {
  if (draft?.status === 'pending_publish' && !mayPublish) return 'pending_review';
  return draft?.status ?? 'draft';
}

/** The text to write: the person's own, or one that holds what others have changed meanwhile. */
async function reconcile(
  repository: Repository,
  { place, text, version, decided }: Save,
  current: string | undefined,
): Promise<{ text: string; theirs: readonly FieldChange[] }> {
  if (current === undefined) {
    if (typeof version !== 'string') return { text, theirs: [] };
    throw await goneMeanwhile(repository, place, text);
  }
  if (version === current) return { text, theirs: [] };
  if (version === null)
    throw new Refusal('conflict', `Запись с именем «${place.id}» уже есть. Дайте новой записи другое имя.`);
  if (version === undefined)
    throw new Refusal(
      'version-needed',
      'Неизвестно, какую версию записи вы открывали. Обновите страницу, откройте запись ещё раз и внесите правку.',
    );
  const base = await openedText(repository, version);
  const theirs = (await repository.blob(current)).toString('utf8');
  const merged = mergeEntries(place.collection, { base, mine: text, theirs }, decided);
  if ('text' in merged) return merged;
  throw await changedByBoth(repository, place, { conflicts: merged.conflicts, mine: text, theirs, version: current });
}

async function goneMeanwhile(repository: Repository, place: EntryPlace, mine: string): Promise<Refusal> {
  const last = await lastChange(repository, place);
  return new Refusal(
    'conflict',
    `Пока вы редактировали, эту запись удалили${last ? `: ${last.author}, ${last.when}` : ''}. Ваш текст сохранён на странице: скопируйте его или создайте запись заново.`,
    { mine },
  );
}

type Both = { conflicts: readonly { label: string }[]; mine: string; theirs: string; version: string };

async function changedByBoth(repository: Repository, place: EntryPlace, both: Both): Promise<Refusal> {
  const last = await lastChange(repository, place);
  const fields = both.conflicts.map(({ label }) => `«${label}»`).join(', ');
  const who = last ? `${last.author} ${last.when}` : 'кто-то другой';
  return new Refusal(
    'conflict',
    `Пока вы редактировали, то же самое изменили ещё раз: ${who}. Поля: ${fields}. Выберите, что оставить: оба текста сохранены.`,
    { ...both, by: last?.author, at: last?.at },
  );
}

function assertEntry(place: EntryPlace, text: string): void {
  const { value, issues } = readEntry(place, Buffer.from(text));
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (value && errors.length === 0) return;
  const [first] = errors;
  const more = errors.length > 1 ? ` Всего замечаний: ${errors.length}.` : '';
  throw new Refusal(
    'not-acceptable',
    first ? `${first.message} ${first.fix}${more}` : 'Запись не читается.',
    { issues: errors },
  );
}

const firstWords = 60;

function titleOf({ collection, id }: EntryPlace, text: string, isNew: boolean): string {
  const [, title = id] = /^title:\s*["']?(.+?)["']?\s*$/m.exec(text) ?? [];
  const what: CollectionName | 'school' = collection;
  return `${isNew ? 'Создана' : 'Изменена'} запись ${what}/${id}: ${title.slice(0, firstWords)}`;
}

