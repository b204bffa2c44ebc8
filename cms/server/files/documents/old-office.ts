/** DOC and XLS of the old Office: macros, embedded objects and passwords ([MS-DOC], [MS-XLS], [MS-OVBA]). */
import { readCompoundFile, type CompoundEntry, type CompoundFile } from './compound-file.ts';
import { dangers } from './danger.ts';
import { refuseFile, type Refused } from '../received.ts';

const locked = refuseFile(
  'Документ закрыт паролем.',
  'Сохраните его без пароля: посетители сайта пароля не знают.',
);

/** Storages of programs ([MS-OVBA] 2.2.1) and of objects of other programs. */
const macros = /^(?:Macros|VBA|_VBA_PROJECT(?:_CUR)?)$/i;
const objects = /^(?:ObjectPool|MBD[0-9A-F]{8}|Embedding \d+)$/i;
/** A file that was dropped into a document ([MS-OLEDS] 2.3.6). */
const droppedFile = '\u0001Ole10Native';

/** Why a document must not be taken; undefined when it may. */
export function oldOfficeFault(bytes: Buffer): Refused | undefined {
  const file = readCompoundFile(bytes);
  if (!file) return dangers.unusual;
  const { entries } = file;
  if (entries.some(({ name }) => macros.test(name))) return dangers.macros;
  if (entries.some(({ name }) => name === droppedFile) || entries.some(holdsObject)) return dangers.objects;
  const word = entries.find(({ name }) => name === 'WordDocument');
  if (word) return isLockedText(file.read(word, 32)) ? locked : undefined;
  const book = entries.find(({ name }) => name === 'Workbook' || name === 'Book');
  return book && workbookFault(file, book);
}

const holdsObject = ({ name, isStorage, isEmpty }: CompoundEntry) =>
  isStorage && !isEmpty && objects.test(name);

/** The flag fEncrypted of the document's head ([MS-DOC] 2.5.2). */
const isLockedText = (head: Buffer) => head.length >= 12 && (head.readUInt16LE(10) & 0x0100) !== 0;

const records = { sheet: 0x85, password: 0x2f, end: 0x0a };
/** Kinds of sheets that are programs ([MS-XLS] 2.4.28). */
const programSheets: readonly number[] = [1, 6];

/** The list of sheets stands in the first part of the stream, which ends with its own record. */
function workbookFault(file: CompoundFile, book: CompoundEntry): Refused | undefined {
  const stream = file.read(book, book.size);
  for (let at = 0; at + 4 <= stream.length;) {
    const kind = stream.readUInt16LE(at);
    if (kind === records.end) return undefined;
    if (kind === records.password) return locked;
    if (kind === records.sheet && programSheets.includes(stream[at + 9] ?? 0)) return dangers.macros;
    at += 4 + stream.readUInt16LE(at + 2);
  }
  return undefined;
}
