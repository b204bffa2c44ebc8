/** The first moment that the ZIP format can hold: 1 January 1980, 00:00. */
const firstDay = (1 << 5) | 1;
const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
const directoryEndSize = 22;

/**
 * Sets one time for all files of a ZIP archive, so that equal contents give equal bytes.
 * @throws {TypeError} when the buffer does not end as an archive without a comment does.
 */
export function fixZipTimes(archive: Buffer): Buffer {
  const fixed = Buffer.from(archive);
  const end = fixed.length - directoryEndSize;
  if (end < 0 || fixed.readUInt32LE(end) !== directoryEnd) throw new TypeError('Not a ZIP archive.');
  let entry = fixed.readUInt32LE(end + 16);
  while (fixed.readUInt32LE(entry) === directoryHeader) {
    const local = fixed.readUInt32LE(entry + 42);
    if (fixed.readUInt32LE(local) !== localHeader) throw new TypeError('A ZIP entry has no local header.');
    setTime(fixed, entry + 12);
    setTime(fixed, local + 10);
    entry += 46 + [28, 30, 32].reduce((length, at) => length + fixed.readUInt16LE(entry + at), 0);
  }
  return fixed;
}

function setTime(archive: Buffer, at: number): void {
  archive.writeUInt16LE(0, at);
  archive.writeUInt16LE(firstDay, at + 2);
}
