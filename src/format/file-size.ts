const STEP = 1024;
const UNITS = ['байт', 'КБ', 'МБ', 'ГБ'] as const;
const NO_BREAK_SPACE = '\u00A0';

/**
 * A file's size as people read it: «340 КБ», «1,2 МБ»; `bytes` is a whole number, 1 КБ is 1024 bytes.
 * One decimal below ten, whole numbers above.
 */
export function formatFileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (unit < UNITS.length - 1 && Math.round(size) >= STEP) {
    size /= STEP;
    unit += 1;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  const number = size.toLocaleString('ru-RU', { maximumFractionDigits: digits });
  return `${number}${NO_BREAK_SPACE}${UNITS[unit] ?? ''}`;
}
