/** Commits are written without a working tree or an index, so nobody meets half a change. */
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startLasting, type LastingProcess } from './lasting-process.ts';
import type { Objects } from './objects.ts';

/** Who made a change: by post, as the account names them. */
export type Person = { login: string; name: string; email?: string | undefined };

/** New bytes of a file, the id of a blob that the repository holds, or null for a file that goes. */
export type FileChange = Uint8Array | { blob: string } | null;

export type NewCommit = {
  /** The first one's files are those that stay. */
  parents: readonly string[];
  person: Person;
  message: string;
  /** By path, `/` between folders. */
  files: ReadonlyMap<string, FileChange>;
  /** Milliseconds since 1970. */
  at?: number;
};

export type Writer = {
  /**
   * Writes a commit that no branch holds yet. @returns its id.
   * @throws {GitError} when it cannot be written; the branches stay as they were.
   */
  commit: (commit: NewCommit) => Promise<string>;
  /** @returns the id of the blob. */
  blob: (bytes: Uint8Array) => Promise<string>;
  close: () => void;
};

export function openWriter(gitDirectory: string, objects: Objects): Writer {
  const hash = (type: string) =>
    startLasting(gitDirectory, ['hash-object', '-t', type, '-w', '--no-filters', '--stdin-paths']);
  const blobs = hash('blob');
  const commits = hash('commit');
  const trees = startLasting(gitDirectory, ['mktree', '-z', '--missing', '--batch']);
  const blob = (bytes: Uint8Array) => throughFile(blobs, gitDirectory, bytes);
  return {
    blob,
    commit: async (commit) => {
      const root = new Map<string, FolderChange>();
      for (const [file, change] of commit.files)
        place(root, file.split('/'), change instanceof Uint8Array ? { blob: await blob(change) } : change);
      const base = commit.parents[0] === undefined ? undefined : `${commit.parents[0]}^{tree}`;
      const tree = (await writeTree(root, base, { objects, trees })) ?? (await trees.ask('\0'));
      return throughFile(commits, gitDirectory, Buffer.from(commitText(tree, commit)));
    },
    close: () => [blobs, commits, trees].forEach((lasting) => lasting.close()),
  };
}

/** Git reads what it stores from a file whose name it is told; the file is gone when it has answered. */
async function throughFile(
  storing: LastingProcess,
  gitDirectory: string,
  bytes: Uint8Array,
): Promise<string> {
  const file = path.join(gitDirectory, `${temporary}${randomUUID()}`);
  try {
    writeFileSync(file, bytes);
    return await storing.ask(`${file}\n`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Beginning of the names of files in the repository that nobody needs after a crash. */
export const temporary = 'new-object-';

type Blob = { blob: string } | null;
type FolderChange = Blob | Map<string, FolderChange>;

const isFolder = (change: FolderChange | undefined): change is Map<string, FolderChange> =>
  change instanceof Map;

function place(folder: Map<string, FolderChange>, [name = '', ...rest]: string[], change: Blob): void {
  if (rest.length === 0) {
    folder.set(name, change);
    return;
  }
  const inner = folder.get(name);
  const next = isFolder(inner) ? inner : new Map<string, FolderChange>();
  folder.set(name, next);
  place(next, rest, change);
}

type TreeItem = { mode: string; oid: string };
type Tools = { objects: Objects; trees: LastingProcess };

/** @returns the id of the folder's tree, or undefined when nothing is left in it. */
async function writeTree(
  changes: ReadonlyMap<string, FolderChange>,
  base: string | undefined,
  tools: Tools,
): Promise<string | undefined> {
  const found = base === undefined ? undefined : await tools.objects.read(base);
  const items = found?.type === 'tree' ? itemsOf(found.bytes) : new Map<string, TreeItem>();
  for (const [name, change] of changes) {
    const before = items.get(name);
    const inner = before?.mode === '40000' ? before.oid : undefined;
    const oid = isFolder(change) ? await writeTree(change, inner, tools) : change?.blob;
    if (oid === undefined) items.delete(name);
    else items.set(name, { mode: isFolder(change) ? '40000' : '100644', oid });
  }
  if (items.size === 0) return undefined;
  const lines = Array.from(
    items,
    ([name, { mode, oid }]) => `${mode} ${mode === '40000' ? 'tree' : 'blob'} ${oid}\t${name}\0`,
  );
  return tools.trees.ask(`${lines.join('')}\0`);
}

const idLength = 20;

/** A tree object: `mode name\0` and the id's bytes, over and over. */
function itemsOf(bytes: Buffer): Map<string, TreeItem> {
  const items = new Map<string, TreeItem>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    const mode = bytes.toString('latin1', at, space);
    const oid = bytes.toString('hex', end + 1, end + 1 + idLength);
    if (mode === '40000' || mode.startsWith('100'))
      items.set(bytes.toString('utf8', space + 1, end), { mode, oid });
    at = end + 1 + idLength;
  }
  return items;
}

const plain = (text: string) => text.replace(/[<>\s\0]+/g, ' ').trim();

/** The line of an author or a committer. Git shows the offset from UTC, no rule reads it. */
function signature({ login, name, email }: Person, at: number): string {
  const address = plain(email ?? '') || `${plain(login)}@localhost`;
  return `${plain(name) || plain(login)} <${address}> ${Math.floor(at / 1000)} +0300`;
}

function commitText(tree: string, { parents, person, message, at = Date.now() }: NewCommit): string {
  const who = signature(person, at);
  const head = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who}`,
    `committer ${who}`,
    'encoding UTF-8',
  ];
  return `${head.join('\n')}\n\n${message.replaceAll('\0', '')}\n`;
}
