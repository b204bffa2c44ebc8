/** A child process that does heavy or risky work: when it crashes or hangs, the server goes on and starts it anew. */
import { fork, type ChildProcess } from 'node:child_process';
import { connect, type Calls, type Services } from './calls.ts';

export type ChildOptions = {
  module: URL;
  /** Handed to the child as JSON in its first argument. */
  settings: unknown;
  /** What the child may ask of the server. */
  services?: Services;
  /** Megabytes of JavaScript objects. */
  memory: number;
  /** Called with the end of a child that nobody had asked to end. */
  onCrash?: (error: Error) => void;
};

export type Child = {
  /**
   * Asks the child, starting it when it does not run.
   * @throws {ChildEndedError} when it ends before it has answered, by itself or because its time was over.
   */
  call: (name: string, given: unknown, timeLimit: number) => Promise<unknown>;
  /** Process id while it runs. */
  pid: () => number | undefined;
  close: () => Promise<void>;
};

export class ChildEndedError extends Error {
  override name = 'ChildEndedError';
}

type Running = { child: ChildProcess; calls: Calls; ended: Promise<void> };

export function createChild(options: ChildOptions): Child {
  let running: Running | undefined;
  let closing = false;
  const start = () => {
    const started = startChild(options, (error) => {
      if (running === started) running = undefined;
      if (!closing) options.onCrash?.(error);
    });
    return started;
  };
  return {
    call: async (name, given, timeLimit) => {
      running ??= start();
      const { child, calls } = running;
      const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
      try {
        return await calls.call(name, given);
      } finally {
        clearTimeout(timer);
      }
    },
    pid: () => running?.child.pid,
    close: async () => {
      closing = true;
      if (!running) return;
      const { child, ended } = running;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function startChild(
  { module, settings, services = {}, memory }: ChildOptions,
  onEnd: (error: Error) => void,
): Running {
  const child = fork(module, [JSON.stringify(settings)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${memory}`],
  });
  const channel = {
    receive: (listener: (message: unknown) => void) => void child.on('message', listener),
    // A closed channel shows itself as the end of the process.
    send: (message: object) => void child.send(message, () => undefined),
  };
  const calls = connect(channel, services);
  const ended = new Promise<void>((resolve) => {
    const end = (how: string, cause?: Error) => {
      const error = new ChildEndedError(`A process of the server ended: ${how}.`, { cause });
      calls.fail(error);
      onEnd(error);
      resolve();
    };
    child.on('error', (cause) => end('it could not be started', cause));
    child.on('exit', (code, signal) => end(signal ?? `exit code ${code ?? 0}`));
  });
  return { child, calls, ended };
}
