/** The commands `npm run backup` and `npm run restore`. */
import { parseArgs } from 'node:util';
import { UserError } from '#publish/user-error.ts';
import { restoreBackup, writeBackup } from './backup.ts';

const usage = {
  backup: 'Как пользоваться: npm run backup -- [--to ФАЙЛ] [--data ПАПКА]',
  restore: 'Как пользоваться: npm run restore -- ФАЙЛ [--data ПАПКА]',
};

function readArguments(argv: readonly string[], name: keyof typeof usage) {
  const option = { type: 'string' } as const;
  try {
    const options = { to: option, data: option };
    return parseArgs({ args: [...argv], options, allowPositionals: name === 'restore' });
  } catch (cause) {
    throw new UserError(usage[name], { cause });
  }
}

const usualName = () => `kopiya-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}.tar.gz`;

/** @returns what to print. @throws {UserError} when it cannot be done. */
export async function runBackup(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const { values } = readArguments(argv, 'backup');
  const directory = values.data ?? environment['DATA_DIR'] ?? '.data';
  const file = await writeBackup(directory, values.to ?? usualName());
  return `Резервная копия записана: ${file}\nВ ней учётные записи: храните её там, где её не прочтут чужие.`;
}

/** @returns what to print. @throws {UserError} when it cannot be done. */
export async function runRestore(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const { values, positionals } = readArguments(argv, 'restore');
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UserError(usage.restore);
  const directory = values.data ?? environment['DATA_DIR'] ?? '.data';
  await restoreBackup(file, directory);
  return `Копия возвращена в «${directory}». Запустите сервер: npm start.`;
}
