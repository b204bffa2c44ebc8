/** What was done on the server: sign-ins, publications, changes of accounts. Lines are added and never changed. */
import { appendFileSync, closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { z } from 'zod';

const eventSchema = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** In Russian: «Вход», «Публикация». */
  what: z.string(),
  /** By login. */
  who: z.string().exactOptional(),
  /** Address of the network. */
  from: z.string().exactOptional(),
  detail: z.string().exactOptional(),
});

export type JournalEvent = z.output<typeof eventSchema>;

export type Journal = {
  /** Never fails: what cannot be written goes to the log of the server. */
  note: (event: Omit<JournalEvent, 'at'>) => void;
  /** The last events, the latest first. */
  last: (count: number) => JournalEvent[];
};

/** Bytes after which the journal begins anew; the one before is kept beside it. */
const longest = 10 * 1024 * 1024;

/** Bytes that one event may take where the last ones are looked for: a detail names all entries of a publication. */
const bytesOfEvent = 4096;

export function openJournal(file: string, log: (message: string, error: unknown) => void): Journal {
  return {
    note: (event) => {
      try {
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(file, `${file}.1`);
        // A server that was killed while it wrote leaves half a line; the next event must not be lost with it.
        const beginning = /[^\n]$/.test(endOf(file, 1)) ? '\n' : '';
        const line = JSON.stringify({ at: Date.now(), ...event });
        appendFileSync(file, `${beginning}${line}\n`, { mode: 0o600 });
      } catch (error) {
        log(`The journal could not be written: ${JSON.stringify(event)}.`, error);
      }
    },
    last: (count) => {
      const recent = eventsOf(file, count);
      const before = recent.length < count ? eventsOf(`${file}.1`, count) : [];
      return [...before, ...recent].slice(-count).reverse();
    },
  };
}

const eventsOf = (file: string, count: number) =>
  endOf(file, count * bytesOfEvent)
    .split('\n')
    .flatMap(parseLine)
    .slice(-count);

/** The last bytes of a file as text; nothing where there is no file. */
function endOf(file: string, bytes: number): string {
  if (!statSync(file, { throwIfNoEntry: false })) return '';
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const length = Math.min(size, bytes);
    const buffer = Buffer.alloc(length);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, length, size - length));
  } finally {
    closeSync(descriptor);
  }
}

function parseLine(line: string): JournalEvent[] {
  try {
    const { success, data } = eventSchema.safeParse(JSON.parse(line));
    return success ? [data] : [];
  } catch {
    return [];
  }
}
