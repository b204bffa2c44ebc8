/** PDF documents: what runs in them, and whether their text can be read. */
import { getDocumentProxy } from 'unpdf';

/** Names of actions and attachments (ISO 32000-1, 12.6.4, 7.11.4) as they stand in a file that is not packed. */
const actions = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\b/;

/** Bytes before the signature: readers allow some, and another format may hide in them. */
const mostBefore = 16;

/** Pages that are read to see whether a document has a text. */
const pagesRead = 5;

/** Why a PDF must not be taken; undefined when it may. */
export async function pdfFault(bytes: Uint8Array): Promise<string | undefined> {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.indexOf('%PDF-') > mostBefore) return 'начинается не как PDF';
  if (/\/Encrypt\b/.test(text)) return 'закрыт паролем или защитой от копирования';
  if (actions.test(text)) return 'содержит программы или вложенные файлы';
  try {
    const document = await open(bytes);
    const scripts: unknown = await document.getJSActions();
    const attachments: unknown = await document.getAttachments();
    await document.destroy();
    return scripts !== null || attachments !== null ? 'содержит программы или вложенные файлы' : undefined;
  } catch {
    return 'повреждён и не открывается';
  }
}

/** What the curator should know: a scan can neither be searched nor heard. */
export async function pdfNotes(bytes: Uint8Array): Promise<string[]> {
  const document = await open(bytes);
  let letters = 0;
  for (let page = 1; page <= Math.min(pagesRead, document.numPages) && letters < 50; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    letters += items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0);
  }
  await document.destroy();
  if (letters >= 50) return [];
  return [
    'Это скан: текст в нём не найти поиском и не услышать незрячему. Приложите и текстовую версию (ПП РФ № 102).',
  ];
}

const open = (bytes: Uint8Array) => getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false });
