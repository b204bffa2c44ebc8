/** What is being published and how the last time ended, for those who look on. */
import { EventEmitter } from 'node:events';
import type { Issue } from '#model/issue.ts';

export type Phase = 'idle' | 'checking' | 'building' | 'searching';

export type LastPublication = {
  /** Milliseconds since 1970. */
  at: number;
  /** Milliseconds that it took. */
  took: number;
  /** Who wanted it, by post, and why. */
  who: string;
  what: string;
  /** `refused`: the gate said no; `failed`: the program did. The section stays as it was both times. */
  result: 'live' | 'refused' | 'failed';
  pages: number;
  rendered: number;
  issues: readonly Issue[];
};

export type PublicationState = {
  phase: Phase;
  last: LastPublication | undefined;
  /** The next minute at which something changes by itself, `YYYY-MM-DD HH:MM`. */
  nextChange: string | undefined;
  /** Time zone of the school's clock, as the content names it. */
  timeZone: string | undefined;
  /** Day at which a sample stands still; undefined for a school. */
  asOf: string | undefined;
};

export type PublicationWatch = {
  now: () => PublicationState;
  change: (change: Partial<PublicationState>) => void;
  /** @returns a way to stop listening. */
  listen: (listener: (state: PublicationState) => void) => () => void;
};

export function watchPublication(): PublicationWatch {
  const emitter = new EventEmitter();
  // Each open page of the editor listens.
  emitter.setMaxListeners(0);
  let state: PublicationState = {
    phase: 'idle',
    last: undefined,
    nextChange: undefined,
    timeZone: undefined,
    asOf: undefined,
  };
  return {
    now: () => state,
    change: (change) => {
      state = { ...state, ...change };
      emitter.emit('state', state);
    },
    listen: (listener) => {
      emitter.on('state', listener);
      return () => emitter.off('state', listener);
    },
  };
}
