/**
 * The full-text index, split by collection: Pagefind indexes a part whole, so a change costs its part alone and the
 * browser joins the parts. Its code lies once beside them, with an index of its own that holds nothing.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { bankFolder } from '#queries/addresses.ts';
import type { Release } from './release.ts';
import { cachedPart, keepPart } from './search-cache.ts';
import { placePart, type Part, type Placed, type PartPlace } from './search-parts.ts';

export type SearchPart = { name: string; pages: readonly { address: string; file: string; bytes: string }[] };

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

/** Pagefind's code as the browser loads it, with an index of no page: parts are joined to it, one or all. */
const core = 'core';

/** The core has to hold some word; no search asks for pages that lie in no part. */
const nothing = { url: '/', content: '0', language: 'ru' };

/** What the index of one release needs besides its pages. */
export type IndexPlace = PartPlace & { base: string };

/**
 * Puts the index of every part into `pagefind/<part>/` and Pagefind's code into `pagefind/core/`.
 * @returns names of the parts that were indexed anew, and of those that are not up to date.
 * @throws {Error} when Pagefind fails; the release must not become live then.
 */
export async function writeSearchIndex(place: IndexPlace): Promise<{ indexed: string[]; stale: string[] }> {
  const placed: Record<Placed, string[]> = { kept: [], made: [], stale: [] };
  try {
    for (const part of indexParts(place.release, place)) placed[await placePart(part, place)].push(part.name);
  } finally {
    if (placed.made.length > 0) await (await import('pagefind')).close();
  }
  return { indexed: placed.made.filter((name) => name !== core), stale: placed.stale };
}

/**
 * Makes the parts that a release lacks into the cache; the release itself is only read, and another one may be built
 * meanwhile. @returns names of the parts that were made.
 * @throws {Error} when Pagefind fails, or when the release was changed while it was read.
 */
export async function makeIndexParts(
  release: Release,
  place: { base: string; cache: string },
): Promise<string[]> {
  const made: string[] = [];
  try {
    for (const { name, digest, make } of indexParts(release, place)) {
      if (cachedPart(place.cache, digest)) continue;
      await make();
      made.push(name);
    }
  } finally {
    if (made.length > 0) await (await import('pagefind')).close();
  }
  return made;
}

/** Digests of the parts that belong to a release's pages, by name: where its record says another, the search is old. */
export const indexDigests = (release: Release): (readonly [name: string, digest: string])[] =>
  indexParts(release, { base: '/', cache: '' }).map(({ name, digest }) => [name, digest]);

/** Folders of a release in which its search lies. */
export const searchFolders: readonly string[] = ['pagefind/', bankFolder.slice(1)];

function indexParts(release: Release, place: { base: string; cache: string }): Part[] {
  return [{ name: core, pages: [] }, ...searchParts(release)].map((part) => {
    const digest = digestOf(part, release);
    return {
      name: part.name,
      folder: `pagefind/${part.name}/`,
      digest,
      make: async () => keepPart(place.cache, digest, await indexPart(part, release, place.base)),
    };
  });
}

/** The compilation's key holds the version of Pagefind: parts of two versions cannot be joined. */
const digestOf = ({ pages }: SearchPart, { record }: Release) =>
  hash('sha1', JSON.stringify([record.compiled, pages.map(({ address, bytes }) => [address, bytes])]));

/** Pagefind's own interfaces and its code for other languages are not used. */
const unused = /pagefind-(?:ui|modular-ui|component-ui|highlight)|playground|wasm\.unknown/;
const code = /^(?:pagefind(?:-worker)?\.js|wasm\.)/;

async function indexPart(part: SearchPart, release: Release, base: string): Promise<Map<string, Uint8Array>> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'ru' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  if (part.name === core) assertTaken(nothing.url, await index.addCustomRecord(nothing));
  for (const page of part.pages) await addPage(index, page, { directory: release.directory, base });
  const output = await index.getFiles();
  if (output.errors.length > 0)
    throw new Error(`Pagefind could not build the part ${part.name}: ${output.errors.join('; ')}`);
  await index.deleteIndex();
  const wanted = output.files.filter(
    ({ path: file }) => !unused.test(file) && (part.name === core || !code.test(file)),
  );
  return new Map(wanted.map(({ path: file, content }) => [file, content]));
}

/** Soft hyphens and spaces without width: Pagefind would take words apart at them, or take them for words. */
const unseen = /\u00ad|\u200b|&shy;|&#8203;/g;

/** Pagefind reads what stands in neighbouring cells as one word. */
const cellEnds = /<\/(?:d[dt]|t[dh])>/g;

async function addPage(
  index: PagefindIndex,
  { address, file, bytes }: SearchPart['pages'][number],
  { directory, base }: { directory: string; base: string },
): Promise<void> {
  const html = readFileSync(path.join(directory, file), 'utf8');
  if (hash('sha1', html) !== bytes) throw new Error(`The page ${address} was changed while it was indexed.`);
  const url = `${base}${address.slice(1)}`;
  const content = html.replace(unseen, '').replace(cellEnds, ' $&');
  assertTaken(url, await index.addHTMLFile({ url, content }));
}

function assertTaken(url: string, { errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
}
