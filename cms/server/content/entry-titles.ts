/** What a link of one entry may point at: every entry of a collection, drafts too, by the title that its writers see. */
import path from 'node:path';
import { formatDayShort } from '#format/day.ts';
import { collections, type CollectionName } from '#model/collections.ts';
import { publicationStatuses } from '#model/vocabularies.ts';
import { findTerm } from '#model/vocabulary.ts';
import { splitFrontMatter } from '#reader/front-matter.ts';
import { parseFields } from '#reader/parse-fields.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import { listDrafts } from './drafts.ts';

export type EntryTitle = {
  id: string;
  /** As in the draft, where there is one; the id when it cannot be read. */
  title: string;
  /** What an act is known by, where the entry is one: «приказ № 715 от 25.09.2023»; empty otherwise. */
  requisites: string;
  /** Whether what visitors see says «опубликовано». */
  isPublished: boolean;
};

type Head = { title: string | undefined; requisites: string; isPublished: boolean };

/** By title, as a Russian reader expects them. */
export async function entryTitles(repository: Repository, collection: CollectionName): Promise<EntryTitle[]> {
  const main = await repository.tip(mainRef);
  const tree = main === undefined ? [] : await repository.tree(main);
  const { folder, extension } = collections[collection];
  const found = new Map<string, EntryTitle>();
  for (const [file, blob] of tree) {
    if (path.posix.dirname(file) !== folder || !file.endsWith(`.${extension}`)) continue;
    const id = path.posix.basename(file, `.${extension}`);
    const head = await headOf(repository, blob);
    found.set(id, { ...head, id, title: head.title ?? id });
  }
  for (const { place, commit } of await listDrafts(repository)) {
    if (place.collection !== collection) continue;
    const blob = await repository.blobAt(commit, place.file);
    if (blob === undefined) continue;
    const head = await headOf(repository, blob);
    const isPublished = found.get(place.id)?.isPublished ?? false;
    found.set(place.id, { ...head, id: place.id, title: head.title ?? place.id, isPublished });
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'ru') || (a.id < b.id ? -1 : 1));
}

/** A blob never changes, so what was read of it once holds. */
const heads = new Map<string, Head>();
const mostHeads = 50_000;

async function headOf(repository: Repository, blob: string): Promise<Head> {
  const known = heads.get(blob);
  if (known) return known;
  const head = readHead((await repository.blob(blob)).toString('utf8'));
  if (heads.size >= mostHeads) heads.clear();
  heads.set(blob, head);
  return head;
}

function readHead(text: string): Head {
  const split = splitFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if ('rule' in split) return { title: undefined, requisites: '', isPublished: false };
  const field = (name: string) => fieldIn(split.yaml, name);
  const [kind, number, date] = [field('kind'), field('number'), field('date')];
  return {
    title: field('title'),
    requisites: [
      kind,
      number !== undefined && `№ ${number}`,
      date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) && `от ${formatDayShort(date)}`,
    ]
      .filter((part) => part !== undefined && part !== false)
      .join(' '),
    isPublished: findTerm(publicationStatuses, field('status') ?? '')?.id === 'published',
  };
}

/**
 * One field of a front matter: a roadmap has thousands of lines, and thousands of entries are read one after another.
 * Its lines are all that are indented more than its name.
 */
function fieldIn(yaml: string, name: string): string | undefined {
  const [lines] = new RegExp(`^${name}:.*(?:\\n(?:[ \\t].*)?$)*`, 'm').exec(yaml) ?? [];
  const value = lines === undefined ? undefined : parseFields(`${lines}\n`).fields?.[name];
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}
