import { collections, type CollectionName } from '#model/collections.ts';

/** «Новости»: what a part of the section is called in the office. */
export const collectionWords = (collection: CollectionName | 'school'): string =>
  collection === 'school' ? 'Школа' : collections[collection].label;
