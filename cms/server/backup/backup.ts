/** Everything that cannot be made again, in one file: content with its whole history, accounts, the key, the journal. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create, extract } from 'tar';
import { UserError } from '#publish/user-error.ts';
import { openDataDirectory, type DataDirectory } from '../data-directory.ts';
import { git } from '../repository/git.ts';

const bundle = 'content.bundle';

/** Files of the directory beside the repository that a backup holds, by their names. */
const keptFiles = ({ accounts, key, journal }: DataDirectory) => [accounts, key, journal];

/**
 * Writes a backup while the server may be running: a bundle is a consistent picture of the repository, and the other
 * files are replaced in one step. @returns the file, under its final name only when it is whole.
 * @throws {UserError} when there is nothing to keep or the file cannot be written.
 */
export async function writeBackup(directory: string, file: string): Promise<string> {
  if (!existsSync(path.join(directory, 'content.git')))
    throw new UserError(
      `В папке «${path.resolve(directory)}» нет данных сервера. Укажите её в DATA_DIR или --data.`,
    );
  const data = openDataDirectory(directory);
  const target = path.resolve(file);
  const work = mkdtempSync(path.join(tmpdir(), 'backup-'));
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    await git(data.repository, ['bundle', 'create', '--quiet', path.join(work, bundle), '--all']);
    const files = keptFiles(data).filter((one) => existsSync(one));
    for (const one of files) cpSync(one, path.join(work, path.basename(one)));
    const names = [bundle, ...files.map((one) => path.basename(one))];
    await create({ file: `${target}.part`, cwd: work, gzip: true, portable: true, mode: 0o600 }, names);
    renameSync(`${target}.part`, target);
    return target;
  } catch (cause) {
    rmSync(`${target}.part`, { force: true });
    throw new UserError(`Не удалось записать копию в «${target}». Проверьте права и свободное место.`, {
      cause,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Brings a backup back into a directory that is empty or does not exist.
 * @throws {UserError} when the directory holds something, or the file is no whole backup.
 */
export async function restoreBackup(file: string, directory: string): Promise<void> {
  if (!existsSync(file)) throw new UserError(`Файла копии «${path.resolve(file)}» нет. Проверьте путь.`);
  if (existsSync(directory) && readdirSync(directory).length > 0)
    throw new UserError(
      `Папка «${path.resolve(directory)}» не пустая: копия возвращается только в пустую. Укажите другую в --data.`,
    );
  const target = path.resolve(directory);
  const work = `${target}.${process.pid}.part`;
  try {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true, mode: 0o711 });
    await extract({ file, cwd: work, strict: true, filter: isKept });
    await unbundle(work);
    rmSync(target, { recursive: true, force: true });
    renameSync(work, target);
  } catch (cause) {
    throw new UserError(`Файл «${path.resolve(file)}» — не целая резервная копия. Возьмите другую.`, {
      cause,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Only files that a backup has, whatever else stands in the archive. */
const isKept = (name: string) =>
  [bundle, 'accounts.json', 'key', 'journal.jsonl'].includes(name.replace(/^\.\//, ''));

async function unbundle(directory: string): Promise<void> {
  const repository = path.join(directory, 'content.git');
  const source = path.join(directory, bundle);
  mkdirSync(repository, { mode: 0o700 });
  await git(repository, ['init', '--quiet', '--bare', '--initial-branch=main', repository]);
  await git(repository, ['fetch', '--quiet', '--no-tags', source, '+refs/*:refs/*']);
  await git(repository, ['fsck', '--full', '--strict']);
  rmSync(source);
}
