/** Documents are taken for what their bytes say they are. */
import { fileExtensions } from '#model/fields.ts';
import { lookInto } from '#reader/content-files.ts';
import type { FileBytes } from '#reader/file-bytes.ts';
import { archiveFault } from './archives.ts';
import { extensionOf, stemOf } from './file-name.ts';
import { pdfFault, pdfNotes } from './pdf.ts';
import { refuseFile, type Received, type Upload } from './received.ts';

export const bytesOf = (bytes: Uint8Array): FileBytes => ({
  size: bytes.length,
  read: (offset, length) =>
    offset < 0
      ? Buffer.alloc(0)
      : Buffer.from(bytes.subarray(offset, Math.min(bytes.length, offset + length))),
});

const known: ReadonlySet<string> = new Set(fileExtensions);
const zipped = new Set(['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);
const withMacros = new Set(['docm', 'xlsm', 'pptm']);

export async function receiveDocument({ name, bytes }: Upload): Promise<Received> {
  const asked = extensionOf(name);
  const { format, fault } = lookInto(bytesOf(bytes), asked);
  if (format !== undefined && withMacros.has(format))
    return refuseFile(
      'В документе есть макросы.',
      'Сохраните его без макросов: «Сохранить как», вид DOCX, XLSX или PPTX.',
    );
  if (fault !== undefined && format !== asked)
    return refuseFile(
      'Содержимое файла не похоже ни на один вид документов.',
      `Подходят: ${fileExtensions.join(', ')}.`,
    );
  if (fault !== undefined)
    return refuseFile(`Файл не открывается: ${fault}.`, 'Сохраните его заново и загрузите ещё раз.');
  const kind = format ?? (asked === 'sig' ? 'sig' : '');
  if (!known.has(kind))
    return refuseFile(
      `Это файл вида ${kind.toUpperCase() || 'неизвестного'}, а не документ раздела.`,
      `Подходят: ${fileExtensions.join(', ')}.`,
    );
  const danger = await dangerIn(kind, bytes);
  if (danger !== undefined)
    return refuseFile(
      `Файл ${danger}.`,
      'Такое на сайт школы не выкладывают. Сохраните документ без этого, лучше как PDF.',
    );
  const renamed = asked === kind ? [] : [`Файл на самом деле ${kind.toUpperCase()}: имя исправлено.`];
  const notes = kind === 'pdf' ? [...renamed, ...(await pdfNotes(bytes))] : renamed;
  return { accepted: true, path: `files/${stemOf(name)}.${kind}`, bytes, format: kind, notes };
}

async function dangerIn(kind: string, bytes: Uint8Array): Promise<string | undefined> {
  if (zipped.has(kind)) return archiveFault(bytes);
  if (kind === 'pdf') return pdfFault(bytes);
  if (kind === 'doc' || kind === 'xls') return oleFault(bytes);
  if (kind === 'rtf')
    return /\\objdata|\\objocx|\\object\b/.test(latin(bytes)) ? 'содержит встроенные объекты' : undefined;
  return kind === 'txt' || kind === 'csv' ? textFault(bytes) : undefined;
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Names of storages of a compound file are UTF-16 (MS-CFB, 2.6.1); macros lie under these (MS-OVBA, 2.2.1). */
function oleFault(bytes: Uint8Array): string | undefined {
  const names = ['_VBA_PROJECT', 'Macros', 'ObjectPool'].map((name) => Buffer.from(name, 'utf16le'));
  const all = Buffer.from(bytes);
  return names.some((name) => all.includes(name)) ? 'содержит макросы или встроенные объекты' : undefined;
}

/** A page of the web under the name of a text would run in a browser that guesses types. */
function textFault(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('utf8');
  return /<(?:script|html|iframe|svg|\?php)\b/i.test(head) ? 'содержит код страницы, а не текст' : undefined;
}
