/** Pagefind at work: it writes the index of one part of the section after another, and keeps what it has read. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';

export type SearchPart = { name: string; pages: readonly { address: string; file: string; bytes: string }[] };

/** Pagefind's code as the browser loads it, with an index of no page: parts are joined to it, one or all. */
export const core = 'core';

/** The core has to hold some word; no search asks for pages that lie in no part. */
const nothing = { url: '/', content: '0', language: 'ru' };

/** Where pages are read, and the base path under which they stand. */
export type PagePlace = { directory: string; base: string };

export type TextIndexer = {
  /**
   * Writes the index of a part into a directory. Pages of the part that were indexed before and have not changed since
   * are not read again; the files are those of an indexer that has never seen the part.
   * @throws {Error} when Pagefind fails, or when a page is not what the part says; the indexer starts afresh then.
   */
  write: (part: SearchPart, place: PagePlace, target: string) => Promise<void>;
  /** Ends Pagefind and forgets what was read. */
  close: () => Promise<void>;
};

/** A part as Pagefind holds it. */
type Held = { index: PagefindIndex; base: string; pages: SearchPart['pages'] };

/** Pagefind is one process for all indexers of a process: one of them works at a time. */
export function createTextIndexer(): TextIndexer {
  const parts = new Map<string, Held>();
  let started = false;
  const close = async () => {
    parts.clear();
    if (started) await (await import('pagefind')).close();
    started = false;
  };
  const write: TextIndexer['write'] = async (part, place, target) => {
    started = true;
    const index = await bringUp(part, place, parts);
    const { errors } = await index.writeFiles({ outputPath: path.resolve(target) });
    if (errors.length > 0)
      throw new Error(`Pagefind could not build the part ${part.name}: ${errors.join('; ')}`);
    removeUnused(part.name, target);
  };
  return {
    write: async (...given) => {
      try {
        await write(...given);
      } catch (error) {
        await close();
        throw error;
      }
    },
    close,
  };
}

/** @returns an index that holds the pages of the part as they are now. */
async function bringUp(part: SearchPart, place: PagePlace, parts: Map<string, Held>): Promise<PagefindIndex> {
  const before = parts.get(part.name);
  const held = before && canFollow(before, part, place.base) ? before : undefined;
  if (before && !held) await before.index.deleteIndex();
  const index = held?.index ?? (await startIndex(part.name));
  for (const [at, page] of part.pages.entries())
    if (held?.pages[at]?.bytes !== page.bytes) await addPage(index, page, place);
  parts.set(part.name, { index, base: place.base, pages: part.pages });
  return index;
}

/** Pagefind puts a page that it knows into its old place and any other at the end; none can be taken away. */
const canFollow = (held: Held, { pages }: SearchPart, base: string) =>
  held.base === base && held.pages.every(({ address }, at) => pages[at]?.address === address);

async function startIndex(part: string): Promise<PagefindIndex> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'ru' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  if (part === core) assertTaken(nothing.url, await index.addCustomRecord(nothing));
  return index;
}

/** Soft hyphens and spaces without width: Pagefind would take words apart at them, or take them for words. */
const unseen = /\u00ad|\u200b|&shy;|&#8203;/g;

/** Pagefind reads what stands in neighbouring cells as one word. */
const cellEnds = /<\/(?:d[dt]|t[dh])>/g;

async function addPage(
  index: PagefindIndex,
  { address, file, bytes }: SearchPart['pages'][number],
  { directory, base }: PagePlace,
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

/** Pagefind's own interfaces and its code for other languages are not used. */
const unused = /pagefind-(?:ui|modular-ui|component-ui|highlight)|playground|wasm\.unknown/;
const code = /^(?:pagefind(?:-worker)?\.js|wasm\.)/;

function removeUnused(part: string, directory: string): void {
  for (const name of readdirSync(directory))
    if (unused.test(name) || (part !== core && code.test(name)))
      rmSync(path.join(directory, name), { recursive: true });
}
