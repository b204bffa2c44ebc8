/**
 * A release is one complete output directory. Visitors see it through a link that is switched in one step, so nobody
 * ever meets half a site, and a refused publication leaves the old release where it was.
 *
 * `dist` → `.dist/<name>`; beside each release lies its record. The release before the live one stands by: the next
 * publication brings it up to date, which costs only what has changed.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { removeReleaseFile } from './release-files.ts';
import { UserError } from './user-error.ts';

export type PageRecord = { view: string; bytes: string; file: string; part?: string };

/** What a release knows about itself: every file of it stands here. */
export type ReleaseRecord = {
  compiled: string;
  /** By address, with digests of the page's view and of its bytes. */
  pages: Record<string, PageRecord>;
  /** Search index part → digest of the pages it holds. */
  parts: Record<string, string>;
  /** Release file → digest of what it was made of, for everything that is not a page. */
  copies: Record<string, string>;
};

export type Release = {
  directory: string;
  record: ReleaseRecord;
  /** What the directory held when the release was started; files that must not change need no hand. */
  held: ReleaseRecord;
};

const emptyRecord = (): ReleaseRecord => ({ compiled: '', pages: {}, parts: {}, copies: {} });
export const storeOf = (out: string) => path.join(path.dirname(out), `.${path.basename(out)}`);
export const recordFile = (directory: string) => `${directory}.json`;
export const releaseName = () => `${new Date().toISOString().replace(/\D/g, '').slice(0, 17)}-${process.pid}`;

function readRelease(directory: string): Release | undefined {
  if (!existsSync(directory) || !existsSync(recordFile(directory))) return undefined;
  const record = JSON.parse(readFileSync(recordFile(directory), 'utf8')) as ReleaseRecord;
  return { directory, record, held: record };
}

/** The release that visitors see, or undefined before the first one. */
export function liveRelease(out: string): Release | undefined {
  if (!lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  return readRelease(path.resolve(path.dirname(out), readlinkSync(out)));
}

/** A complete release that visitors do not see. */
export function standbyRelease(store: string, live: Release | undefined): Release | undefined {
  const names = readdirSync(store).filter((name) => name.endsWith('.json'));
  const directories = names.map((name) => path.join(store, name.slice(0, -'.json'.length)));
  const standby = directories.find((directory) => directory !== live?.directory && existsSync(directory));
  return standby === undefined ? undefined : readRelease(standby);
}

/**
 * A directory for the next release: the standing-by one, or an empty one.
 * @throws {UserError} when `out` is somebody else's directory or cannot be written.
 */
export function startRelease(out: string, live: Release | undefined): Release {
  assertReplaceable(out);
  try {
    const store = storeOf(out);
    mkdirSync(store, { recursive: true });
    const directory = path.join(store, releaseName());
    const standby = standbyRelease(store, live);
    if (!standby) {
      mkdirSync(directory);
      return { directory, record: emptyRecord(), held: emptyRecord() };
    }
    rmSync(recordFile(standby.directory));
    renameSync(standby.directory, directory);
    return { directory, record: emptyRecord(), held: standby.record };
  } catch (cause) {
    throw new UserError(`Не удаётся писать в папку «${out}». Проверьте права на запись и свободное место.`, {
      cause,
    });
  }
}

/** A directory is taken over when it is empty or holds a site; anything else is not ours to delete. */
function assertReplaceable(out: string): void {
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink()) return;
  const replaceable =
    found.isDirectory() && (readdirSync(out).length === 0 || existsSync(path.join(out, 'index.html')));
  if (!replaceable) {
    throw new UserError(
      `На месте «${out}» уже лежит что-то другое, не собранный сайт. Укажите другую папку в --out или уберите её содержимое.`,
    );
  }
}

const filesOf = ({ pages, copies }: ReleaseRecord) => [
  ...Object.values(pages).map(({ file }) => file),
  ...Object.keys(copies),
];

/** Puts the release before visitors; the one before it stands by, older ones go. */
export function switchTo(release: Release, out: string): void {
  const wanted = new Set(filesOf(release.record));
  for (const file of filesOf(release.held)) if (!wanted.has(file)) removeReleaseFile(release.directory, file);
  writeFileSync(recordFile(release.directory), JSON.stringify(release.record));
  const link = `${out}.${process.pid}.new`;
  rmSync(link, { force: true });
  symlinkSync(
    path.relative(path.dirname(out), release.directory),
    link,
    process.platform === 'win32' ? 'junction' : 'dir',
  );
  const previous = liveRelease(out);
  makeRoom(out);
  renameSync(link, out);
  forgetOlder(storeOf(out), [release.directory, previous?.directory]);
}

/** A rename replaces a link in one step everywhere but on Windows, and a real directory nowhere. */
function makeRoom(out: string): void {
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isSymbolicLink()) renameSync(out, path.join(storeOf(out), `replaced-${releaseName()}`));
  else if (process.platform === 'win32') rmdirSync(out);
}

/** A release without its record is still being made, perhaps by another process: only an abandoned one is removed. */
const abandonedAfter = 6 * 60 * 60 * 1000;

function forgetOlder(store: string, kept: readonly (string | undefined)[]): void {
  const names = new Set(readdirSync(store).map((name) => name.replace(/\.json$/, '')));
  for (const name of names) {
    const release = path.join(store, name);
    const found = statSync(release, { throwIfNoEntry: false });
    const unfinished =
      found !== undefined && !existsSync(recordFile(release)) && !name.startsWith('replaced-');
    if (kept.includes(release) || (unfinished && Date.now() - found.mtimeMs < abandonedAfter)) continue;
    discard(release);
  }
}

/** Removes a release that is not or did not become live. */
export function discard(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  rmSync(recordFile(directory), { force: true });
}
