import { expect, it } from 'vitest';
import { facetWords, isReservedId } from '#rules/views/reserved-ids.ts';
import {
  collectionAddress,
  fileAddresses,
  fixedAddresses,
  listedCollections,
  practiceMapAddress,
  selectionAddress,
  voidActsAddress,
  yearAddress,
} from './addresses.ts';
import { practiceFacets } from './practice-facets.ts';

/** The first part of an address without its extension; empty for the first page. */
const firstWord = (address: string) => address.split('/')[1]?.replace(/\..*$/, '') ?? '';

it('lets no free page take an address of the section itself', () => {
  const own = [
    ...Object.values(fixedAddresses),
    ...Object.values(fileAddresses),
    ...listedCollections.map(collectionAddress),
  ];
  const words = own.map(firstWord).filter((word) => word !== '');
  expect(words.filter((word) => !isReservedId('pages', word))).toEqual([]);
});

it('lets no entry take the address of an archive or of a further page of its list', () => {
  for (const name of listedCollections) {
    const [, , word = ''] = yearAddress(name, '2026-2027').split('/');
    expect([isReservedId(name, word), isReservedId(name, '2')]).toEqual([true, true]);
  }
  expect(isReservedId('regulations', voidActsAddress().split('/')[2] ?? '')).toBe(true);
});

it('lets no practice take the address of a facet, of the map or of a selection', () => {
  expect(practiceFacets.map(({ id }) => id)).toEqual(facetWords);
  const own = [practiceMapAddress(), selectionAddress()].map((address) => address.split('/')[2] ?? '');
  const words = [...facetWords, ...own];
  expect(words.filter((word) => !isReservedId('practices', word))).toEqual([]);
  // They stand among practices alone: news may be called by these words.
  expect(words.filter((word) => isReservedId('news', word))).toEqual(['god']);
});
