/** When the entries of a content directory were changed last, as the history of a git repository knows it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A bare repository whose commit holds the content at its root. */
export type History = { repository: string; commit: string };

async function git(...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-c', 'core.quotePath=off', ...args], { maxBuffer: 1 << 28 });
  return stdout;
}

/** Days and files alternate: a line that is a day heads the files that were changed on it, the latest first. */
function latestDays(log: string): Map<string, string> {
  const days = new Map<string, string>();
  let day = '';
  for (const line of log.split('\n')) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(line)) day = line;
    else if (line !== '' && !days.has(line)) days.set(line, day);
  }
  return days;
}

/**
 * Path of a file from the content directory → the last day, `YYYY-MM-DD`, on which a commit changed it. Empty for a
 * directory without a history of its own, and for a shallow copy, whose one commit would make everything new.
 * @param history where the history lies when it is not the directory's own.
 */
export async function changeDays(content: string, history?: History): Promise<ReadonlyMap<string, string>> {
  const place = history ? ['--git-dir', history.repository] : ['-C', content];
  const log = history ? [history.commit] : ['--relative'];
  try {
    const shallow = await git(...place, 'rev-parse', '--is-shallow-repository');
    if (shallow.trim() !== 'false') return new Map();
    const files = history ? [] : ['--', '.'];
    return latestDays(await git(...place, 'log', '--format=%cs', '--name-only', ...log, ...files));
  } catch {
    // Git is not installed, or the directory is not in a repository: there is no history to ask.
    return new Map();
  }
}
