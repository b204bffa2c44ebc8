/** References move by compare-and-swap, several of them in one step. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { GitError } from './git.ts';
import { startLasting, type LastingProcess } from './lasting-process.ts';

export type RefUpdate = {
  ref: string;
  /** Undefined removes the reference. */
  to: string | undefined;
  /** What it must be now; undefined when it must not exist yet. */
  from: string | undefined;
};

/** Somebody else moved a reference in between: whoever asked looks again and decides anew. */
export class RefMovedError extends Error {
  override name = 'RefMovedError';
}

export type Refs = {
  /**
   * Moves all references or none.
   * @throws {RefMovedError} when one is not where it was believed to be; {GitError} when they cannot be written.
   */
  update: (updates: readonly RefUpdate[]) => Promise<void>;
  close: () => void;
};

const nowhere = '0'.repeat(40);

function instruction({ ref, to, from }: RefUpdate): string {
  if (!/^refs\/(?!.*\.\.)[\w./-]+$/.test(ref) || !isId(to) || !isId(from))
    throw new TypeError(
      `“${ref}” cannot be moved: it is no reference, or to or from something that is no id.`,
    );
  return to === undefined ? `delete ${ref} ${from ?? nowhere}` : `update ${ref} ${to} ${from ?? nowhere}`;
}

const isId = (id: string | undefined) => id === undefined || /^[0-9a-f]{40}$/.test(id);

export function openRefs(repository: string): Refs {
  const moving = startLasting(repository, ['update-ref', '--stdin'], (line) => line === 'commit: ok');
  let last: Promise<unknown> = Promise.resolve();
  return {
    // A refused change ends the process, and with it those that wait behind: each has its own turn.
    update: (updates) => {
      const mine = last.then(() => move(moving, repository, updates));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: () => moving.close(),
  };
}

async function move(
  moving: LastingProcess,
  repository: string,
  updates: readonly RefUpdate[],
): Promise<void> {
  const input = ['start', ...updates.map(instruction), 'prepare', 'commit', ''].join('\n');
  try {
    await moving.ask(input);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const isLocked = /\.lock': File exists/.test(error.output);
    if (isLocked && removeAbandonedLocks(repository)) await moving.ask(input);
    else if (wasMoved.test(error.output))
      throw new RefMovedError('A reference was moved by somebody else.', { cause: error });
    else throw error;
  }
}

const wasMoved = /but expected|reference already exists|unable to resolve reference|reference is missing/;

/** Milliseconds: git holds a lock for a moment; one that is older was left behind by a process that was killed. */
const abandonedAfter = 5_000;

/** @returns whether a lock was removed, so that trying again makes sense. */
export function removeAbandonedLocks(repository: string, age = abandonedAfter): boolean {
  let removed = false;
  for (const name of lockFiles(repository)) {
    const file = path.join(repository, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || Date.now() - found.mtimeMs < age) continue;
    rmSync(file, { force: true });
    removed = true;
  }
  return removed;
}

function lockFiles(repository: string): string[] {
  const top = readdirSync(repository).filter((name) => name.endsWith('.lock'));
  const inRefs = readdirSync(path.join(repository, 'refs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lock'))
    .map((name) => path.join('refs', name));
  return [...top, ...inRefs];
}
