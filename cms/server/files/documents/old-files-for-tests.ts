/** Compound files of the old Office, signatures, and texts, written byte by byte. */

export type Stream = { name: string; bytes?: Buffer; isStorage?: boolean; isEmpty?: boolean };

const sector = 512;
const marks = { end: 0xffff_fffe, free: 0xffff_ffff, table: 0xffff_fffd };
const padded = (bytes: Buffer) =>
  Buffer.concat([bytes, Buffer.alloc((sector - (bytes.length % sector)) % sector)]);

/** A compound file with these streams, each of 4096 bytes or more, so that none lies among the small ones. */
export function compoundOf(...streams: Stream[]): Buffer {
  const bodies = streams.map(({ bytes, isStorage }) =>
    isStorage ? Buffer.alloc(0) : padded(Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.alloc(4096)])),
  );
  const directory = padded(Buffer.alloc((streams.length + 1) * 128));
  const table = Buffer.alloc(sector * 2, 0xff);
  [0, 1].forEach((at) => table.writeUInt32LE(marks.table, at * 4));
  let next = chain(table, 2, directory.length / sector);
  writeEntry(directory, 0, { name: 'Root Entry', type: 5, start: marks.end, size: 0, child: 1 });
  streams.forEach(({ name, isStorage, isEmpty }, index) => {
    const size = bodies[index]?.length ?? 0;
    const child = isStorage && !isEmpty ? 1 : marks.free;
    const type = isStorage ? 1 : 2;
    writeEntry(directory, index + 1, { name, type, start: isStorage ? 0 : next, size, child });
    next = chain(table, next, size / sector);
  });
  return Buffer.concat([header(), table, directory, ...bodies]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(sector, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(2, 44);
  bytes.writeUInt32LE(2, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(marks.end, 60);
  bytes.writeUInt32LE(marks.end, 68);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(1, 80);
  return bytes;
}

function chain(table: Buffer, start: number, count: number): number {
  for (let at = start; at < start + count; at += 1)
    table.writeUInt32LE(at === start + count - 1 ? marks.end : at + 1, at * 4);
  return start + count;
}

type Entry = { name: string; type: number; start: number; size: number; child: number };

function writeEntry(directory: Buffer, index: number, { name, type, start, size, child }: Entry): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE(name.length * 2 + 2, at + 64);
  directory.writeUInt8(type, at + 66);
  directory.writeUInt32LE(marks.free, at + 68);
  directory.writeUInt32LE(marks.free, at + 72);
  directory.writeUInt32LE(child, at + 76);
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}

/** The head of a Word stream: its mark, and the flag of a password. */
export function wordStream(isLocked = false): Buffer {
  const head = Buffer.alloc(32);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(isLocked ? 0x0100 : 0, 10);
  return head;
}

/** Records of a workbook: number and bytes of each. */
export const bookStream = (...records: (readonly [kind: number, body: Buffer])[]): Buffer =>
  Buffer.concat(
    [[0x809, Buffer.alloc(16)] as const, ...records, [0x0a, Buffer.alloc(0)] as const].map(([kind, body]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(kind, 0);
      head.writeUInt16LE(body.length, 2);
      return Buffer.concat([head, body]);
    }),
  );

/** A sheet in the list of a workbook; its kind is 0 for a table and 1 for a program. */
export const sheetRecord = (kind: number) => [0x85, Buffer.from([0, 0, 0, 0, 0, kind, 1, 0, 65])] as const;

const signedData = Buffer.from('06092a864886f70d010702', 'hex');

/** A CMS message of that many bytes inside. */
export function signatureOf(length = 300): Buffer {
  const body = Buffer.concat([signedData, Buffer.alloc(length, 5)]);
  return Buffer.concat([Buffer.from([0x30, 0x82, body.length >> 8, body.length & 0xff]), body]);
}
