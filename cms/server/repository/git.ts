/** Git as a program: no shell, no hooks, no settings of the machine, and never a working tree. */
import { spawn, type ChildProcess } from 'node:child_process';

/** Milliseconds after which a git process is ended: none of ours has that much to do. */
const timeLimit = 60_000;

/** Git processes that run at once; more would only wait for each other. */
const atOnce = 4;

export class GitError extends Error {
  override name = 'GitError';
  readonly output: string;

  constructor(command: string, output: string, options?: ErrorOptions) {
    super(`git ${command} failed: ${output.slice(0, 500)}`, options);
    this.output = output;
  }
}

const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.quotePath=false',
  'core.logAllRefUpdates=false',
  // What was acknowledged has been handed to the disk: it survives a crash of the server and of the system. Waiting for
  // the disk's own cache would make each save three times as long.
  'core.fsync=committed,reference',
  'core.fsyncMethod=writeout-only',
  'gc.auto=0',
  'fastimport.unpackLimit=1000',
  'protocol.ext.allow=never',
  'safe.bareRepository=all',
].flatMap((setting) => ['-c', setting]);

/** Only what git needs to run and to reach a remote by ssh; whatever else stands around may not change what it does. */
const machineVariables = ['PATH', 'HOME', 'TMPDIR', 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND'];

function environment(): NodeJS.ProcessEnv {
  const machine = machineVariables.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(machine),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}

/** Starts a git process on a bare repository; whoever starts it ends it. */
export function startGit(gitDirectory: string, args: readonly string[]): ChildProcess {
  return spawn('git', [...settings, '--git-dir', gitDirectory, ...args], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await task();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/**
 * Runs a git command on a bare repository. @returns what it printed.
 * @throws {GitError} with what it printed on its error stream when it fails, does not start or takes over a minute.
 */
export function git(
  gitDirectory: string,
  args: readonly string[],
  input: Uint8Array | string = '',
): Promise<Buffer> {
  return inTurn(() => finished(startGit(gitDirectory, args), args[0] ?? '', input));
}

function finished(child: ChildProcess, command: string, input: Uint8Array | string): Promise<Buffer> {
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown) => {
      clearTimeout(timer);
      reject(new GitError(command, Buffer.concat(errors).toString(), { cause }));
    };
    child.on('error', fail);
    // A process that refuses its input early says why on its error stream.
    child.stdin?.on('error', () => undefined);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(output));
      else fail();
    });
    child.stdin?.end(input);
  });
}
