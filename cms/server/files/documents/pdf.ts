/** PDF documents: alone in their file, open to everybody, and nothing in them runs. */
import { getDocumentProxy } from 'unpdf';
import { hasActingNames } from './pdf-names.ts';
import { pdfNotes, type PdfDocument } from './pdf-text.ts';
import { refuseFile, type Refused } from '../received.ts';

const disguised = refuseFile(
  'В файле кроме PDF лежит что-то ещё: перед ним или после него.',
  'Откройте документ и сохраните его как PDF заново.',
);
const locked = refuseFile(
  'PDF закрыт паролем или защищён от копирования.',
  'Сохраните его без защиты: защищённый файл не прочитают программы, которыми пользуются незрячие.',
);
const acting = refuseFile(
  'В PDF есть программы, вложенные файлы или форма, которая запускает программы.',
  'Откройте документ и напечатайте его в PDF: «Печать» → «Сохранить как PDF».',
);
const broken = refuseFile('PDF повреждён и не открывается.', 'Сохраните документ как PDF заново.');

/** Why a PDF must not be taken, or what the curator should know of it. */
export async function lookIntoPdf(bytes: Buffer): Promise<Refused | readonly string[]> {
  if (!standsAlone(bytes)) return disguised;
  let document: PdfDocument | undefined;
  try {
    document = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
    if (isEncrypted(bytes)) return locked;
    if (hasActingNames(bytes) || (await isActing(document))) return acting;
    return await pdfNotes(document);
  } catch (error) {
    // A PDF can be broken in as many ways as there are; a person can only make it anew.
    return error instanceof Error && error.name === 'PasswordException' ? locked : broken;
  } finally {
    await document?.destroy();
  }
}

/** Spaces and a byte order mark may stand around a document, nothing that another program would open. */
function standsAlone(bytes: Buffer): boolean {
  const start = bytes.indexOf('%PDF-');
  const end = bytes.lastIndexOf('%%EOF');
  const around = [bytes.toString('utf8', 0, start), bytes.toString('latin1', end + '%%EOF'.length)];
  return around.every((text) => /^[\s\0\ufeff]*$/.test(text));
}

/** Documents that everybody may open and nobody may copy have no password and say this only. */
const isEncrypted = (bytes: Buffer) => /\/Encrypt\s*(?:\d+ \d+ R|<<)/.test(bytes.toString('latin1'));

/** What a whole reader of PDF finds, wherever it is hidden. */
async function isActing(document: PdfDocument): Promise<boolean> {
  const scripts: unknown = await document.getJSActions();
  const attachments: unknown = await document.getAttachments();
  return scripts !== null || attachments !== null;
}
