import { hash } from 'node:crypto';
import path from 'node:path';
import type { Library } from '#model/library.ts';
import type { AddressBook } from '#queries/address-book.ts';
import type { CompiledSite } from './compile.ts';
import { mentionedFiles } from './mentions.ts';
import type { PageRecord, Release } from './release.ts';
import { takeOver } from './release-files.ts';
import type { PageJob } from './render.ts';

/** Where the page of an address lies in a release. */
function fileOf(address: string): string {
  return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
}

export type PageSources = {
  book: AddressBook;
  compiled: CompiledSite;
  release: Release;
  live: Release | undefined;
  library: Library;
};

/**
 * Pages to render. One whose view, frame, pictures and compiled template are those of the live release is taken over
 * at once, because a page is a pure function of them.
 */
export function* changedPages(
  { book, compiled, release, live, library }: PageSources,
  mentioned: Set<string>,
): Generator<PageJob> {
  const frame = JSON.stringify(book.frame);
  const common = hash('sha1', `${compiled.key}${frame}${fileDigests(frame, library, mentioned)}`);
  for (const address of book.addresses()) {
    const page = book.page(address);
    if (!page) continue;
    const json = JSON.stringify(page);
    const view = hash('sha1', `${common}${json}${fileDigests(json, library, mentioned)}`);
    const file = fileOf(address);
    const before = live?.record.pages[address];
    release.record.pages[address] = {
      view,
      bytes: before?.bytes ?? '',
      file,
      ...(page.part !== undefined && { part: page.part }),
    };
    if (before?.view === view && keepPage(address, before, release, live)) continue;
    yield { address, file, page: json, bytes: before?.bytes };
  }
}

/** Takes the live page over unless the release holds it already. @returns false when the live file is gone. */
function keepPage(address: string, before: PageRecord, release: Release, live: Release | undefined): boolean {
  if (release.held.pages[address]?.bytes === before.bytes) return true;
  return (
    live !== undefined && takeOver(path.join(live.directory, before.file), release.directory, before.file)
  );
}

/** Pictures and files that a page shows are part of what it is made of. */
function fileDigests(json: string, library: Library, mentioned: Set<string>): string {
  let digests = '';
  for (const name of mentionedFiles(json, (path) => library.files.has(path))) {
    mentioned.add(name);
    digests += library.files.get(name)?.digest ?? '';
  }
  return digests;
}
