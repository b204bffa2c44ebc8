/**
 * A release is one complete output directory. Visitors see it through a link that is switched in one step, so nobody
 * ever meets half a site, and a refused publication leaves the old release where it was.
 *
 * `dist` → `.dist/<name>`; beside each release lies what is known about its files.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
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
import { UserError } from './user-error.ts';

/** What a release knows about itself; the next publication takes over whatever still holds. */
export type ReleaseRecord = {
  compiled: string;
  /** Address → digests of its view and of its bytes. */
  pages: Record<string, { view: string; bytes: string; file: string; part?: string }>;
  /** Search index part → digest of the pages it holds. */
  parts: Record<string, string>;
  /** Release file → digest of its source, for files, pictures and compiled assets. */
  copies: Record<string, string>;
};

export type Release = { directory: string; record: ReleaseRecord };

const emptyRecord = (): ReleaseRecord => ({ compiled: '', pages: {}, parts: {}, copies: {} });
const storeOf = (out: string) => path.join(path.dirname(out), `.${path.basename(out)}`);

/** The release that visitors see, or undefined before the first one. */
export function liveRelease(out: string): Release | undefined {
  if (!lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  const directory = path.resolve(path.dirname(out), readlinkSync(out));
  const record = `${directory}.json`;
  if (!existsSync(directory) || !existsSync(record)) return undefined;
  return { directory, record: JSON.parse(readFileSync(record, 'utf8')) as ReleaseRecord };
}

/**
 * An empty directory for the next release.
 * @throws {UserError} when `out` is somebody else's directory or cannot be written.
 */
export function startRelease(out: string): Release {
  assertReplaceable(out);
  try {
    const store = storeOf(out);
    mkdirSync(store, { recursive: true });
    const directory = path.join(
      store,
      `${new Date().toISOString().replace(/\D/g, '').slice(0, 17)}-${process.pid}`,
    );
    mkdirSync(directory);
    return { directory, record: emptyRecord() };
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

/** Puts the release before visitors and forgets all but the one before it. */
export function switchTo(release: Release, out: string): void {
  writeFileSync(`${release.directory}.json`, JSON.stringify(release.record));
  const link = `${out}.${process.pid}.new`;
  rmSync(link, { force: true });
  symlinkSync(
    path.relative(path.dirname(out), release.directory),
    link,
    process.platform === 'win32' ? 'junction' : 'dir',
  );
  const previous = lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink()
    ? path.basename(readlinkSync(out))
    : undefined;
  makeRoom(out);
  renameSync(link, out);
  forgetOlder(out, [path.basename(release.directory), previous]);
}

/** A rename replaces a link in one step everywhere but on Windows, and a real directory nowhere. */
function makeRoom(out: string): void {
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isSymbolicLink()) {
    if (process.platform === 'win32') rmdirSync(out);
    return;
  }
  renameSync(out, path.join(storeOf(out), `replaced-${process.pid}`));
}

/** A release without its record is still being made, perhaps by another process: only an abandoned one is removed. */
const abandonedAfter = 6 * 60 * 60 * 1000;

function forgetOlder(out: string, kept: readonly (string | undefined)[]): void {
  const store = storeOf(out);
  for (const name of readdirSync(store)) {
    const release = path.join(store, name.replace(/\.json$/, ''));
    if (kept.includes(path.basename(release))) continue;
    const unfinished = !existsSync(`${release}.json`) && !name.startsWith('replaced-');
    if (unfinished && Date.now() - statSync(path.join(store, name)).mtimeMs < abandonedAfter) continue;
    rmSync(release, { recursive: true, force: true });
    rmSync(`${release}.json`, { force: true });
  }
}

/** Removes a release that did not become live. */
export function discard(release: Release): void {
  rmSync(release.directory, { recursive: true, force: true });
  rmSync(`${release.directory}.json`, { force: true });
}

/** Most directories exist already: making one is tried only after a write has missed it. */
function inDirectory(target: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(path.dirname(target))) throw error;
    mkdirSync(path.dirname(target), { recursive: true });
    write();
  }
}

/** Writes a new file of the release. */
export function writeReleaseFile(file: string, bytes: string | Uint8Array): void {
  inDirectory(file, () => writeFileSync(file, bytes));
}

/**
 * Takes a file that need not be written again: as a second name of the same bytes where the disk can, else as a copy.
 * @returns false when there is nothing to take.
 */
export function takeOver(source: string, target: string): boolean {
  try {
    inDirectory(target, () => linkSync(source, target));
    return true;
  } catch {
    if (!statSync(source, { throwIfNoEntry: false })?.isFile()) return false;
    inDirectory(target, () => copyFileSync(source, target));
    return true;
  }
}

/** Copies a file of the content, whose bytes must not change with the original's. */
export function copyIntoRelease(source: string, target: string): void {
  inDirectory(target, () => copyFileSync(source, target));
}
