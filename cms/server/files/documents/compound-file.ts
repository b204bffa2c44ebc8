/** Compound files of the old Office ([MS-CFB]): the names in them and the bytes of a stream. */

export type CompoundEntry = {
  name: string;
  isStorage: boolean;
  /** A storage with nothing in it is what remains of an object that was deleted. */
  isEmpty: boolean;
  start: number;
  size: number;
};

export type CompoundFile = {
  entries: readonly CompoundEntry[];
  /** At most `length` first bytes of a stream; fewer when its chain of sectors breaks. */
  read: (entry: CompoundEntry, length: number) => Buffer;
};

const entryLength = 128;
const none = 0xffff_ffff;
const types = { unused: 0, storage: 1, root: 5 };

/** Undefined when the file is too torn to be walked through. */
export function readCompoundFile(bytes: Buffer): CompoundFile | undefined {
  try {
    return walk(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function walk(bytes: Buffer): CompoundFile {
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new RangeError(`The sector shift ${shift} is unknown.`);
  const sectorSize = 2 ** shift;
  const sectorAt = (sector: number) => bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize);
  const table = numbersOf(tableSectors(bytes, sectorAt).map(sectorAt));
  const follow = (start: number) => Buffer.concat(chainOf(table, start).map(sectorAt));
  const entries = entriesOf(follow(bytes.readUInt32LE(48)));
  const small = { below: bytes.readUInt32LE(56), table: numbersOf([follow(bytes.readUInt32LE(60))]) };
  const read = (entry: CompoundEntry, length: number) => {
    if (entry.size >= small.below) return follow(entry.start).subarray(0, Math.min(entry.size, length));
    const sectors = follow(entries[0]?.start ?? none);
    const pieces = chainOf(small.table, entry.start).map((at) => sectors.subarray(at * 64, (at + 1) * 64));
    return Buffer.concat(pieces).subarray(0, Math.min(entry.size, length));
  };
  return { entries, read };
}

/** The table of sectors lies in sectors itself: 109 are named in the header, the others in a chain of their own. */
function tableSectors(bytes: Buffer, sectorAt: (sector: number) => Buffer): number[] {
  const sectors = numbersOf([bytes.subarray(76, 512)]);
  const seen = new Set<number>();
  let next = bytes.readUInt32LE(68);
  while (next < 0xffff_fffa && !seen.has(next)) {
    seen.add(next);
    const numbers = numbersOf([sectorAt(next)]);
    next = numbers.pop() ?? none;
    sectors.push(...numbers);
  }
  return sectors.filter((sector) => sector < 0xffff_fffa);
}

function numbersOf(sectors: readonly Buffer[]): number[] {
  return sectors.flatMap((sector) =>
    Array.from({ length: Math.floor(sector.length / 4) }, (_, index) => sector.readUInt32LE(index * 4)),
  );
}

function chainOf(table: readonly number[], start: number): number[] {
  const chain = new Set<number>();
  for (let at = start; at < table.length && !chain.has(at); at = table[at] ?? none) chain.add(at);
  return [...chain];
}

function entriesOf(directory: Buffer): CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const type = directory[at + 66] ?? types.unused;
    if (type === types.unused) continue;
    const nameLength = Math.min(directory.readUInt16LE(at + 64), 64);
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      isStorage: type === types.storage || type === types.root,
      isEmpty: directory.readUInt32LE(at + 76) === none,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
