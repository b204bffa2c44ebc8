/**
 * The full-text index, split by collection: Pagefind indexes a part whole, so a change costs its part alone and the
 * browser joins the parts. Its code lies once beside them, with an index of its own that holds nothing.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import type { Release } from './release.ts';
import { takeOver, writeReleaseFile } from './release-files.ts';

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

/**
 * Writes the index of every part into `pagefind/<part>/` and Pagefind's code into `pagefind/core/`; what has not changed
 * is taken over from the live release.
 * @returns names of the parts that were indexed anew.
 * @throws {Error} when Pagefind fails; the release must not become live then.
 */
export async function writeSearchIndex(
  release: Release,
  live: Release | undefined,
  base: string,
): Promise<string[]> {
  const renewed: string[] = [];
  try {
    for (const part of [{ name: core, pages: [] }, ...searchParts(release)]) {
      const digest = digestOf(part, release);
      release.record.parts[part.name] = digest;
      if (live?.record.parts[part.name] === digest && takeOverPart(part.name, release, live)) continue;
      await indexPart(part, release, base, digest);
      renewed.push(part.name);
    }
  } finally {
    if (renewed.length > 0) await (await import('pagefind')).close();
  }
  return renewed.filter((name) => name !== core);
}

/** The compilation's key holds the version of Pagefind: parts of two versions cannot be joined. */
const digestOf = ({ pages }: SearchPart, { record }: Release) =>
  hash('sha1', JSON.stringify([record.compiled, pages.map(({ address, bytes }) => [address, bytes])]));

const folderOf = (part: string) => `pagefind/${part}/`;

function takeOverPart(part: string, release: Release, live: Release): boolean {
  const files = Object.entries(live.record.copies).filter(([file]) => file.startsWith(folderOf(part)));
  for (const [file, digest] of files) {
    const isHeld = release.held.copies[file] === digest;
    if (!isHeld && !takeOver(path.join(live.directory, file), release.directory, file)) return false;
    release.record.copies[file] = digest;
  }
  return files.length > 0;
}

/** Pagefind's own interfaces and its code for other languages are not used. */
const unused = /pagefind-(?:ui|modular-ui|component-ui|highlight)|playground|wasm\.unknown/;
const code = /^(?:pagefind(?:-worker)?\.js|wasm\.)/;

async function indexPart(part: SearchPart, release: Release, base: string, digest: string): Promise<void> {
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'ru' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  if (part.name === core) assertTaken(nothing.url, await index.addCustomRecord(nothing));
  for (const { address, file } of part.pages)
    await addPage(index, path.join(release.directory, file), `${base}${address.slice(1)}`);
  const output = await index.getFiles();
  if (output.errors.length > 0)
    throw new Error(`Pagefind could not build the part ${part.name}: ${output.errors.join('; ')}`);
  for (const { path: file, content } of output.files) {
    if (unused.test(file) || (part.name !== core && code.test(file))) continue;
    const target = `${folderOf(part.name)}${file}`;
    writeReleaseFile(release.directory, target, content);
    release.record.copies[target] = digest;
  }
  await index.deleteIndex();
}

/** Soft hyphens and spaces without width: Pagefind would take words apart at them, or take them for words. */
const unseen = /\u00ad|\u200b|&shy;|&#8203;/g;

/** Pagefind reads what stands in neighbouring cells as one word. */
const cellEnds = /<\/(?:d[dt]|t[dh])>/g;

async function addPage(index: PagefindIndex, file: string, url: string): Promise<void> {
  const content = readFileSync(file, 'utf8').replace(unseen, '').replace(cellEnds, ' $&');
  assertTaken(url, await index.addHTMLFile({ url, content }));
}

function assertTaken(url: string, { errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
}
