import { entryAddress } from '#queries/addresses.ts';
import type { CollectionName } from '#model/collections.ts';

/** Where visitors see an entry. The school's own file is the whole section. */
export const publicAddress = (base: string, collection: CollectionName | 'school', id: string): string =>
  collection === 'school' ? base : `${base}${entryAddress(collection, id).slice(1)}`;

/** Where the office tells of an entry and lets one act on it. */
export const entryOffice = (base: string, collection: string, id: string): string =>
  `${base}admin/zapis/${collection}/${id}/`;
