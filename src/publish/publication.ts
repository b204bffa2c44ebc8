/** A publication: gate → views → pages that changed → pictures and files → search index → one switch. */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { Library } from '#model/library.ts';
import { addressBook, type AddressBook } from '#queries/address-book.ts';
import type { Reading } from '#reader/read-library.ts';
import { compiledSite, compileSite, projectRoot, type CompiledSite, type SiteAddress } from './compile.ts';
import { copyAssets, copyContentFiles, type Copying } from './copies.ts';
import { judgeContent, type Verdict } from './gate.ts';
import { mentionedFiles } from './mentions.ts';
import { discard, liveRelease, startRelease, switchTo, type PageRecord, type Release } from './release.ts';
import { takeOver } from './release-files.ts';
import { renderPages } from './render-pages.ts';
import type { PageDone, PageJob, RenderSetting } from './render.ts';
import { writeSearchIndex } from './search-index.ts';
import { likelySectionAddress, siteAddress } from './site-address.ts';
import { prepareStandby } from './standby.ts';
import { startThreads, type Threads } from './threads.ts';

export type PublicationOptions = {
  content: string;
  out: string;
  today?: string | undefined;
  /** Address of the section; without it the school's own `sectionAddress` stands. */
  site?: string | undefined;
  /** Directory of everything that can be made again. */
  cache?: string;
  /** Off only where the full-text index is measured or made apart. */
  searchIndex?: boolean;
  onProgress?: (step: string, done?: number, total?: number) => void;
};

export type Publication =
  | { published: false; verdict: Verdict }
  | {
      published: true;
      verdict: Verdict;
      pages: number;
      rendered: number;
      indexed: string[];
      directory: string;
    };

type Publishing = PublicationOptions & { previous?: Reading | undefined };

/** Keeps the last reading, so that a second publication reads and renders what changed alone. */
export type Publisher = {
  publish: () => Promise<Publication>;
  /** Makes the next publication quicker; for quiet moments between two. */
  prepare: () => Promise<void>;
};

export function createPublisher(options: PublicationOptions): Publisher {
  let previous: Reading | undefined;
  return {
    publish: async () => {
      const publication = await publish({ ...options, previous });
      previous = publication.verdict.reading;
      return publication;
    },
    prepare: () => prepareStandby(options.out),
  };
}

/**
 * Publishes a content directory into `out`, or refuses with all issues and leaves `out` untouched.
 * @throws {UserError} when the directories cannot be used; {Error} when a template or a tool fails.
 */
export async function publish(options: Publishing): Promise<Publication> {
  const live = liveRelease(path.resolve(options.out));
  const ahead = startAhead(options, live);
  try {
    return await publishOver(live, options, ahead);
  } finally {
    await ahead.threads?.close();
  }
}

type Ahead = { threads?: Threads; compiling?: Promise<unknown> };

const cacheOf = (options: Publishing) => path.resolve(options.cache ?? path.join(projectRoot, '.cache'));

/**
 * What can begin before the content is read: a first publication renders everything, so its threads load; a site that
 * is not compiled yet is. The address is taken as it seems to be; when it turns out another, this was in vain.
 */
function startAhead(options: Publishing, live: Release | undefined): Ahead {
  if (live) return {};
  const address = siteAddress(options.site ?? likelySectionAddress(options.content));
  const compiled = compiledSite(address, cacheOf(options));
  const compiling = compiled ? undefined : compileSite(address, cacheOf(options)).catch(() => undefined);
  return { threads: startThreads(compiled?.entry), ...(compiling && { compiling }) };
}

async function publishOver(
  live: Release | undefined,
  options: Publishing,
  { threads, compiling }: Ahead,
): Promise<Publication> {
  const { content, out, today, previous, onProgress } = options;
  onProgress?.('Проверяем содержание');
  const verdict = judgeContent(content, { today, previous });
  const { library } = verdict.reading;
  if (verdict.errors > 0 || !library.school) return { published: false, verdict };
  const address = siteAddress(options.site ?? library.school.data.sectionAddress);
  onProgress?.('Готовим страницы');
  const cache = cacheOf(options);
  await compiling;
  const compiled = await compileSite(address, cache);
  const book = addressBook(library, verdict.today);
  const release = startRelease(path.resolve(out), live);
  try {
    const written = await writeRelease({
      ...options,
      verdict,
      book,
      compiled,
      address,
      cache,
      release,
      live,
      threads,
    });
    switchTo(release, path.resolve(out));
    return { published: true, verdict, ...written, directory: release.directory };
  } catch (error) {
    discard(release.directory);
    throw error;
  }
}

type Writing = PublicationOptions & {
  verdict: Verdict;
  book: AddressBook;
  compiled: CompiledSite;
  address: SiteAddress;
  cache: string;
  release: Release;
  live: Release | undefined;
  threads: Threads | undefined;
};

async function writeRelease(
  writing: Writing,
): Promise<{ pages: number; rendered: number; indexed: string[] }> {
  const {
    content,
    cache,
    release,
    live,
    compiled,
    book,
    address,
    onProgress,
    verdict,
    searchIndex = true,
  } = writing;
  release.record.compiled = compiled.key;
  const { library } = verdict.reading;
  const mentioned = new Set<string>();
  const jobs = changedPages(writing, mentioned);
  const setting = renderSetting(writing);
  let rendered = 0;
  const note = ({ address: done, bytes }: PageDone) => {
    const record = release.record.pages[done];
    if (record) record.bytes = bytes;
    rendered += 1;
    onProgress?.('Собираем страницы', rendered, book.addresses().length);
  };
  await renderPages(jobs, setting, note, writing.threads);
  const copying: Copying = { content, cache, release, live, files: library.files };
  copyAssets(compiled, copying);
  onProgress?.('Готовим картинки и файлы');
  await copyContentFiles(mentioned, copying);
  onProgress?.('Составляем поиск');
  const indexed = searchIndex ? await writeSearchIndex(release, live, address.base) : [];
  return { pages: book.addresses().length, rendered, indexed };
}

function renderSetting({ book, compiled, address, verdict, release, live }: Writing): RenderSetting {
  return {
    entry: compiled.entry,
    base: address.base,
    site: address.site ?? '',
    frame: book.frame,
    files: verdict.reading.library.files,
    entries: book.entryAddresses,
    directory: release.directory,
    live: live?.directory,
  };
}

/** Where the page of an address lies in a release. */
export function fileOf(address: string): string {
  return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
}

/**
 * Pages to render. One whose view, frame, pictures and compiled template are those of the live release is taken over
 * at once, because a page is a pure function of them.
 */
function* changedPages(
  { book, compiled, release, live, verdict }: Writing,
  mentioned: Set<string>,
): Generator<PageJob> {
  const { library } = verdict.reading;
  const common = hash('sha1', `${compiled.key}${JSON.stringify(book.frame)}`);
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
  for (const name of mentionedFiles(json)) {
    const file = library.files.get(name);
    if (!file) continue;
    mentioned.add(name);
    digests += file.digest;
  }
  return digests;
}
