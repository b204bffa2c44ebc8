/**
 * The full-text index, split by collection: Pagefind indexes a part whole, so a change costs its part alone and the
 * browser joins the parts. Its code lies once beside them, with an index of its own that holds nothing.
 */
import { hash } from 'node:crypto';
import { bankFolder } from '#queries/addresses.ts';
import type { Release } from './release.ts';
import { cachedPart, keepPart } from './search-cache.ts';
import { placePart, type Part, type Placed, type PartPlace } from './search-parts.ts';
import { core, createTextIndexer, type SearchPart, type TextIndexer } from './text-indexer.ts';

/** Pages of a release by the part of the index that they belong to. */
export function searchParts(release: Release): SearchPart[] {
  const parts = new Map<string, { address: string; file: string; bytes: string }[]>();
  for (const [address, { part, file, bytes }] of Object.entries(release.record.pages)) {
    if (part === undefined) continue;
    const pages = parts.get(part) ?? [];
    parts.set(part, pages);
    pages.push({ address, file, bytes });
  }
  return [...parts].map(([name, pages]) => ({ name, pages }));
}

/** What the index of one release needs besides its pages. */
export type IndexPlace = PartPlace & { base: string };

/**
 * Puts the index of every part into `pagefind/<part>/` and Pagefind's code into `pagefind/core/`.
 * @returns names of the parts that were indexed anew, and of those that are not up to date.
 * @throws {Error} when Pagefind fails; the release must not become live then.
 */
export async function writeSearchIndex(place: IndexPlace): Promise<{ indexed: string[]; stale: string[] }> {
  const placed: Record<Placed, string[]> = { kept: [], made: [], stale: [] };
  const indexer = createTextIndexer();
  try {
    for (const part of indexParts(place.release, { ...place, indexer }))
      placed[await placePart(part, place)].push(part.name);
  } finally {
    await indexer.close();
  }
  return { indexed: placed.made.filter((name) => name !== core), stale: placed.stale };
}

/**
 * Makes the parts that a release lacks into the cache; the release itself is only read, and another one may be built
 * meanwhile. An indexer that is kept between calls makes the next change cost less.
 * @returns names of the parts that were made.
 * @throws {Error} when Pagefind fails, or when the release was changed while it was read.
 */
export async function makeIndexParts(release: Release, place: IndexMaking): Promise<string[]> {
  const made: string[] = [];
  for (const { name, digest, make } of indexParts(release, place)) {
    if (cachedPart(place.cache, digest)) continue;
    await make();
    made.push(name);
  }
  return made;
}

/** Digests of the parts that belong to a release's pages, by name: where its record says another, the search is old. */
export const indexDigests = (release: Release): (readonly [name: string, digest: string])[] =>
  digestedParts(release).map(({ part, digest }) => [part.name, digest]);

/** Folders of a release in which its search lies. */
export const searchFolders: readonly string[] = ['pagefind/', bankFolder.slice(1)];

type IndexMaking = { base: string; cache: string; indexer: TextIndexer };

const indexParts = (release: Release, { base, cache, indexer }: IndexMaking): Part[] =>
  digestedParts(release).map(({ part, digest }) => ({
    name: part.name,
    folder: `pagefind/${part.name}/`,
    digest,
    make: () =>
      keepPart(cache, digest, (target) =>
        indexer.write(part, { directory: release.directory, base }, target),
      ),
  }));

const digestedParts = (release: Release): { part: SearchPart; digest: string }[] =>
  [{ name: core, pages: [] }, ...searchParts(release)].map((part) => ({
    part,
    digest: digestOf(part, release),
  }));

/** The compilation's key holds the version of Pagefind: parts of two versions cannot be joined. */
const digestOf = ({ pages }: SearchPart, { record }: Release) =>
  hash('sha1', JSON.stringify([record.compiled, pages.map(({ address, bytes }) => [address, bytes])]));
