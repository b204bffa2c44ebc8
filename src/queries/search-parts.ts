import { collections } from '#model/collections.ts';
import type { ListedCollection } from './addresses.ts';
import { listedCollections } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';

/** Where the first page, free pages and the product's own pages stand in the search index. */
export const pagesPart = 'pages';

/** The pieces of the search index that this section has. */
export function searchParts({ published }: Catalogue): string[] {
  return [...listedCollections.filter((name) => published[name].length > 0), pagesPart];
}

const isListed = (part: string): part is ListedCollection => listedCollections.some((name) => name === part);

/** What search results call a piece: «Практики», and «Страницы» for the rest. */
export function partLabel(part: string): string {
  return collections[isListed(part) ? part : 'pages'].label;
}
