/** The Library as it would be with a draft in it. */
import type { CollectionName } from '#model/collections.ts';
import type { ContentFile, Entry, Library, SchoolEntry } from '#model/library.ts';

/** What a draft changes: its own entry and the files that came with it. */
export type DraftParts = { value: Entry | SchoolEntry; files: readonly ContentFile[] };

/** The draft's entry takes the place of the one with its id; nothing else changes. */
export function withDraft(library: Library, { value, files }: DraftParts): Library {
  const added = files.length === 0 ? library.files : withFiles(library, files);
  if (!('collection' in value)) return { ...library, school: value, files: added };
  const { collection, id } = value;
  const others: readonly Entry[] = library.entries[collection];
  const entries = [...others.filter((entry) => entry.id !== id), value].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  return { ...library, files: added, entries: replaced(library.entries, collection, entries) };
}

const withFiles = ({ files }: Library, added: readonly ContentFile[]) =>
  new Map([...files, ...added.map((file) => [file.path, file] as const)]);

/** The entry stands in the list of its own collection: the pairing that the type cannot follow. */
function replaced(
  entries: Library['entries'],
  collection: CollectionName,
  list: readonly Entry[],
): Library['entries'] {
  return { ...entries, [collection]: list };
}

/** An entry as it will be on the day it comes out, so that its page exists. */
export function asPublished(value: Entry | SchoolEntry, today: string): Entry | SchoolEntry {
  if (!('collection' in value)) return value;
  const { published } = value.data;
  const data = {
    ...value.data,
    status: { id: 'published', label: 'опубликовано' },
    published: published !== undefined && published > today ? today : published,
    publishAt: undefined,
    withdrawAt: undefined,
  };
  // Only fields that every entry has are changed: the pairing that the type cannot follow.
  return { ...value, data } as Entry;
}
