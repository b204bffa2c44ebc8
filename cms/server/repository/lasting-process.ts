/** A git process that stays and answers one line to each request: a save costs no start of a program. */
import type { ChildProcess } from 'node:child_process';
import { GitError, startGit } from './git.ts';

export type LastingProcess = {
  /** @throws {GitError} with what git said when it ends instead of answering; the next request starts it anew. */
  ask: (request: Uint8Array | string) => Promise<string>;
  close: () => void;
};

type Running = { child: ChildProcess; asked: Asked[] };
type Asked = { resolve: (line: string) => void; reject: (error: Error) => void };

/** Milliseconds within which git answers, or is ended: it was given nothing that takes long. */
const timeLimit = 30_000;

/** @param isAnswer lines for which nobody waits are passed over. */
export function startLasting(
  gitDirectory: string,
  args: readonly string[],
  isAnswer: (line: string) => boolean = () => true,
): LastingProcess {
  let running: Running | undefined;
  const start = () => {
    const started = startProcess(gitDirectory, args, isAnswer);
    started.child.on('close', () => {
      if (running === started) running = undefined;
    });
    return started;
  };
  return {
    ask: (request) => {
      running ??= start();
      const { child, asked } = running;
      const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
      return new Promise<string>((resolve, reject) => {
        asked.push({ resolve, reject });
        child.stdin?.write(request);
      }).finally(() => clearTimeout(timer));
    },
    close: () => {
      running?.child.stdin?.end();
      running?.child.kill();
    },
  };
}

function startProcess(
  gitDirectory: string,
  args: readonly string[],
  isAnswer: (line: string) => boolean,
): Running {
  const child = startGit(gitDirectory, args);
  const asked: Asked[] = [];
  let rest = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (isAnswer(line)) asked.shift()?.resolve(line);
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  child.stdin?.on('error', () => undefined);
  const end = (cause?: Error) => {
    for (const { reject } of asked.splice(0)) reject(new GitError(args[0] ?? '', errors, { cause }));
  };
  child.on('error', end).on('close', () => end());
  return { child, asked };
}
