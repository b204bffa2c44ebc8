/** The articles of the sample that are compared: a practice and a news item of middle length, the longest regulation. */
import type { CollectionName } from '#model/collections.ts';
import { isPublished, type Library } from '#model/library.ts';
import { sampleDay } from '#e2e/sections.ts';
import { entryAddress } from '#queries/addresses.ts';

/** Addresses on the section without the first slash; the keys are the articles' addresses on the other site. */
export type SampleArticles = Record<'praktika' | 'dokument' | 'novost', string>;

/** Addresses of what is published, by length of text. */
function byLength(library: Library, collection: CollectionName): string[] {
  return [...library.entries[collection]]
    .filter((entry) => isPublished(entry, sampleDay))
    .sort((a, b) => a.body.length - b.body.length)
    .map(({ id }) => entryAddress(collection, id).slice(1));
}

function picked(addresses: readonly string[], index: number): string {
  const address = addresses.at(index);
  if (address === undefined) throw new Error('The sample has no entry of a kind that is compared.');
  return address;
}

const middle = (addresses: readonly string[]) => picked(addresses, Math.floor(addresses.length / 2));

/** @throws {Error} when the sample has no practice, regulation or news item. */
export function sampleArticles(library: Library): SampleArticles {
  return {
    praktika: middle(byLength(library, 'practices')),
    dokument: picked(byLength(library, 'regulations'), -1),
    novost: middle(byLength(library, 'news')),
  };
}
