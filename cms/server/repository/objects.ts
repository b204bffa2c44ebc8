/** Reading of objects through one lasting process: a save or a list costs no process of its own. */
import type { ChildProcess } from 'node:child_process';
import { GitError, startGit } from './git.ts';

export type StoredObject = { oid: string; type: string; bytes: Buffer };

export type Objects = {
  /**
   * An object by its name: an id, a branch, `main:news/a.md`. Undefined when there is none.
   * @throws {GitError} when the repository cannot be read.
   */
  read: (name: string) => Promise<StoredObject | undefined>;
  close: () => void;
};

type Wanted = { resolve: (object: StoredObject | undefined) => void; reject: (error: Error) => void };

type Running = { child: ChildProcess; wanted: Wanted[] };

/** Milliseconds within which git answers, or is ended. */
const timeLimit = 30_000;

/** Names that would end the line of a request or ask for something else. */
const unaskable = /[\n\r\0]|^$/;

export function openObjects(gitDirectory: string): Objects {
  let running: Running | undefined;
  const start = (): Running => {
    const child = startGit(gitDirectory, ['cat-file', '--batch']);
    const wanted: Wanted[] = [];
    child.stdout?.on(
      'data',
      answerReader((object) => wanted.shift()?.resolve(object)),
    );
    child.stderr?.resume();
    child.stdin?.on('error', () => undefined);
    const end = (cause?: Error) => {
      if (running?.child === child) running = undefined;
      for (const { reject } of wanted.splice(0))
        reject(new GitError('cat-file', 'the reading process ended', { cause }));
    };
    child.on('error', end).on('close', () => end());
    return { child, wanted };
  };
  return {
    read: (name) => {
      if (unaskable.test(name)) return Promise.resolve(undefined);
      running ??= start();
      const { child, wanted } = running;
      const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
      return new Promise<StoredObject | undefined>((resolve, reject) => {
        wanted.push({ resolve, reject });
        child.stdin?.write(`${name}\n`);
      }).finally(() => clearTimeout(timer));
    },
    close: () => {
      running?.child.stdin?.end();
      running?.child.kill();
    },
  };
}

/** Takes chunks of output as they come and gives each whole answer on. */
function answerReader(give: (object: StoredObject | undefined) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  let need = 0;
  return (chunk) => {
    parts.push(chunk);
    length += chunk.length;
    if (length < need) return;
    let buffer = parts.length === 1 ? chunk : Buffer.concat(parts);
    for (;;) {
      const taken = takeAnswer(buffer);
      if (typeof taken === 'number') {
        need = taken;
        break;
      }
      give(taken.object);
      buffer = buffer.subarray(taken.end);
    }
    parts = [buffer];
    length = buffer.length;
  };
}

/** One whole answer of `cat-file --batch`, or how many bytes have to be there before it is worth looking again. */
function takeAnswer(buffer: Buffer): { object: StoredObject | undefined; end: number } | number {
  const lineEnd = buffer.indexOf(10);
  if (lineEnd === -1) return buffer.length + 1;
  const line = buffer.toString('utf8', 0, lineEnd);
  const [, oid, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
  if (oid === undefined || type === undefined) return { object: undefined, end: lineEnd + 1 };
  const end = lineEnd + 1 + Number(size);
  if (buffer.length < end + 1) return end + 1;
  return { object: { oid, type, bytes: Buffer.from(buffer.subarray(lineEnd + 1, end)) }, end: end + 1 };
}
