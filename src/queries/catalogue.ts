/** What a library has published on a day: sorted lists, entries by id and references backwards, each made once. */
import type { CollectionName, School } from '#model/collections.ts';
import { collectionNames } from '#model/collections.ts';
import type { Entry, Library } from '#model/library.ts';
import { isPublished } from '#model/library.ts';
import { compareEntries } from './order.ts';
import type { References } from './references.ts';
import { findReferences } from './references.ts';

export type Published = { readonly [Name in CollectionName]: readonly Entry<Name>[] };

export type Catalogue = {
  library: Library;
  today: string;
  school: School | undefined;
  /** Published entries as they lie in the library. */
  published: Published;
  /** The same in the order of their lists. */
  sorted: <Name extends CollectionName>(collection: Name) => readonly Entry<Name>[];
  /** A published entry, or undefined. */
  find: <Name extends CollectionName>(collection: Name, id: string) => Entry<Name> | undefined;
  references: () => References;
};

const catalogues = new WeakMap<Library, Catalogue>();

/** The catalogue of a library on a day; the last day asked for is kept. */
export function catalogueOf(library: Library, today: string): Catalogue {
  const known = catalogues.get(library);
  if (known?.today === today) return known;
  const made = makeCatalogue(library, today);
  catalogues.set(library, made);
  return made;
}

function makeCatalogue(library: Library, today: string): Catalogue {
  const published = publishedEntries(library, today);
  const sorted = new Map<CollectionName, readonly Entry[]>();
  const byId = new Map(
    collectionNames.map((name) => [name, new Map(listOf(published, name).map((entry) => [entry.id, entry]))]),
  );
  let references: References | undefined;
  return {
    library,
    today,
    school: library.school?.data,
    published,
    sorted<Name extends CollectionName>(collection: Name) {
      const list = sorted.get(collection) ?? [...listOf(published, collection)].sort(compareEntries);
      sorted.set(collection, list);
      return list as readonly Entry<Name>[]; // The map keeps each collection's own entries under its name.
    },
    find<Name extends CollectionName>(collection: Name, id: string) {
      return byId.get(collection)?.get(id) as Entry<Name> | undefined; // As above.
    },
    references: () => (references ??= findReferences(published)),
  };
}

const listOf = (published: Published, name: CollectionName): readonly Entry[] => published[name];

function publishedEntries({ entries }: Library, today: string): Published {
  const visible = <Name extends CollectionName>(list: readonly Entry<Name>[]) =>
    list.filter((entry) => isPublished(entry, today));
  return {
    regulations: visible(entries.regulations),
    roadmaps: visible(entries.roadmaps),
    programmes: visible(entries.programmes),
    practices: visible(entries.practices),
    guidance: visible(entries.guidance),
    news: visible(entries.news),
    events: visible(entries.events),
    mentors: visible(entries.mentors),
    indicators: visible(entries.indicators),
    pages: visible(entries.pages),
  };
}
