/** The content's repository: bare, with `main` and a branch for every draft. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '#publish/user-error.ts';
import { itemsOf } from '#reader/open-directory.ts';
import { openWriter, temporary, type FileChange, type NewCommit, type Person } from './commit.ts';
import { git, GitError } from './git.ts';
import { openObjects, type Objects } from './objects.ts';
import { openRefs, removeAbandonedLocks, type RefUpdate } from './refs.ts';
import { openTrees, type Tree } from './tree.ts';

export const mainRef = 'refs/heads/main';

export type Branch = { ref: string; commit: string; author: string; at: number; message: string };

export type Repository = {
  directory: string;
  objects: Objects;
  /** Id of the commit that a reference names, or undefined. */
  tip: (ref: string) => Promise<string | undefined>;
  /** @throws {GitError} when there is no such commit. */
  tree: (commit: string) => Promise<Tree>;
  /** Blob of one file of a commit, or undefined; quicker than the whole tree. */
  blobAt: (commit: string, file: string) => Promise<string | undefined>;
  /** Bytes of a blob. @throws {Error} when there is none. */
  blob: (oid: string) => Promise<Buffer>;
  /** Branches below a prefix, with the message of their last commit. */
  branches: (prefix: string) => Promise<Branch[]>;
  /** Writes a commit that no branch holds yet. @returns its id. */
  write: (commit: NewCommit) => Promise<string>;
  store: (bytes: Uint8Array) => Promise<string>;
  /** Moves all references or none. @throws {RefMovedError} when one is not where it was believed to be. */
  update: (updates: readonly RefUpdate[]) => Promise<void>;
  close: () => void;
};

/** Where the repository begins, when there is none yet. */
export type Beginning = { content: string } | { remote: string };

/** Who is named for what nobody did by hand. */
export const serverPerson: Person = { login: 'server', name: 'Сервер раздела' };

/**
 * Opens the repository, making it first where it is missing.
 * @throws {UserError} when git is not installed, the remote does not answer or the directory cannot be written.
 */
export async function openRepository(directory: string, beginning: Beginning): Promise<Repository> {
  await assertGit();
  if (!existsSync(path.join(directory, 'HEAD'))) await begin(directory, beginning);
  removeAbandonedLocks(directory, 0);
  removeTemporary(directory);
  const repository = repositoryAt(directory);
  if ((await repository.tip(mainRef)) === undefined)
    await fill(repository, 'content' in beginning ? beginning.content : undefined);
  return repository;
}

/** A repository that exists already, for those who only read it. */
export function repositoryAt(directory: string): Repository {
  const objects = openObjects(directory);
  const trees = openTrees(directory);
  const writer = openWriter(directory, objects);
  const refs = openRefs(directory);
  return {
    directory,
    objects,
    tip: async (ref) => (await objects.read(ref))?.oid,
    tree: (commit) => trees.at(commit),
    blobAt: async (commit, file) => {
      const found = await objects.read(`${commit}:${file}`);
      return found?.type === 'blob' ? found.oid : undefined;
    },
    blob: async (oid) => {
      const found = await objects.read(oid);
      if (found?.type !== 'blob') throw new Error(`The repository holds no blob ${oid}.`);
      return found.bytes;
    },
    branches: (prefix) => readBranches(directory, prefix),
    write: writer.commit,
    store: writer.blob,
    update: refs.update,
    close: () => [objects, writer, refs].forEach((part) => part.close()),
  };
}

async function assertGit(): Promise<void> {
  try {
    await git('.', ['version']);
  } catch (cause) {
    throw new UserError('На этом компьютере нет программы git. Установите её и запустите команду ещё раз.', {
      cause,
    });
  }
}

async function begin(directory: string, beginning: Beginning): Promise<void> {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    await git(directory, ['init', '--quiet', '--bare', '--initial-branch=main', directory]);
    if (!('remote' in beginning)) return;
    const refspec = '+refs/heads/*:refs/heads/*';
    await git(directory, ['fetch', '--quiet', '--no-tags', '--', beginning.remote, refspec]);
  } catch (cause) {
    rmSync(directory, { recursive: true, force: true });
    if (cause instanceof GitError && 'remote' in beginning)
      throw new UserError(
        `Не удаётся получить содержание из «${beginning.remote}». Проверьте адрес, доступ к нему и ключ и запустите ещё раз.`,
        { cause },
      );
    throw new UserError(
      `Не удаётся создать хранилище содержания «${directory}». Проверьте права на запись и свободное место.`,
      { cause },
    );
  }
}

/** The first commit: everything of the content directory, or nothing. */
async function fill(repository: Repository, content: string | undefined): Promise<void> {
  const files = new Map<string, FileChange>();
  if (content !== undefined) collect(content, '', files);
  const oid = await repository.write({
    parents: [],
    person: serverPerson,
    message: content === undefined ? 'Пустой раздел' : 'Содержание, с которого начат раздел',
    files,
  });
  await repository.update([{ ref: mainRef, to: oid, from: undefined }]);
}

function collect(root: string, folder: string, files: Map<string, FileChange>): void {
  for (const item of itemsOf(path.join(root, folder))) {
    const file = path.posix.join(folder, item.name);
    if (item.isDirectory()) collect(root, file, files);
    else if (item.isFile()) files.set(file, readFileSync(path.join(root, file)));
  }
}

/** Files through which a killed server was handing objects to git. */
function removeTemporary(directory: string): void {
  for (const name of readdirSync(directory))
    if (name.startsWith(temporary)) rmSync(path.join(directory, name), { force: true });
}

const fieldEnd = '\u001f';
const branchEnd = '\u001e';

async function readBranches(directory: string, prefix: string): Promise<Branch[]> {
  const fields = ['%(refname)', '%(objectname)', '%(authorname)', '%(authordate:unix)', '%(contents)'];
  const format = `${fields.join(fieldEnd)}${branchEnd}`;
  const listing = (await git(directory, ['for-each-ref', `--format=${format}`, prefix])).toString('utf8');
  return listing
    .split(`${branchEnd}\n`)
    .filter((line) => line !== '')
    .map((line) => {
      const [ref = '', commit = '', author = '', at = '0', message = ''] = line.split(fieldEnd);
      return { ref, commit, author, at: Number(at) * 1000, message };
    });
}
