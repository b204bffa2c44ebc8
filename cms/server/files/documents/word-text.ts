/** The words of a document of Word as HTML: its paragraphs, lists and tables, without pictures and looks. */
import { bufferOf } from '../in-memory.ts';
import { refuseFile, type Refused, type Upload } from '../received.ts';
import { tooHeavy } from '../upload-weight.ts';
import { receiveDocument } from './receive-document.ts';

export type WordText = { html: string } | Refused;

const empty = refuseFile(
  'Файл пустой.',
  'Проверьте, что документ сохранён до конца, и выберите его ещё раз.',
);
const otherKind = refuseFile(
  'Это не документ Word нового вида (DOCX).',
  'Откройте его в Word или LibreOffice и сохраните как DOCX — или скопируйте таблицу и вставьте её на странице.',
);
const unreadable = refuseFile(
  'Документ не прочитался.',
  'Откройте его в Word, сохраните заново как DOCX и загрузите ещё раз.',
);
const tooLong = refuseFile(
  'Документ слишком длинный.',
  'Оставьте в нём только таблицу дорожной карты с её названием и загрузите ещё раз.',
);

/** Letters of HTML; what is longer is no roadmap. */
const mostLetters = 4_000_000;

/** The document passes the same look as every upload before a word of it is read. */
export async function readWordText(upload: Upload): Promise<WordText> {
  const refused = upload.bytes.length === 0 ? empty : tooHeavy(upload);
  if (refused) return refused;
  const received = await receiveDocument(upload);
  if (!received.accepted) return received;
  if (received.format !== 'docx') return otherKind;
  return convert(bufferOf(received.bytes));
}

async function convert(buffer: Buffer): Promise<WordText> {
  // Loaded when somebody brings a document: every other upload does without it.
  const { default: mammoth } = await import('mammoth');
  const options = {
    includeEmbeddedStyleMap: false,
    // A numbered cell without words is a paragraph too.
    ignoreEmptyParagraphs: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  };
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, options);
    return value.length > mostLetters ? tooLong : { html: value };
  } catch {
    // Whatever the converter says, the curator can do one thing: save the document anew.
    return unreadable;
  }
}
