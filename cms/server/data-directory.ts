/** The one directory that holds the server's state; what is not named here can be thrown away and made again. */
import { mkdirSync, openSync, closeSync, fsyncSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '#publish/user-error.ts';

export type DataDirectory = {
  root: string;
  /** Bare repository with the content: branch `main` and a branch for every draft. */
  repository: string;
  accounts: string;
  sessions: string;
  /** Secret bytes with which links and cookies are signed. */
  key: string;
  /** One JSON line for every sign-in, publication and change of an account. */
  journal: string;
  /** What visitors see: a link that is switched between releases. */
  site: string;
  /** Everything below can be made again. */
  work: string;
};

/**
 * Makes the directory where it is missing. A server in front may go through it to the section; what is secret in it can
 * be read by its owner alone.
 * @throws {UserError} when it cannot be made.
 */
export function openDataDirectory(directory: string): DataDirectory {
  const root = path.resolve(directory);
  const inRoot = (name: string) => path.join(root, name);
  try {
    mkdirSync(root, { recursive: true, mode: 0o711 });
    mkdirSync(inRoot('work'), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new UserError(
      `Не удаётся создать папку данных «${root}». Проверьте права на запись и свободное место или укажите другую в DATA_DIR.`,
      { cause },
    );
  }
  return {
    root,
    repository: inRoot('content.git'),
    accounts: inRoot('accounts.json'),
    sessions: inRoot('sessions.json'),
    key: inRoot('key'),
    journal: inRoot('journal.jsonl'),
    site: inRoot('site'),
    work: inRoot('work'),
  };
}

/**
 * Replaces a file in one step: whoever reads it, even after a crash, meets the old bytes or the new ones.
 * @throws {Error} of the file system; the old file stays as it was then.
 */
export function replaceFile(file: string, bytes: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.new`;
  try {
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      for (let done = 0; done < buffer.length;) done += writeSync(descriptor, buffer, done);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
