import { git } from './git.ts';

/** Path of a file → id of its blob. */
export type Tree = ReadonlyMap<string, string>;

/** Trees never change, and the last few are asked for again and again. */
const remembered = 24;

export type Trees = { at: (commit: string) => Promise<Tree> };

/** What lies in commits; links and modules of a repository that somebody else filled are left out. */
export function openTrees(repository: string): Trees {
  const known = new Map<string, Promise<Tree>>();
  return {
    at: (commit) => {
      const tree = known.get(commit) ?? readTree(repository, commit);
      known.delete(commit);
      known.set(commit, tree);
      tree.catch(() => known.delete(commit));
      const [oldest] = known.keys();
      if (known.size > remembered && oldest !== undefined) known.delete(oldest);
      return tree;
    },
  };
}

/** Modes of regular files; a symbolic link is 120000, a module 160000. */
const regular = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s;

async function readTree(repository: string, commit: string): Promise<Tree> {
  const listing = (await git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])).toString('utf8');
  const tree = new Map<string, string>();
  for (const line of listing.split('\0')) {
    const [, blob, file] = regular.exec(line) ?? [];
    if (blob !== undefined && file !== undefined) tree.set(file, blob);
  }
  return tree;
}

/** Files that differ between two trees, with the blob of the second; null where it has none. */
export function differences(before: Tree, after: Tree): Map<string, string | null> {
  const changed = new Map<string, string | null>();
  for (const [file, blob] of after) if (before.get(file) !== blob) changed.set(file, blob);
  for (const file of before.keys()) if (!after.has(file)) changed.set(file, null);
  return changed;
}
