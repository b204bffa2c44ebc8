/** Small real documents and pictures, made byte by byte or by sharp, of every kind that a section may hold. */
import sharp from 'sharp';
import type { fileExtensions, pictureExtensions } from '#model/fields.ts';
import type { FileBytes } from './file-bytes.ts';

type FileName = (typeof fileExtensions)[number] | (typeof pictureExtensions)[number];

/** Bytes that are in memory already. */
export function bytesOf(buffer: Buffer): FileBytes {
  return {
    size: buffer.length,
    read: (offset, length) => buffer.subarray(Math.max(0, offset), Math.max(0, offset + length)),
  };
}

/** An archive of uncompressed files. */
export function zipOf(files: Record<string, string>): Buffer {
  const names = Object.entries(files);
  const locals = names.map(([name, data]) =>
    Buffer.concat([zipHeader(0x04034b50, name, data), Buffer.from(name), Buffer.from(data)]),
  );
  let offset = 0;
  const directory = names.map(([name, data], index) => {
    const header = zipHeader(0x02014b50, name, data);
    header.writeUInt32LE(offset, 42);
    offset += locals[index]?.length ?? 0;
    return Buffer.concat([header, Buffer.from(name)]);
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function zipHeader(signature: number, name: string, data: string): Buffer {
  const isLocal = signature === 0x04034b50;
  const header = Buffer.alloc(isLocal ? 30 : 46);
  const shift = isLocal ? 0 : 2;
  header.writeUInt32LE(signature, 0);
  header.writeUInt32LE(Buffer.byteLength(data), 18 + shift);
  header.writeUInt32LE(Buffer.byteLength(data), 22 + shift);
  header.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  return header;
}

/** A compound file whose directory names these streams. */
export function oleOf(...streams: string[]): Buffer {
  const file = Buffer.alloc(1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, at + 64);
  });
  return file;
}

const office = (folder: string) =>
  zipOf({ '[Content_Types].xml': '<Types/>', [`${folder}/document.xml`]: '<x/>' });
const openDocument = (kind: string) =>
  zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<x/>' });

const picture = (width = 6, height = 4) =>
  sharp({ create: { width, height, channels: 3, background: '#3366cc' } });

/** One good file of each extension; pictures are 6 × 4 pixels. */
export async function goodFiles(): Promise<Record<FileName, Buffer>> {
  const jpeg = await picture().jpeg().toBuffer();
  return {
    pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n'),
    docx: office('word'),
    doc: oleOf('WordDocument'),
    odt: openDocument('text'),
    rtf: Buffer.from('{\\rtf1\\ansi text}\n'),
    xlsx: office('xl'),
    xls: oleOf('Workbook'),
    ods: openDocument('spreadsheet'),
    pptx: office('ppt'),
    odp: openDocument('presentation'),
    zip: zipOf({ 'readme.txt': 'x' }),
    sig: Buffer.from('3080' + '06092a864886f70d010702' + 'a0800000', 'hex'),
    txt: Buffer.from('Текст\n'),
    csv: Buffer.from('год;план\n2026;5\n'),
    jpg: jpeg,
    jpeg,
    png: await picture().png().toBuffer(),
    webp: await picture().webp().toBuffer(),
    avif: await picture().avif({ effort: 0 }).toBuffer(),
    gif: await picture().gif().toBuffer(),
  };
}

/** A photograph held upright by a phone: stored lying, turned by its EXIF. */
export function turnedPhoto(): Promise<Buffer> {
  return picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
}

/** A picture too large to be read by its first bytes alone. */
export function noisyPicture(format: 'jpeg' | 'png' | 'webp' | 'avif'): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff', noise } })
    .toFormat(format, { effort: 1 })
    .toBuffer();
}
