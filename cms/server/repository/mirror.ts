/**
 * Files of a commit as a directory, because what reads and renders content reads directories. One process alone brings
 * it up to date and reads it; only what differs between two commits is written.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from './repository.ts';
import { differences, type Tree } from './tree.ts';

export type Mirror = {
  directory: string;
  /** Brings the directory to a commit. @throws {Error} of git or of the file system; the next call begins anew then. */
  bring: (commit: string) => Promise<void>;
};

const nothing: Tree = new Map();

export function openMirror(repository: Repository, directory: string): Mirror {
  // While the directory is being changed nobody can say what it holds.
  const note = `${directory}.commit`;
  return {
    directory,
    bring: async (commit) => {
      const held = existsSync(note) && existsSync(directory) ? readFileSync(note, 'utf8') : undefined;
      if (held === commit) return;
      rmSync(note, { force: true });
      const before = await heldTree(repository, directory, held);
      for (const [file, blob] of differences(before, await repository.tree(commit)))
        await bringFile(repository, path.join(directory, file), blob);
      writeFileSync(note, commit);
    },
  };
}

async function heldTree(repository: Repository, directory: string, held: string | undefined): Promise<Tree> {
  if (held !== undefined) {
    const tree = await repository.tree(held).catch(() => undefined);
    if (tree) return tree;
  }
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  return nothing;
}

async function bringFile(repository: Repository, file: string, blob: string | null): Promise<void> {
  if (blob === null) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await repository.blob(blob));
}
