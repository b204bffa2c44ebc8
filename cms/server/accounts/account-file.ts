/** The file of accounts: read again when another program has written it, changed by one program at a time. */
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '#publish/user-error.ts';
import { replaceFile } from '../data-directory.ts';
import { accountSchema, type Account } from './account.ts';

/** For the technician alone: the message names a place on the machine. */
export class BrokenAccountFile extends UserError {
  override name = 'BrokenAccountFile';
}

export type AccountFile = {
  /** @throws {BrokenAccountFile} when it holds something else; it is left as it is. */
  read: () => readonly Account[];
  /** Writes what the change makes of the accounts as they are at that moment. */
  change: (change: (accounts: readonly Account[]) => readonly Account[]) => void;
};

const fileSchema = z.strictObject({ accounts: z.array(accountSchema) });

export function openAccountFile(file: string): AccountFile {
  let known: { stamp: string; accounts: readonly Account[] } | undefined;
  const read = () => {
    const state = statSync(file, { throwIfNoEntry: false });
    if (!state) return [];
    const stamp = `${state.mtimeMs} ${state.size} ${state.ino}`;
    if (known?.stamp !== stamp) known = { stamp, accounts: parse(file) };
    return known.accounts;
  };
  return {
    read,
    change: (change) => {
      alone(`${file}.lock`, () => {
        const accounts = change(read());
        replaceFile(file, `${JSON.stringify({ accounts }, null, 2)}\n`);
        known = undefined;
      });
    },
  };
}

function parse(file: string): readonly Account[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).accounts;
  } catch (cause) {
    throw new BrokenAccountFile(
      `Файл учётных записей «${file}» повреждён. Верните его из резервной копии: npm run restore.`,
      { cause },
    );
  }
}

/** Milliseconds: how long to wait between looks at the lock, and after which it was left by a program that died. */
const pause = 10;
const abandoned = 5_000;

/** The command changes accounts beside the server; without a lock one of the two changes could be lost. */
function alone(lock: string, task: () => void): void {
  while (!take(lock)) {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Math.abs(Date.now() - since) > abandoned) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  try {
    task();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
