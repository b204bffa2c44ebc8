/** ZIP archives and the office formats that are archives (APPNOTE 4.3; ODF 1.3 part 2, 3.3; ECMA-376). */
import type { FileBytes } from './file-bytes.ts';

const endRecord = { signature: 0x06054b50, length: 22, commentLimit: 65_535 };
const directoryEntry = { signature: 0x02014b50, length: 46 };
const localSignature = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const localLength = 30;
/** Names beyond these bytes of the central directory do not change the verdict. */
const directoryLimit = 256 * 1024;

export type ZipDirectory = { names: readonly string[] };

/** The names of an archive, or undefined when its end is missing or its directory is not where the end says. */
export function readZipDirectory(bytes: FileBytes): ZipDirectory | undefined {
  const tailStart = Math.max(0, bytes.size - endRecord.length - endRecord.commentLimit);
  const tail = bytes.read(tailStart, bytes.size - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + endRecord.length > tail.length) return undefined;
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  const isZip64 = offset === 0xffff_ffff || size === 0xffff_ffff;
  if (isZip64) return { names: [] };
  if (offset + size > tailStart + end) return undefined;
  const names = readNames(bytes.read(offset, Math.min(size, directoryLimit)));
  return names.length === 0 && size > 0 ? undefined : { names };
}

function readNames(directory: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at + directoryEntry.length <= directory.length) {
    if (directory.readUInt32LE(at) !== directoryEntry.signature) break;
    const nameEnd = at + directoryEntry.length + directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + directoryEntry.length, nameEnd));
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

const officeFolders: readonly (readonly [folder: string, format: string])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

const openDocuments: Record<string, string> = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' };

/** The office format of an archive; `zip` for every other one. A document with macros is named as such: `docm`. */
export function zipFormat(bytes: FileBytes): string {
  const open = openDocument(bytes.read(0, 256));
  if (open) return open;
  const names = readZipDirectory(bytes)?.names ?? namesFromHead(bytes);
  if (!names.includes('[Content_Types].xml')) return 'zip';
  const office = officeFolders.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1];
  if (!office) return 'zip';
  return names.some((name) => name.endsWith('/vbaProject.bin')) ? office.replace('x', 'm') : office;
}

/** ODF begins with an uncompressed file `mimetype`. */
function openDocument(head: Buffer): string | undefined {
  const [, kind] =
    /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(head.toString('latin1', 30)) ?? [];
  return kind === undefined ? undefined : openDocuments[kind];
}

/** A torn archive has lost its directory; the names before each file tell enough to say what it was. */
function namesFromHead(bytes: FileBytes): string[] {
  const head = bytes.read(0, 65_536);
  const names: string[] = [];
  for (let at = head.indexOf(localSignature); at !== -1; at = head.indexOf(localSignature, at + 1)) {
    if (at + localLength > head.length) break;
    const start = at + localLength;
    names.push(head.toString('latin1', start, start + Math.min(head.readUInt16LE(at + 26), 256)));
  }
  return names;
}
