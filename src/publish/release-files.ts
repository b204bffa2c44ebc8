/** Files of a release. Equal bytes share one file between releases, so a file is never written over, only replaced. */
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Directories known to exist, of one release at a time: asking the disk for each file again is a cost that shows. */
let known: { release: string; directories: Set<string> } = { release: '', directories: new Set() };

function ensureDirectory(release: string, directory: string): void {
  if (known.release !== release) known = { release, directories: new Set() };
  if (known.directories.has(directory)) return;
  mkdirSync(directory, { recursive: true });
  known.directories.add(directory);
}

/** A file that is in the way belongs to an older release too, so it is taken away and never written over. */
function place(release: string, file: string, put: (target: string) => void): void {
  const target = path.join(release, file);
  ensureDirectory(release, path.dirname(target));
  try {
    put(target);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    rmSync(target);
    put(target);
  }
}

/** Writes a new file of the release. */
export function writeReleaseFile(release: string, file: string, bytes: string | Uint8Array): void {
  place(release, file, (target) => writeFileSync(target, bytes, { flag: 'wx' }));
}

/**
 * Takes a file that need not be written again: as a second name of the same bytes where the disk can, else as a copy.
 * @returns false when there is nothing to take.
 */
export function takeOver(source: string, release: string, file: string): boolean {
  try {
    place(release, file, (target) => linkSync(source, target));
    return true;
  } catch {
    if (!statSync(source, { throwIfNoEntry: false })?.isFile()) return false;
    copyIntoRelease(source, release, file);
    return true;
  }
}

/** Copies a file whose bytes must not change with the original's. */
export function copyIntoRelease(source: string, release: string, file: string): void {
  place(release, file, (target) => copyFileSync(source, target, constants.COPYFILE_EXCL));
}

/** Removes a file of the release and the directories that it leaves empty. */
export function removeReleaseFile(release: string, file: string): void {
  rmSync(path.join(release, file), { force: true });
  known = { release: '', directories: new Set() };
  for (let directory = path.dirname(file); directory !== '.'; directory = path.dirname(directory)) {
    try {
      rmdirSync(path.join(release, directory));
    } catch {
      return; // Not empty: other files of the release lie there.
    }
  }
}
