import { collections } from '#model/collections.ts';
import { listedCollections } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';

/** The piece of the search index for the first page, free pages and the product's own. */
export const pagesPart = { part: 'pages', partLabel: collections.pages.label } as const;

/** The pieces of the search index that this section has. */
export function searchParts({ published }: Catalogue): string[] {
  return [...listedCollections.filter((name) => published[name].length > 0), pagesPart.part];
}
