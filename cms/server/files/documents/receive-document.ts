/** Documents are taken for what their bytes say they are, and only when nothing in them runs. */
import { openArchive } from './archive.ts';
import { documentKind } from './document-kind.ts';
import { extensionOf, stemOf } from '../file-name.ts';
import { bufferOf } from '../in-memory.ts';
import { officeFault } from './office-document.ts';
import { oldOfficeFault } from './old-office.ts';
import { openDocumentFault } from './open-document.ts';
import { lookIntoPdf } from './pdf.ts';
import { lookIntoArchive } from './plain-archive.ts';
import { refuseFile, type Received, type Refused, type Upload } from '../received.ts';
import { richTextFault } from './rich-text.ts';
import { signatureFault } from './signature.ts';
import { readableText, textFault } from './text-file.ts';
import { endsInArchive } from './zip-items.ts';

export async function receiveDocument({ name, bytes: given }: Upload): Promise<Received> {
  const asked = extensionOf(name);
  const isText = asked === 'txt' || asked === 'csv';
  const { bytes, notes } = isText ? readableText(bufferOf(given)) : { bytes: bufferOf(given), notes: [] };
  const kind = documentKind(bytes, asked);
  if (typeof kind !== 'string') return kind;
  if (!packed.has(kind) && endsInArchive(bytes)) return twoInOne;
  const found = await lookInside(kind, bytes);
  if ('accepted' in found) return found;
  const renamed =
    asked === kind ? [] : [`По содержимому это ${kind.toUpperCase()}: окончание имени исправлено.`];
  return {
    accepted: true,
    path: `files/${stemOf(name)}.${kind}`,
    bytes,
    format: kind,
    notes: [...renamed, ...notes, ...found],
  };
}

const twoInOne = refuseFile(
  'За документом в том же файле лежит архив.',
  'Откройте документ и сохраните его заново.',
);

/** A look into each kind: why it must not be taken, or what the curator should know of it. */
async function lookInside(kind: string, bytes: Buffer): Promise<Refused | readonly string[]> {
  if (kind === 'pdf') return lookIntoPdf(bytes);
  if (packed.has(kind)) return lookIntoPacked(kind, bytes);
  if (!Object.hasOwn(faults, kind)) throw new Error(`No check for documents of the kind ${kind}: add one.`);
  return faults[kind]?.(bytes) ?? [];
}

const faults: Readonly<Record<string, (bytes: Buffer) => Refused | undefined>> = {
  csv: textFault,
  doc: oldOfficeFault,
  rtf: richTextFault,
  sig: signatureFault,
  txt: textFault,
  xls: oldOfficeFault,
};

const office = new Set(['docx', 'xlsx', 'pptx']);
const packed = new Set([...office, 'odt', 'ods', 'odp', 'zip']);

async function lookIntoPacked(kind: string, bytes: Buffer): Promise<Refused | readonly string[]> {
  const { archive, refused } = openArchive(bytes);
  if (refused) return refused;
  if (kind === 'zip') return lookIntoArchive(archive, receiveDocument);
  return (office.has(kind) ? officeFault(archive, kind) : openDocumentFault(archive)) ?? [];
}
