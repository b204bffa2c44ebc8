/** Files of a release. Equal bytes share one file between releases, so a file is never written over, only replaced. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Most directories exist already and most files do not: what is in the way is seen to only after a first try. */
function place(target: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') rmSync(target);
    else if (codeOf(error) === 'ENOENT' && !existsSync(path.dirname(target)))
      mkdirSync(path.dirname(target), { recursive: true });
    else throw error;
    put();
  }
}

/** Writes a new file of the release. */
export function writeReleaseFile(target: string, bytes: string | Uint8Array): void {
  place(target, () => writeFileSync(target, bytes, { flag: 'wx' }));
}

/**
 * Takes a file that need not be written again: as a second name of the same bytes where the disk can, else as a copy.
 * @returns false when there is nothing to take.
 */
export function takeOver(source: string, target: string): boolean {
  try {
    place(target, () => linkSync(source, target));
    return true;
  } catch {
    if (!statSync(source, { throwIfNoEntry: false })?.isFile()) return false;
    copyIntoRelease(source, target);
    return true;
  }
}

/** Copies a file whose bytes must not change with the original's. */
export function copyIntoRelease(source: string, target: string): void {
  rmSync(target, { force: true });
  place(target, () => copyFileSync(source, target));
}

/** Removes a file of the release and the directories that it leaves empty. */
export function removeReleaseFile(release: string, file: string): void {
  rmSync(path.join(release, file), { force: true });
  for (let directory = path.dirname(file); directory !== '.'; directory = path.dirname(directory)) {
    try {
      rmdirSync(path.join(release, directory));
    } catch {
      return; // Not empty: other files of the release lie there.
    }
  }
}
