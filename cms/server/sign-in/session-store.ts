/** Sessions in one file, so that a restart signs nobody out. Ids lie in it as hashes: whoever reads it cannot sign in. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { z } from 'zod';
import { replaceFile } from '../data-directory.ts';

const keptSchema = z.array(
  z.tuple([z.string(), z.object({ session: z.record(z.string(), z.unknown()), until: z.number() })]),
);
type Kept = z.output<typeof keptSchema>[number][1];

/** Sessions that are kept at most; the oldest go first. */
const most = 5_000;

/** Milliseconds for which changes gather before the file is written. */
const gathering = 200;

/** Milliseconds by which a session that is used may be younger in the file: writing it for every request costs too much. */
const tolerance = 5 * 60 * 1000;

const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url');

export type FileSessionStore = SessionStore & { flush: () => void };

export type StoreOptions = {
  /** Milliseconds for which a session that is not used is kept. */
  lifetime: number;
  now: () => number;
  log: (message: string, error: unknown) => void;
};

export function openSessionStore(file: string, { lifetime, now, log }: StoreOptions): FileSessionStore {
  const kept = readKept(file, log);
  const writing = gatherWrites(() => replaceFile(file, JSON.stringify([...kept])), log);
  return {
    flush: writing.flush,
    set: (id, session, done) => {
      const key = keyOf(id);
      const before = kept.get(key);
      const present = { session: plain(session), until: now() + lifetime };
      if (!before || isWorthWriting(before, present)) {
        kept.delete(key);
        kept.set(key, present);
        forget(kept, now());
        writing.later();
      }
      done();
    },
    get: (id, done) => {
      const found = kept.get(keyOf(id));
      // The plugin makes a session of whatever it is given.
      done(
        null,
        found && found.until > now() ? (structuredClone(found.session) as unknown as Session) : null,
      );
    },
    destroy: (id, done) => {
      if (kept.delete(keyOf(id))) writing.later();
      done();
    },
  };
}

/** Many changes in a row are written once. */
function gatherWrites(write: () => void, log: StoreOptions['log']): { later: () => void; flush: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    timer = undefined;
    try {
      write();
    } catch (error) {
      log('The sessions could not be written: after a restart everybody has to sign in again.', error);
    }
  };
  return {
    later: () => {
      timer ??= setTimeout(now, gathering).unref();
    },
    flush: () => {
      if (!timer) return;
      clearTimeout(timer);
      now();
    },
  };
}

/** What the session holds; the cookie is made anew by the settings of the day. */
function plain(session: Session): Kept['session'] {
  const held = JSON.parse(JSON.stringify(session)) as Kept['session'];
  delete held['cookie'];
  return held;
}

const isWorthWriting = (before: Kept, { session, until }: Kept): boolean =>
  Math.abs(until - before.until) > tolerance || !isDeepStrictEqual(before.session, session);

function forget(kept: Map<string, Kept>, now: number): void {
  for (const [key, { until }] of kept) if (until <= now || kept.size > most) kept.delete(key);
}

function readKept(file: string, log: (message: string, error: unknown) => void): Map<string, Kept> {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    log('The file of sessions is broken; everybody has to sign in again.', error);
    return new Map();
  }
}
