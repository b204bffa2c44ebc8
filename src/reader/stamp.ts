import { lstatSync } from 'node:fs';

/** What tells that a file was written again, without reading it. Times are milliseconds. */
export type Stamp = { size: number; mtimeMs: number; ctimeMs: number; ino: number };

/** @throws {Error} of the file system when there is no such file. */
export function stampOf(path: string): Stamp {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
  return { size, mtimeMs, ctimeMs, ino };
}

/**
 * File systems keep times in steps: a file written again within one step looks the same. A file that changed this
 * short a time before it was read is therefore read again.
 */
const clockStep = 50;

/** What could not be read is tried again, whatever its stamp. */
export const neverRead = 0;

export type Stamped = { stamp: Stamp; readAt: number };

/** Whether what was read from a file still holds. */
export function isUnchanged(known: Stamped, now: Stamp): boolean {
  const { stamp, readAt } = known;
  return (
    stamp.size === now.size &&
    stamp.mtimeMs === now.mtimeMs &&
    stamp.ctimeMs === now.ctimeMs &&
    stamp.ino === now.ino &&
    readAt - stamp.ctimeMs > clockStep
  );
}
