/** Entries by their names: whether a reference leads somewhere. */
import { collectionNames, collections, type CollectionName } from '#model/collections.ts';
import type { Entry, Library } from '#model/library.ts';

export type EntryIndex = {
  find: (collection: string, id: string) => Entry | undefined;
  /** The entry that had this name before. */
  findFormer: (collection: string, id: string) => Entry | undefined;
  ids: (collection: string) => Iterable<string>;
};

const indexes = new WeakMap<Library, EntryIndex>();

/** The index of a library, built once for each library. */
export function indexOf(library: Library): EntryIndex {
  const known = indexes.get(library);
  if (known) return known;
  const byName = new Map<string, ReturnType<typeof indexCollection>>(
    collectionNames.map((name) => [name, indexCollection(library, name)]),
  );
  const index: EntryIndex = {
    find: (collection, id) => byName.get(collection)?.live.get(id),
    findFormer: (collection, id) => byName.get(collection)?.former.get(id),
    ids: (collection) => byName.get(collection)?.live.keys() ?? [],
  };
  indexes.set(library, index);
  return index;
}

function indexCollection(library: Library, name: CollectionName) {
  const live = new Map<string, Entry>();
  const former = new Map<string, Entry>();
  for (const entry of library.entries[name]) {
    live.set(entry.id, entry);
    for (const id of entry.data.formerIds) former.set(id, entry);
  }
  return { live, former };
}

/** `dokumenty` → `regulations`: the collection whose list has this address. */
export function collectionAt(address: string): CollectionName | undefined {
  return collectionNames.find((name) => address !== '' && collections[name].address === address);
}

export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}
