/** Drafts become what visitors see. */
import { readEntry } from '#reader/read-entry.ts';
import { mergeEntries } from '../entries/merge.ts';
import { withField } from '../entries/entry-text.ts';
import { takeApart } from '../entries/take-apart.ts';
import type { MainChange, MainState, Prepared } from '../publication/main-line.ts';
import { Refusal } from '../refusal.ts';
import type { FileChange, Person } from '../repository/commit.ts';
import type { Repository } from '../repository/repository.ts';
import { draftContents, findDraft, type Draft } from './drafts.ts';
import type { EntryPlace } from './places.ts';

export type PublishEntries = { places: readonly EntryPlace[]; person: Person; today: string };

const nameOf = ({ collection, id }: EntryPlace) => (collection === 'school' ? 'school' : `${collection}/${id}`);

/**
 * Publishes drafts in one step, so that entries which need each other can come out together. What is published is what
 * the drafts hold now: when one of them is saved again meanwhile, the publication is refused.
 * @throws {Refusal} when an entry has no draft.
 */
export async function publishEntries(
  repository: Repository,
  { places, person, today }: PublishEntries,
): Promise<MainChange> {
  const drafts = await Promise.all(
    places.map(async (place) => (await findDraft(repository, place)) ?? noDraft(place)),
  );
  return {
    person,
    title: `Опубликовано: ${places.map(nameOf).join(', ')}`,
    prepare: async (main) => {
      const files = new Map<string, FileChange>();
      for (const draft of drafts)
        for (const [file, change] of await draftChanges(repository, { draft, main, today })) files.set(file, change);
      return {
        files,
        parents: drafts.map(({ commit }) => commit),
        refs: drafts.map(({ ref, commit }) => ({ ref, to: undefined, from: commit })),
      } satisfies Prepared;
    },
  };
}

function noDraft(place: EntryPlace): never {
  throw new Refusal('not-found', `У записи «${nameOf(place)}» нет черновика: публиковать нечего.`);
}

type DraftChange = { draft: Draft; main: MainState; today: string };

async function draftChanges(
  repository: Repository,
  { draft, main, today }: DraftChange,
): Promise<Map<string, FileChange>> {
  const { entry, before, files } = await draftContents(repository, draft);
  const changes = new Map<string, FileChange>([...files].map(([file, blob]) => [file, { blob }]));
  const { place } = draft;
  if (entry === undefined) return changes.set(place.file, null);
  const current = main.tree.get(place.file);
  const mine = (await repository.blob(entry)).toString('utf8');
  const text = current === before ? mine : await merged(repository, draft, { mine, before, current });
  return changes.set(place.file, Buffer.from(asPublished(place, text, today)));
}

type Versions = { mine: string; before: string | undefined; current: string | undefined };

/** The published entry was changed since the draft was begun, by a new name in a link or an older version. */
async function merged(
  repository: Repository,
  { place }: Draft,
  { mine, before, current }: Versions,
): Promise<string> {
  if (current === undefined) return mine;
  const theirs = (await repository.blob(current)).toString('utf8');
  const base = before === undefined ? undefined : (await repository.blob(before)).toString('utf8');
  const result = base === undefined ? undefined : mergeEntries(place.collection, { base, mine, theirs });
  if (result && 'text' in result) return result.text;
  const fields = result?.conflicts.map(({ label }) => `«${label}»`).join(', ') ?? 'вся запись';
  throw new Refusal(
    'conflict',
    `Запись «${nameOf(place)}» на сайте изменилась с тех пор, как начат черновик. Откройте её, выберите, что оставить, и опубликуйте снова. Поля: ${fields}.`,
    { conflicts: result?.conflicts ?? [], mine, theirs },
  );
}

/** Whoever publishes an entry means it to be seen: its state says so, and the day of its first publication is noted. */
export function asPublished(place: EntryPlace, text: string, today: string): string {
  const { value } = readEntry(place, Buffer.from(text));
  if (!value || !('collection' in value)) return text;
  const { status, published } = value.data;
  const visible = status.id === 'published' ? text : withField(text, ['status'], 'опубликовано');
  return published === undefined ? withField(visible, ['published'], today) : visible;
}

/**
 * Takes an entry off the site in one step; it stays in the content as a draft and nothing of it is lost.
 * @throws {Refusal} from `prepare` when the entry is not published.
 */
export function withdrawEntry(repository: Repository, place: EntryPlace, person: Person): MainChange {
  return {
    person,
    title: `Снято с сайта: ${nameOf(place)}`,
    prepare: async ({ tree }) => {
      const blob = tree.get(place.file);
      if (blob === undefined || place.collection === 'school')
        throw new Refusal('not-found', `Записи «${nameOf(place)}» на сайте нет: снимать нечего.`);
      const text = (await repository.blob(blob)).toString('utf8');
      if (!takeApart(text))
        throw new Refusal(
          'not-acceptable',
          'Свойства записи записаны с ошибкой, снять её не получится. Верните прежнюю версию или удалите запись.',
        );
      return { files: new Map([[place.file, Buffer.from(withField(text, ['status'], 'черновик'))]]) };
    },
  };
}
