/** Every entry of the section with its draft, and drafts of what was never published. */
import type { CollectionName } from '#model/collections.ts';
import { findDraft, listDrafts, type Draft, type DraftStatus } from '../../content/drafts.ts';
import type { EntryPlace } from '../../content/places.ts';
import { takeApart } from '../../entries/take-apart.ts';
import type { EntryLine } from '../../desk/overview.ts';
import type { EditorDesk } from '../../protocol/desk.ts';
import type { Repository } from '../../repository/repository.ts';
import type { EntryState } from '../entry-states.ts';

export type ListedDraft = {
  status: DraftStatus;
  /** By post. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
};

export type ListedEntry = {
  collection: CollectionName | 'school';
  id: string;
  /** As the draft calls it, where there is one. */
  title: string;
  summary: string;
  /** Whether visitors see it; undefined while it was never published. */
  isShown: boolean | undefined;
  /** Why visitors do not see what was published once, in words: «выйдет 1 сентября 2026 г., 08:00». */
  absence: string | undefined;
  /** Day of its publication, `YYYY-MM-DD`. */
  published: string | undefined;
  draft: ListedDraft | undefined;
};

/** Parts of which there are new entries, what is written most often first. */
export const creatableParts: readonly CollectionName[] = [
  ...(['news', 'events', 'practices', 'regulations', 'programmes', 'guidance'] as const),
  ...(['roadmaps', 'mentors', 'indicators', 'pages'] as const),
];

/** The same and the school's own file. */
export const partOrder: readonly ListedEntry['collection'][] = [...creatableParts, 'school'];

export const isPartName = (name: string): name is ListedEntry['collection'] =>
  partOrder.some((part) => part === name);

export const schoolTitle = 'Описание школы';

const nameOf = ({ collection, id }: { collection: string; id: string }) => `${collection}/${id}`;

const ofLine = ({ collection, id, title, summary, isShown, status, published }: EntryLine): ListedEntry => ({
  collection,
  id,
  title,
  summary,
  isShown,
  absence: isShown ? undefined : status,
  published,
  draft: undefined,
});

const school: ListedEntry = {
  collection: 'school',
  id: 'school',
  title: schoolTitle,
  summary: '',
  isShown: true,
  absence: undefined,
  published: undefined,
  draft: undefined,
};

/** Title and summary of a draft; of one that cannot be read, nothing. */
async function draftWords(repository: Repository, { place, commit }: Draft) {
  const found = await repository.objects.read(`${commit}:${place.file}`);
  const fields = found?.type === 'blob' ? takeApart(found.bytes.toString('utf8'))?.fields : undefined;
  const word = (name: string) => (typeof fields?.[name] === 'string' ? fields[name].trim() : '');
  return { title: word('title'), summary: word('summary') };
}

async function withDraft(
  repository: Repository,
  draft: Draft,
  known: ListedEntry | undefined,
): Promise<ListedEntry> {
  const { place, status, author, at } = draft;
  const { title, summary } = await draftWords(repository, draft);
  const { collection, id } = place;
  return {
    ...(known ?? { collection, id, isShown: undefined, absence: undefined, published: undefined }),
    title: collection === 'school' ? schoolTitle : title || known?.title || id,
    summary: summary || known?.summary || '',
    draft: { status, author, at },
  };
}

/** All of them, in no order. */
export async function listedEntries({ preview, repository }: EditorDesk): Promise<ListedEntry[]> {
  const [{ entries }, drafts] = await Promise.all([preview.overview(), listDrafts(repository)]);
  const listed = new Map([school, ...entries.map(ofLine)].map((entry) => [nameOf(entry), entry]));
  const changed = await Promise.all(
    drafts.map((draft) => withDraft(repository, draft, listed.get(nameOf(draft.place)))),
  );
  for (const entry of changed) listed.set(nameOf(entry), entry);
  return [...listed.values()];
}

/** One of them; undefined when there is no such entry and no draft of it. */
export async function listedEntry(
  { preview, repository }: EditorDesk,
  place: EntryPlace,
): Promise<ListedEntry | undefined> {
  const [{ entries }, draft] = await Promise.all([preview.overview(), findDraft(repository, place)]);
  const known = [school, ...entries.map(ofLine)].find((entry) => nameOf(entry) === nameOf(place));
  return draft ? withDraft(repository, draft, known) : known;
}

/** An entry on the site whose text is changed in a draft has both states. */
export function statesOf({ isShown, draft }: ListedEntry): EntryState[] {
  const site: EntryState[] = isShown === undefined ? [] : [isShown ? 'shown' : 'hidden'];
  return draft ? [...site, draft.status] : site;
}
