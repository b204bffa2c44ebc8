import path from 'node:path';
import type { Library } from '#model/library.ts';
import { addressBook, type AddressBook } from '#queries/address-book.ts';
import { changedPages } from './changed-pages.ts';
import { compileSite, type CompiledSite, type SiteAddress } from './compile.ts';
import { changeDays } from '#reader/change-days.ts';
import { copyAssets, copyContentFiles, writeBrand, type Copying } from './copies.ts';
import { judgeContent, type Verdict } from './gate.ts';
import {
  cacheOf,
  type Ahead,
  type Publication,
  type PublicationOptions,
  type Publishing,
} from './publication.ts';
import { discard, startRelease, switchTo, type Release } from './release.ts';
import { renderPages } from './render-pages.ts';
import { renderContext, type PageDone, type RenderSetting } from './render.ts';
import { indexDigests, searchFolders, writeSearchIndex } from './search-index.ts';
import { takeOverSearch } from './search-parts.ts';
import { siteAddress } from './site-address.ts';
import type { Threads } from './threads.ts';

/**
 * Gate → views → pages that changed → pictures and files → feeds and data → search index → one switch.
 * @throws {UserError} when the directories cannot be used; {Error} when a template or a tool fails.
 */
export async function publishContent(
  live: Release | undefined,
  options: Publishing,
  { threads, compiling }: Ahead,
): Promise<Publication> {
  const { content, out, today, now, previous, onProgress } = options;
  onProgress?.('Проверяем содержание');
  const changes = changeDays(content, options.history);
  const verdict = judgeContent(content, { today, now, previous });
  const { school } = verdict.reading.library;
  if (verdict.errors > 0 || !school) return { published: false, verdict };
  const address = siteAddress(options.site ?? school.data.sectionAddress);
  await options.approve?.(verdict);
  onProgress?.('Готовим страницы');
  const cache = cacheOf(options);
  await compiling;
  const compiled = options.compiled ?? (await compileSite(address, cache));
  const library = { ...verdict.library, changes: await changes };
  const book = addressBook(library, verdict.today);
  const release = startRelease(path.resolve(out), live);
  const writing = { ...options, verdict, library, book, compiled, address, cache, release, live, threads };
  const written = await writeAndSwitch(writing);
  await options.onLive?.();
  const stale = [...written.stale, ...(await staleSearch(writing))];
  return { published: true, verdict, ...written, stale, directory: release.directory };
}

/** Until the switch a release that fails is thrown away and visitors see the old one. */
async function writeAndSwitch(writing: Writing): Promise<Written> {
  const { release, out } = writing;
  try {
    const written = await writeRelease(writing);
    switchTo(release, path.resolve(out));
    return written;
  } catch (error) {
    discard(release.directory);
    throw error;
  }
}

type Writing = PublicationOptions & {
  verdict: Verdict;
  /** What was judged, with the days of its history. */
  library: Library;
  book: AddressBook;
  compiled: CompiledSite;
  address: SiteAddress;
  cache: string;
  release: Release;
  live: Release | undefined;
  threads: Threads | undefined;
};

async function writeRelease(writing: Writing): Promise<Written> {
  const { release, live, compiled, book, onProgress, library } = writing;
  release.record.compiled = compiled.key;
  const mentioned = new Set<string>();
  const jobs = changedPages({ book, compiled, release, live, library }, mentioned);
  let rendered = 0;
  const note = ({ address: done, bytes }: PageDone) => {
    const record = release.record.pages[done];
    if (record) record.bytes = bytes;
    rendered += 1;
    onProgress?.('Собираем страницы', rendered, book.addresses().length);
  };
  // What makes the feeds is loaded while threads render.
  await Promise.all([renderPages(jobs, renderSetting(writing), note, writing.threads), import('./feeds.ts')]);
  await writeOtherFiles(writing, mentioned);
  onProgress?.('Составляем поиск');
  return { pages: book.addresses().length, rendered, ...(await writeSearch(writing)) };
}

type Written = { pages: number; rendered: number; indexed: string[]; stale: string[] };

/** The bank's own index and the full text of the section. */
async function writeSearch(writing: Writing): Promise<Pick<Written, 'indexed' | 'stale'>> {
  const { library, verdict, release, live, address, cache, search: when = 'now' } = writing;
  if (when === 'never') return { indexed: [], stale: [] };
  const place = { release, live, cache, when };
  if (when === 'later') {
    takeOverSearch(searchFolders, place);
    return { indexed: [], stale: [] };
  }
  const { writeBank } = await import('./bank.ts');
  const isBankCurrent = await writeBank(library, verdict.today, place);
  const { indexed, stale } = await writeSearchIndex({ ...place, base: address.base });
  return { indexed, stale: isBankCurrent ? stale : ['bank', ...stale] };
}

/** Parts of the search of a switched release that are not those of its pages; what it takes to make them is noted. */
async function staleSearch({ library, verdict, release, live, cache, search }: Writing): Promise<string[]> {
  if (search !== 'later') return [];
  const { writeBank } = await import('./bank.ts');
  const isBankCurrent = await writeBank(library, verdict.today, { release, live, cache, when: search });
  const stale = indexDigests(release).flatMap(([name, digest]) =>
    release.record.parts[name] === digest ? [] : [name],
  );
  return isBankCurrent ? stale : ['bank', ...stale];
}

/** Assets, documents and pictures that pages mention, and what is for programs. */
async function writeOtherFiles(writing: Writing, mentioned: ReadonlySet<string>): Promise<void> {
  const { content, cache, release, live, compiled, book, onProgress, verdict, library } = writing;
  const copying: Copying = { content, cache, release, live, files: library.files };
  copyAssets(compiled, copying);
  writeBrand(book.frame.accent, copying);
  onProgress?.('Готовим картинки и файлы');
  await copyContentFiles(mentioned, copying);
  onProgress?.('Составляем ленты и данные');
  const { writeFeeds } = await import('./feeds.ts');
  const setting = renderSetting(writing);
  const place = { base: setting.base, site: setting.site, rendering: renderContext(setting) };
  await writeFeeds(library, verdict.today, place, copying);
}

function renderSetting({ book, compiled, address, library, release, live }: Writing): RenderSetting {
  return {
    entry: compiled.entry,
    base: address.base,
    site: address.site ?? '',
    frame: book.frame,
    files: library.files,
    entries: book.entryAddresses,
    directory: release.directory,
    live: live?.directory,
  };
}
