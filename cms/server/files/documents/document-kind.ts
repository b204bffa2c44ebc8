/** Which document of the section a file is, told by its bytes. */
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import { lookInto } from '#reader/content-files.ts';
import { detectFormat } from '#reader/file-format.ts';
import { dangers } from './danger.ts';
import { inMemory } from '../in-memory.ts';
import { refuseFile, type Refused } from '../received.ts';
import { startOf } from './starts.ts';

const documents: ReadonlySet<string> = new Set(fileExtensions);
const pictures: ReadonlySet<string> = new Set([...pictureExtensions, 'heic', 'tiff', 'bmp']);
const accepted = `Раздел принимает ${fileExtensions.map((kind) => kind.toUpperCase()).join(', ')}.`;

/** Files that people take for documents, and what to do with each. */
const others: Readonly<Record<string, Refused>> = {
  docm: dangers.macros,
  xlsm: dangers.macros,
  pptm: dangers.macros,
  html: refuseFile(
    'Это веб-страница под именем документа.',
    'Откройте её в Word или Excel и сохраните как DOCX, XLSX или PDF.',
  ),
  ppt: refuseFile(
    'Это презентация старого PowerPoint: её открывают не все программы.',
    'Сохраните её как PPTX или PDF.',
  ),
  rar: refuseFile('Это архив RAR: его открывают не все системы.', 'Соберите архив ZIP.'),
  '7z': refuseFile('Это архив 7-Zip: его открывают не все системы.', 'Соберите архив ZIP.'),
  djvu: refuseFile('Это DjVu: браузеры его не показывают.', 'Сохраните документ как PDF.'),
};

const program = refuseFile('Это программа, а не документ.', accepted);
const picture = refuseFile(
  'Это изображение, а не документ.',
  'Снимки добавляют в поле «Изображения». Скан документа сохраните как PDF.',
);
const otherText = refuseFile(
  'Внутри файла простой текст, а имя обещает другое.',
  'Если это текст, дайте файлу имя с «.txt»; если документ, сохраните его заново.',
);
const unknown = refuseFile('Содержимое файла не похоже ни на один вид документов.', accepted);

/** @param asked the extension of the name, in lower case; empty when there is none. */
export function documentKind(bytes: Buffer, asked: string): string | Refused {
  const found = detectFormat(inMemory(bytes), asked);
  if (found === 'exe' || startOf(bytes) === 'program') return program;
  const isText = found === 'txt' || found === 'csv';
  // A signature has many forms, and its own look tells what it is.
  if (asked === 'sig' && (found === undefined || isText)) return 'sig';
  if (found === undefined) return unknown;
  if (Object.hasOwn(others, found)) return others[found] ?? unknown;
  if (pictures.has(found)) return picture;
  const { fault } = lookInto(inMemory(bytes), asked);
  if (fault !== undefined) return closed(fault);
  if (!documents.has(found)) return unknown;
  return isText && !['', 'txt', 'csv'].includes(asked) ? otherText : found;
}

/** A reason may bring its own advice after a colon. */
function closed(fault: string): Refused {
  const [reason = '', advice = 'сохраните файл заново'] = fault.split(': ', 2);
  const fix = `${advice.charAt(0).toUpperCase()}${advice.slice(1)} и загрузите ещё раз.`;
  return refuseFile(`Файл не открывается: ${reason}.`, fix);
}
