import { readdirSync, type Dirent } from 'node:fs';
import { CannotReadError } from './cannot-read-error.ts';
import { reasonOf } from './unreadable.ts';

/**
 * What lies in the content directory.
 * @throws {CannotReadError} when it does not exist, is a file or cannot be opened.
 */
export function openRoot(root: string): Dirent[] {
  try {
    return itemsOf(root);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
      throw new CannotReadError(`Папки с содержанием «${root}» нет. Проверьте путь.`, { cause: error });
    if (code === 'ENOTDIR')
      throw new CannotReadError(
        `«${root}» — файл, а нужна папка с содержанием. Укажите папку, в которой лежит school.md.`,
        { cause: error },
      );
    throw new CannotReadError(`Не удалось открыть папку «${root}»: ${reasonOf(error)}.`, { cause: error });
  }
}

const leftBySystems = /^(?:\.|Thumbs\.db$|desktop\.ini$|Icon\r$|~\$|__MACOSX$)/i;

/**
 * What lies in a directory, by name; hidden files and what systems leave in folders are passed over.
 * @throws {Error} of the file system.
 */
export function itemsOf(directory: string): Dirent[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !leftBySystems.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
