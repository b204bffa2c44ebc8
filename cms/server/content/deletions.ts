import { git } from '../repository/git.ts';
import { mainRef, type Repository } from '../repository/repository.ts';

/** A file that the published state had and has no more. */
export type Deletion = {
  file: string;
  /** What it held at the end. */
  version: string;
  /** By post. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
};

/** How the message of a commit begins that gave an entry another name: the old one was not deleted. */
const renamed = 'Переименована запись';

/** Files of the published state that were deleted and are not there again, each once, the latest first. */
export async function deletions(repository: Repository): Promise<Deletion[]> {
  const format = '--format=%x1e%H%x1f%an%x1f%at%x1f%s';
  const log = ['log', '--first-parent', '-m', '--diff-filter=D', '--no-renames', '--name-only', format, mainRef];
  const text = (await git(repository.directory, log)).toString('utf8');
  const main = await repository.tip(mainRef);
  const tree = main === undefined ? new Map<string, string>() : await repository.tree(main);
  const found = new Map<string, Deletion>();
  for (const part of text.split('\u001e').slice(1)) {
    const [head = '', ...files] = part.split('\n').filter((line) => line !== '');
    const [commit = '', author = '', seconds = '0', title = ''] = head.split('\u001f');
    if (title.startsWith(renamed)) continue;
    for (const file of files) {
      if (found.has(file) || tree.has(file)) continue;
      const version = await repository.blobAt(`${commit}^`, file);
      if (version !== undefined) found.set(file, { file, version, author, at: Number(seconds) * 1000 });
    }
  }
  return [...found.values()];
}
