/** One data directory has one server: two would publish over each other. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from '#publish/user-error.ts';

/**
 * Notes this process in a file. @returns a way to leave the directory to others.
 * @throws {UserError} when another server that is alive has noted itself.
 */
export function takeOver(file: string): () => void {
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (before !== process.pid && isServer(before))
    throw new UserError(
      `С этой папкой данных уже работает сервер (процесс ${before}). Остановите его или укажите другую папку: DATA_DIR.`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** A number that is left over may belong to any program by now: only one of Node counts where that can be seen. */
function isServer(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8').includes('start.ts');
}
