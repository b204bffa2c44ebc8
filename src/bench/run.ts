/** Runs a command as a whole process and notes what it took. */
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Run = {
  /** Seconds from start to end. */
  wall: number;
  /** Most memory of the largest process, MB. */
  memory: number;
  stdout: string;
};

export type Command = { args: readonly string[]; cwd: string; env?: Record<string, string> };

/**
 * Runs Node with these arguments.
 * @throws {Error} with what the command printed when it fails: a failed run is no measurement.
 */
export function measure({ args, cwd, env }: Command): Run {
  const directory = mkdtempSync(path.join(tmpdir(), 'measure-'));
  const notes = path.join(directory, 'memory');
  // What an earlier run left for the disk to do must not be counted here.
  spawnSync('sync');
  const started = performance.now();
  const result = spawnSync(process.execPath, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${new URL('./measure.mjs', import.meta.url).href}`,
      SECTION_MEASURE: notes,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  const wall = (performance.now() - started) / 1000;
  if (result.status !== 0)
    throw new Error(`${args.join(' ')} failed.`, {
      cause: new Error(`${result.stdout}\n${result.stderr}`.slice(-4000)),
    });
  const memory = Math.max(...readFileSync(notes, 'utf8').trim().split('\n').map(Number)) / 1024;
  rmSync(directory, { recursive: true });
  return { wall, memory, stdout: result.stdout };
}

/**
 * Moves what earlier runs made out of the way. Deleting it would slow every file that is made in the next minutes (ext4
 * steps over inodes that were freed a moment ago), and so measure the clean-up and not the build.
 */
export function putAside(trash: string, ...paths: string[]): void {
  mkdirSync(trash, { recursive: true });
  for (const made of paths) {
    if (lstatSync(made, { throwIfNoEntry: false }))
      renameSync(made, mkdtempSync(path.join(trash, 'aside-')) + '/made');
  }
}
