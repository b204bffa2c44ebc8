/** Bytes of a text file → text with `\n` line ends, or the reason why they are no text. */
import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.ts';
import { positionAt } from './text-position.ts';

export type DecodedText = { text: string; problems: readonly Problem[] };

const saveAsUtf8 =
  'Откройте файл в «Блокноте», выберите «Файл» → «Сохранить как», внизу окна укажите кодировку «UTF-8» и сохраните.';

const noProblems: readonly Problem[] = [];

/** Decodes UTF-8 with or without a byte order mark; `text` is absent when the bytes are not UTF-8. */
export function decodeText(bytes: Buffer): DecodedText | { text?: never; problems: readonly Problem[] } {
  if (isUtf16(bytes)) return { problems: [notUtf8('UTF-16 («Юникод» в «Блокноте»)')] };
  if (!isUtf8(bytes)) return { problems: [describeEncoding(bytes)] };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = bytes.toString('utf8', marked ? 3 : 0);
  return {
    text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text,
    problems: marked ? [byteOrderMark] : noProblems,
  };
}

const isUtf16 = (bytes: Buffer) =>
  bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));

const byteOrderMark: Problem = {
  rule: 'encoding',
  severity: 'warning',
  message: 'В начале файла стоит невидимая метка порядка байтов (BOM).',
  fix: 'Сохраните файл в кодировке «UTF-8» без метки (BOM). Запись прочитана, на сайте метки не будет.',
};

function notUtf8(guess?: string): Problem {
  const message = guess ? `Файл сохранён не в UTF-8, а в ${guess}.` : 'Файл сохранён не в кодировке UTF-8.';
  return { rule: 'encoding', message, fix: saveAsUtf8 };
}

function describeEncoding(bytes: Buffer): Problem {
  const text = bytes.toString('utf8').replace(/\r\n?/g, '\n');
  const at = positionAt(text, Math.max(0, text.indexOf('\uFFFD')));
  return { ...notUtf8(isWindows1251(bytes) ? 'Windows-1251' : undefined), at };
}

/** Most bytes above ASCII are letters «А–я» of that code page: true of Russian texts, not of pictures or archives. */
function isWindows1251(bytes: Buffer): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes.subarray(0, 65_536)) {
    if (byte === 0) return false;
    if (byte >= 0x80) high += 1;
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) letters += 1;
  }
  return letters > high * 0.8;
}
