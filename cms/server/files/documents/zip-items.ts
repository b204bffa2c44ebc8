/** ZIP archives read strictly (APPNOTE 4.3): one reading only, so that no two programs see different files in them. */
import { crc32, inflateRawSync } from 'node:zlib';

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
/** Bytes of a record before its names. */
const lengths = { end: 22, entry: 46, local: 30 };
const methods = { stored: 0, deflated: 8 };

export type ZipItem = {
  name: string;
  isFolder: boolean;
  isLocked: boolean;
  /** A link leads out of the archive on systems that know links. */
  isLink: boolean;
  /** Bytes after unpacking, as the archive says. */
  size: number;
  /** @throws {Error} when the bytes are not what the archive says of them. */
  unpack: () => Buffer;
};

type Placed = { item: ZipItem; at: number; end: number };

/**
 * All that lies in an archive, in the order of its directory; undefined when it is torn, has bytes before its first
 * file or after its end, files that overlap, or is of the kind for gigabytes (ZIP64).
 */
export function readZipItems(bytes: Buffer): readonly ZipItem[] | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const start = bytes.readUInt32LE(end + 16);
  const placed: Placed[] = [];
  let at = start;
  while (at + lengths.entry <= end && bytes.readUInt32LE(at) === signatures.entry) {
    const found = readEntry(bytes, at);
    if (!found) return undefined;
    placed.push(found);
    at += lengths.entry + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  }
  const isWhole = at === end && placed.length === bytes.readUInt16LE(end + 10);
  return isWhole && followEachOther(placed, start) ? placed.map(({ item }) => item) : undefined;
}

/** Nothing may stand after the end record and its comment. */
function findEnd(bytes: Buffer): number | undefined {
  const earliest = Math.max(0, bytes.length - lengths.end - 0xffff);
  for (let at = bytes.length - lengths.end; at >= earliest; at -= 1) {
    const isEnd = bytes.readUInt32LE(at) === signatures.end;
    if (isEnd && at + lengths.end + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}

/** Whether programs that look for an archive from the end find one, whatever stands before and after it. */
export function endsInArchive(bytes: Buffer): boolean {
  const earliest = Math.max(0, bytes.length - lengths.end - 0xffff);
  const mark = Buffer.from('PK\u0005\u0006');
  for (let at = bytes.indexOf(mark, earliest); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    const start = at + lengths.end <= bytes.length ? at - bytes.readUInt32LE(at + 12) : -1;
    if (start >= 0 && bytes.readUInt32LE(start) === signatures.entry) return true;
  }
  return false;
}

function followEachOther(placed: readonly Placed[], directory: number): boolean {
  const inOrder = placed.toSorted((a, b) => a.at - b.at);
  const isApart = inOrder.every(({ end }, index) => end <= (inOrder[index + 1]?.at ?? directory));
  return isApart && (inOrder[0]?.at ?? directory) === 0;
}

/** The record of the directory and the one before the file itself must name the same file. */
function readEntry(bytes: Buffer, at: number): Placed | undefined {
  const nameOf = (start: number, field: number) => bytes.subarray(start, start + bytes.readUInt16LE(field));
  const name = nameOf(at + lengths.entry, at + 28);
  const place = bytes.readUInt32LE(at + 42);
  if (place + lengths.local > bytes.length || bytes.readUInt32LE(place) !== signatures.local)
    return undefined;
  if (!nameOf(place + lengths.local, place + 26).equals(name)) return undefined;
  const data = place + lengths.local + name.length + bytes.readUInt16LE(place + 28);
  const end = data + bytes.readUInt32LE(at + 20);
  const flags = bytes.readUInt16LE(at + 8);
  const item = {
    name: decodeName(name, (flags & 0x800) !== 0),
    isFolder: name.at(-1) === 0x2f,
    isLocked: (flags & 0x2041) !== 0,
    isLink: bytes[at + 5] === unix && (bytes.readUInt16LE(at + 40) & 0xf000) === symbolicLink,
    size: bytes.readUInt32LE(at + 24),
    unpack: () => unpack(bytes.subarray(data, end), bytes.subarray(at, at + lengths.entry)),
  };
  return { item, at: place, end };
}

/** System that made the entry, and its mark of a link in the upper half of the outer attributes. */
const unix = 3;
const symbolicLink = 0xa000;

/** Windows in Russian writes names in the code page of its console. */
const decodeName = (name: Buffer, isUtf8: boolean) =>
  isUtf8 ? name.toString('utf8') : new TextDecoder('ibm866').decode(name);

function unpack(packed: Buffer, entry: Buffer): Buffer {
  const method = entry.readUInt16LE(10);
  const size = entry.readUInt32LE(24);
  if (method !== methods.stored && method !== methods.deflated)
    throw new Error(`The packing method ${method} is unknown: pack the files anew.`);
  const unpacked =
    method === methods.stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (unpacked.length !== size || crc32(unpacked) !== entry.readUInt32LE(16))
    throw new Error('A file of the archive is not what its directory says: pack the files anew.');
  return unpacked;
}
