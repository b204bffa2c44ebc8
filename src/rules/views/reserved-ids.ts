/** Ids at whose addresses the section itself answers: an entry of such a name would never be seen. */
import { collectionNames, collections, type CollectionName } from '#model/collections.ts';

/** Part of a list's address before a school year: `/praktiki/god/2025-2026/`. */
export const yearWord = 'god';
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
  'fonts',
  'feed',
  'data',
  'templates',
  'favicon',
  'brand',
  'sitemap',
  'robots',
];

/** Whether an id is taken: by a number of a list's page, by an archive, at the root by the section's own pages. */
export function isReservedId(collection: CollectionName, id: string): boolean {
  if (/^\d+$/.test(id)) return true;
  if (collection === 'pages') return rootWords.includes(id);
  return id === yearWord || (collection === 'regulations' && id === voidWord);
}
