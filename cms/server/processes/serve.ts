/** The child's side: it serves the server's calls and ends with the server. */
import { connect, type Calls, type Services } from './calls.ts';

/** What the server handed over when it started this process. */
export const settingsOf = (): unknown => JSON.parse(process.argv[2] ?? 'null');

/** @returns a way to ask the server in turn. */
export function serveCalls(services: Services): Calls {
  // A server that was killed leaves no orphans behind.
  process.on('disconnect', () => process.exit(0));
  // The terminal's Ctrl+C reaches the whole group; the server decides when its children end.
  process.on('SIGINT', () => undefined);
  const channel = {
    receive: (listener: (message: unknown) => void) => void process.on('message', listener),
    // A server that has gone waits for no answer; `disconnect` ends this process.
    send: (message: object) => void process.send?.(message, undefined, undefined, () => undefined),
  };
  return connect(channel, services);
}
