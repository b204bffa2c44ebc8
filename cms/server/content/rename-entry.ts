/** A new name is a new address; the old one leads to it, and links of other entries follow in the same step. */
import { renameInLinks, withFormerId } from '../entries/rename-links.ts';
import { takeApart } from '../entries/take-apart.ts';
import type { MainChange } from '../publication/main-line.ts';
import { Refusal } from '../refusal.ts';
import type { FileChange, Person } from '../repository/commit.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import type { FindReferrers } from './delete-entry.ts';
import { draftMessage, findDraft } from './drafts.ts';
import { draftRef, entryAt, type EntryPlace } from './places.ts';

/** `base` is the path under which the section stands: links in texts may begin with it. */
export type Rename = { from: EntryPlace; to: EntryPlace; person: Person; base: string };

/** @throws {Refusal} when the new name is not one for that entry. */
function assertRenamable({ from, to }: Rename): void {
  if (from.collection !== to.collection || from.collection === 'school')
    throw new Refusal('bad-request', 'Переименовать можно только запись, и только внутри её части раздела.');
  if (from.id === to.id) throw new Refusal('bad-request', 'Новое имя такое же, как прежнее.');
}

const unreadable = () =>
  new Refusal('not-acceptable', 'Свойства записи записаны с ошибкой. Сначала исправьте их или верните прежнюю версию.');

const taken = ({ id }: EntryPlace) =>
  new Refusal('conflict', `Имя «${id}» уже занято другой записью. Выберите другое.`);

/** Renames an entry that was never published: nobody knows its address yet. */
export async function renameDraft(repository: Repository, rename: Rename): Promise<void> {
  assertRenamable(rename);
  const { from, to, person } = rename;
  const draft = await findDraft(repository, from);
  const main = await repository.tip(mainRef);
  if (!draft || main === undefined) throw new Refusal('not-found', 'Такого черновика нет.');
  const tree = await repository.tree(draft.commit);
  const blob = tree.get(from.file);
  const isTaken = (await repository.tree(main)).has(to.file) || (await repository.tip(draftRef(to))) !== undefined;
  if (blob === undefined || isTaken) throw taken(to);
  const commit = await repository.write({
    parents: [draft.commit],
    person,
    message: draftMessage(`Переименована запись ${from.collection}/${from.id}: ${to.id}`, draft),
    files: new Map<string, FileChange>([
      [from.file, null],
      [to.file, { blob }],
    ]),
  });
  await repository.update([
    { ref: draft.ref, to: undefined, from: draft.commit },
    { ref: draftRef(to), to: commit, from: undefined },
  ]);
}

/** Renames a published entry. @throws {Refusal} from `prepare` when the name is taken or a draft is open. */
export function renameEntry(
  repository: Repository,
  { referrers, ...rename }: Rename & { referrers: FindReferrers },
): MainChange {
  assertRenamable(rename);
  const { from, to, person } = rename;
  return {
    person,
    title: `Переименована запись ${from.collection}/${from.id}: ${to.id}`,
    prepare: async ({ commit, tree }) => {
      const blob = tree.get(from.file);
      if (blob === undefined) throw new Refusal('not-found', 'Такой записи на сайте нет.');
      if (tree.has(to.file) || (await repository.tip(draftRef(to))) !== undefined) throw taken(to);
      if (await findDraft(repository, from))
        throw new Refusal('conflict', 'У записи есть черновик. Сначала опубликуйте его или удалите.');
      const text = (await repository.blob(blob)).toString('utf8');
      if (!takeApart(text)) throw unreadable();
      const files = new Map<string, FileChange>([
        [from.file, null],
        [to.file, Buffer.from(withFormerId(text, from.id))],
      ]);
      const pointing = new Set((await referrers(commit, from)).map(({ file }) => file));
      pointing.delete(from.file);
      for (const file of pointing) await follow(repository, { file, tree, rename, files });
      return { files };
    },
  };
}

type Following = { file: string; tree: ReadonlyMap<string, string>; rename: Rename; files: Map<string, FileChange> };

async function follow(repository: Repository, { file, tree, rename, files }: Following): Promise<void> {
  const blob = tree.get(file);
  const { from, to } = rename;
  if (blob === undefined || from.collection === 'school') return;
  const text = (await repository.blob(blob)).toString('utf8');
  const target = { collection: from.collection, from: from.id, to: to.id };
  const renamed = renameInLinks(entryAt(file), text, target, rename.base);
  if (renamed !== undefined) files.set(file, Buffer.from(renamed));
}

