import type { Problem } from './problem.ts';

const reasons: Record<string, string> = {
  EACCES: 'нет прав на чтение',
  EPERM: 'нет прав на чтение',
  ENOENT: 'он исчез во время чтения',
  EISDIR: 'на его месте папка',
  EIO: 'диск не отдаёт его содержимое',
  EMFILE: 'открыто слишком много файлов',
  EBUSY: 'его занимает другая программа',
};

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why the system did not let a file or a folder be read, in words that follow a colon. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? `система ответила ${code || 'отказом'}`;
}

/** A file or a folder that the system does not let be read. */
export function unreadable(error: unknown, what: 'файл' | 'папку' = 'файл'): Problem {
  return {
    rule: 'unreadable-file',
    message: `Не удалось прочитать ${what}: ${reasonOf(error)}.`,
    fix: `Проверьте права и диск; тот, кто запускает программу, должен мочь открыть ${what}.`,
  };
}
