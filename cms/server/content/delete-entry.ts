/** What is deleted can be taken back; what others refer to cannot be deleted. */
import type { Referrer } from '../desk/orders.ts';
import type { MainChange } from '../publication/main-line.ts';
import { Refusal } from '../refusal.ts';
import type { Person } from '../repository/commit.ts';
import type { RefUpdate } from '../repository/refs.ts';
import type { Repository } from '../repository/repository.ts';
import { findDraft, type Draft } from './drafts.ts';
import type { EntryPlace } from './places.ts';

/** Drafts that were thrown away: `refs/trash/<collection>/<id>/<seconds>`. */
export const trashPrefix = 'refs/trash/';

export type FindReferrers = (
  commit: string,
  target: { collection: string; id: string } | { file: string },
) => Promise<readonly Referrer[]>;

/** The move of a draft's branch to where thrown away ones lie. */
export function trashDraft({ place, ref, commit }: Draft): RefUpdate[] {
  const seconds = Math.floor(Date.now() / 1000);
  return [
    { ref, to: undefined, from: commit },
    { ref: `${trashPrefix}${place.collection}/${place.id}/${seconds}-${commit.slice(0, 8)}`, to: commit, from: undefined },
  ];
}

/** @throws {Refusal} with the list of those who refer to it. */
export function assertUnreferenced(what: string, referrers: readonly Referrer[]): void {
  if (referrers.length === 0) return;
  const list = referrers.map(({ title, field }) => `«${title}» (${field})`).join('; ');
  throw new Refusal(
    'not-acceptable',
    `${what} удалить нельзя, на это ссылаются: ${list}. Сначала уберите ссылки.`,
    { referrers },
  );
}

/**
 * Deletes an entry from the published state, and its draft with it.
 * @throws {Refusal} from `prepare` when somebody refers to it.
 */
export function deleteEntry(
  repository: Repository,
  { place, person, referrers }: { place: EntryPlace; person: Person; referrers: FindReferrers },
): MainChange {
  return {
    person,
    title: `Удалена запись ${place.collection}/${place.id}`,
    prepare: async ({ commit, tree }) => {
      if (place.collection === 'school')
        throw new Refusal('not-acceptable', 'Описание школы удалить нельзя: без него нет раздела.');
      if (!tree.has(place.file)) throw new Refusal('not-found', 'Такой записи уже нет.');
      assertUnreferenced('Запись', await referrers(commit, place));
      const draft = await findDraft(repository, place);
      return { files: new Map([[place.file, null]]), refs: draft ? trashDraft(draft) : [] };
    },
  };
}

/** Deletes documents and pictures that no entry shows. @throws {Refusal} from `prepare` when one does. */
export function deleteFiles(
  paths: readonly string[],
  person: Person,
  use: (commit: string, path: string) => Promise<readonly Referrer[]>,
): MainChange {
  return {
    person,
    title: `Удалены файлы: ${paths.join(', ')}`,
    prepare: async ({ commit, tree }) => {
      for (const path of paths) assertUnreferenced(`Файл «${path}»`, await use(commit, path));
      return { files: new Map(paths.filter((path) => tree.has(path)).map((path) => [path, null])) };
    },
  };
}
