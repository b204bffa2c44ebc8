/** DOC and XLS of the old Office: macros, embedded objects and passwords ([MS-DOC], [MS-XLS], [MS-OVBA]). */
import { readCompoundFile, type CompoundEntry } from './compound-file.ts';
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
  const book = entries.find(({ name }) => name === 'Workbook' || name === 'Book');
  const main = word ?? book;
  if (!main) return dangers.unusual;
  const stream = file.read(main, main.size);
  if (stream.length + mostMissing < main.size) return dangers.unusual;
  return main === word ? textFault(stream) : workbookFault(stream);
}

const holdsObject = ({ name, isStorage, isEmpty }: CompoundEntry) =>
  isStorage && !isEmpty && objects.test(name);

/** Bytes of the last sector, which some programs do not write out. */
const mostMissing = 4096;

/** The flag fEncrypted of the document's head ([MS-DOC] 2.5.2). */
function textFault(stream: Buffer): Refused | undefined {
  if (stream.length < 12) return dangers.unusual;
  return (stream.readUInt16LE(10) & 0x0100) === 0 ? undefined : locked;
}

const records = { sheet: 0x85, password: 0x2f, end: 0x0a };
/** Kinds of sheets that are programs ([MS-XLS] 2.4.28). */
const programSheets: readonly number[] = [1, 6];

/** The list of sheets stands in the first part of the stream, which ends with its own record. */
function workbookFault(stream: Buffer): Refused | undefined {
  for (let at = 0; at + 4 <= stream.length;) {
    const kind = stream.readUInt16LE(at);
    if (kind === records.end) return undefined;
    if (kind === records.password) return locked;
    if (kind === records.sheet && programSheets.includes(stream[at + 9] ?? 0)) return dangers.macros;
    at += 4 + stream.readUInt16LE(at + 2);
  }
  return undefined;
}
