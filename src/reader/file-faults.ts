/** Why a document or a picture does not open, although its first bytes look right. */
import { isUtf8 } from 'node:buffer';
import { pictureExtensions } from '#model/fields.ts';
import type { FileBytes } from './file-bytes.ts';
import { trimTail } from './file-format.ts';
import type { PictureSize } from './picture-size.ts';
import { readZipDirectory } from './zip-format.ts';

type Check = (bytes: FileBytes) => string | undefined;

const torn = 'файл обрывается на середине: скачайте или сохраните файл заново';
const tailLength = 64 * 1024;

const tailOf = ({ size, read }: FileBytes, length = tailLength) =>
  read(Math.max(0, size - length), Math.min(size, length));

const checks: Record<string, Check> = {
  pdf: (bytes) => (tailOf(bytes, 2048).includes('%%EOF') ? undefined : torn),
  rtf: (bytes) => (/\}[\s\0]*$/.test(tailOf(bytes, 512).toString('latin1')) ? undefined : torn),
  ole: () => torn,
  locked: () => 'файл закрыт паролем: сохраните файл без пароля',
  zip: zipFault,
  docx: zipFault,
  xlsx: zipFault,
  pptx: zipFault,
  odt: zipFault,
  ods: zipFault,
  odp: zipFault,
  txt: textFault,
  csv: textFault,
  png: pngFault,
  jpg: jpegFault,
  webp: (bytes) => (bytes.read(4, 4).readUInt32LE(0) + 8 > bytes.size ? torn : undefined),
  avif: boxFault,
};

/**
 * The reason in words that follow a colon, without a full stop, and after a colon of its own what to do where that is
 * known; undefined when the file opens.
 */
export function findFault(bytes: FileBytes, format: string, pixels: PictureSize): string | undefined {
  const fault = Object.hasOwn(checks, format) ? checks[format]?.(bytes) : undefined;
  if (fault !== undefined) return fault;
  const isPicture = pictureExtensions.some((extension) => extension === format);
  return isPicture && pixels.width === undefined
    ? 'изображение повреждено, и его размеры неизвестны'
    : undefined;
}

function zipFault(bytes: FileBytes): string | undefined {
  return readZipDirectory(bytes) ? undefined : torn;
}

function textFault(bytes: FileBytes): string | undefined {
  return isUtf8(trimTail(bytes.read(0, 1024 * 1024)))
    ? undefined
    : 'текст сохранён не в кодировке UTF-8, и в браузере вместо букв будут знаки: сохраните файл заново в UTF-8';
}

/** Chunks follow each other up to IEND (PNG 5.3). */
function pngFault(bytes: FileBytes): string | undefined {
  for (let at = 8; at + 12 <= bytes.size;) {
    const header = bytes.read(at, 8);
    if (header.length < 8) return torn;
    if (header.toString('latin1', 4) === 'IEND') return undefined;
    at += header.readUInt32BE(0) + 12;
  }
  return torn;
}

const endOfImage = Buffer.from([0xff, 0xd9]);

/** A JPEG ends with EOI; phones append films after it, so the mark is looked for from the end back to the picture's start. */
function jpegFault(bytes: FileBytes): string | undefined {
  const start = startOfScan(bytes);
  if (start === undefined) return torn;
  for (let end = bytes.size; end > start; end -= tailLength) {
    const from = Math.max(start, end - tailLength);
    if (bytes.read(from, end - from + 1).includes(endOfImage)) return undefined;
  }
  return torn;
}

/** Where the picture's own data begins, after the segments with previews (ITU-T T.81, B.1.1). */
function startOfScan(bytes: FileBytes): number | undefined {
  for (let at = 2; at + 4 <= bytes.size;) {
    const header = bytes.read(at, 4);
    if (header.length < 4 || header[0] !== 0xff) return undefined;
    if (header[1] === 0xda) return at;
    at += header[1] === 0xff ? 1 : header.readUInt16BE(2) + 2;
  }
  return undefined;
}

/** Boxes of ISO base media follow each other up to the end of the file; size 0 means the rest (ISO/IEC 14496-12, 4.2). */
function boxFault(bytes: FileBytes): string | undefined {
  let at = 0;
  while (at + 8 <= bytes.size) {
    const size = bytes.read(at, 4).readUInt32BE(0);
    if (size === 0 || size === 1) return undefined;
    if (size < 8) return torn;
    at += size;
  }
  return at > bytes.size ? torn : undefined;
}
