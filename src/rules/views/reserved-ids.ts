/** Ids at whose addresses the section itself answers: an entry of such a name would never be seen. */
import { collectionNames, collections, type CollectionName } from '#model/collections.ts';

/** Part of a list's address before a school year: `/praktiki/god/2025-2026/`. */
export const yearWord = 'god';
/** Parts of addresses before a value by which practices are chosen: `/praktiki/vid/reverse/`. */
export const facetWords = [
  'problema',
  'forma',
  'vid',
  'model',
  'predmet',
  'uroven',
  'urok',
  yearWord,
  'vremya',
] as const;
/** What nobody has described yet: `/praktiki/chego-net/`. */
export const practiceMapWord = 'chego-net';
/** What a visitor has chosen among the practices: `/praktiki/podborka/`. */
export const selectionWord = 'podborka';
/** Acts that are not in force: `/dokumenty/utratili-silu/`. */
export const voidWord = 'utratili-silu';

/** Pages, folders and files at the root of the section, where free pages stand. */
const rootWords: readonly string[] = [
  ...collectionNames.map((name) => collections[name].address),
  'poisk',
  'karta',
  'dostupnost',
  'personalnye-dannye',
  'nastrojki',
  'pechat',
  '404',
  '500',
  'admin',
  'api',
  'files',
  'pictures',
  'pagefind',
  'bank',
  'fonts',
  'feed',
  'data',
  'templates',
  'favicon',
  'brand',
  'sitemap',
  'robots',
];

/** Words that stand where entries of a collection do, besides the one of its years. */
const collectionWords: Partial<Record<CollectionName, readonly string[]>> = {
  pages: rootWords,
  practices: [...facetWords, practiceMapWord, selectionWord],
  regulations: [voidWord],
};

/** Whether an id is taken: by a number of a list's page, by another list of the collection, by a page of the section. */
export function isReservedId(collection: CollectionName, id: string): boolean {
  if (/^\d+$/.test(id)) return true;
  if (collectionWords[collection]?.includes(id)) return true;
  return collection !== 'pages' && id === yearWord;
}
