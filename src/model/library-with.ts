/** The library as it would be with another text of an entry, or without it. */
import type { CollectionName } from './collections.ts';
import type { ContentFile, Entry, Library, SchoolEntry } from './library.ts';

const nameOf = ({ collection, id }: { collection: string; id: string }) => `${collection}/${id}`;

/** The entry takes the place of the one with its id, readable or not; nothing else changes. */
export function withEntry(library: Library, value: Entry | SchoolEntry): Library {
  if (!('collection' in value)) return { ...library, school: value };
  const others = othersOf(library, value);
  const entries = [...others, value].sort((a, b) => (a.id < b.id ? -1 : 1));
  return withList(readable(library, value), value.collection, entries);
}

/** The library without an entry. */
export const withoutEntry = (library: Library, entry: { collection: CollectionName; id: string }): Library =>
  withList(readable(library, entry), entry.collection, othersOf(library, entry));

/** Files with the same path give way to those that are added. */
export function withFiles(library: Library, added: readonly ContentFile[]): Library {
  if (added.length === 0) return library;
  return {
    ...library,
    files: new Map([...library.files, ...added.map((file) => [file.path, file] as const)]),
  };
}

function othersOf({ entries }: Library, { collection, id }: { collection: CollectionName; id: string }) {
  const list: readonly Entry[] = entries[collection];
  return list.filter((entry) => entry.id !== id);
}

function readable(library: Library, entry: { collection: string; id: string }): Library {
  const name = nameOf(entry);
  if (!library.unreadable.has(name)) return library;
  return { ...library, unreadable: new Set([...library.unreadable].filter((one) => one !== name)) };
}

/** The entries stand in the list of their own collection: the pairing that the type cannot follow. */
const withList = (library: Library, collection: CollectionName, list: readonly Entry[]): Library => ({
  ...library,
  entries: { ...library.entries, [collection]: list },
});
