/** What was done on the server: sign-ins, publications, changes of accounts. Lines are added and never changed. */
import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';

export type JournalEvent = {
  /** Milliseconds since 1970. */
  at: number;
  /** In Russian: «Вход», «Публикация». */
  what: string;
  /** By login. */
  who?: string;
  /** Address of the network. */
  from?: string;
  detail?: string;
};

export type Journal = {
  /** Never fails: what cannot be written goes to the log of the server. */
  note: (event: Omit<JournalEvent, 'at'>) => void;
  /** The last events, the latest first. */
  last: (count: number) => JournalEvent[];
};

/** Bytes after which the journal begins anew; the one before is kept beside it. */
const longest = 10 * 1024 * 1024;

export function openJournal(file: string, log: (message: string, error: unknown) => void): Journal {
  return {
    note: (event) => {
      try {
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(file, `${file}.1`);
        appendFileSync(file, `${JSON.stringify({ at: Date.now(), ...event })}\n`, { mode: 0o600 });
      } catch (error) {
        log(`The journal could not be written: ${JSON.stringify(event)}.`, error);
      }
    },
    last: (count) =>
      [`${file}.1`, file]
        .filter((name) => existsSync(name))
        .flatMap((name) => readFileSync(name, 'utf8').split('\n'))
        .flatMap(parseLine)
        .slice(-count)
        .reverse(),
  };
}

/** A server that was killed while it wrote leaves half a line. */
function parseLine(line: string): JournalEvent[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as JournalEvent];
  } catch {
    return [];
  }
}
