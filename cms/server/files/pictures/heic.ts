/** Snapshots of phones: decoded by libheif, in the colours that the phone has seen. */
import { crc32, deflateSync } from 'node:zlib';
import heicDecode from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { pixelLimit } from '../limits.ts';

/** Thrown before the pixels are decoded. */
export class TooManyPixelsError extends Error {
  override name = 'TooManyPixelsError';
}

/**
 * The picture upright and without anything that lay beside it.
 * @throws {TooManyPixelsError} and {Error} when it cannot be decoded.
 */
export async function fromHeic(bytes: Buffer): Promise<Sharp> {
  const images = await heicDecode.all({ buffer: bytes });
  try {
    const [image] = images;
    if (!image) throw new Error('There is no picture in the file: save it anew.');
    if (image.width * image.height > pixelLimit('heic')) throw new TooManyPixelsError();
    const { data, width, height } = await image.decode();
    const raw = sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } }).flatten({
      background: '#ffffff',
    });
    const profile = colourProfile(bytes);
    return profile ? sharp(withProfile(await raw.png({ compressionLevel: 1 }).toBuffer(), profile)) : raw;
  } finally {
    images.dispose();
  }
}

const box = { colours: Buffer.from('colr'), kinds: ['prof', 'rICC'] };

/** The first ICC profile among the properties of the pictures (ISO/IEC 23008-12; 14496-12, 12.1.5). */
function colourProfile(bytes: Buffer): Buffer | undefined {
  const properties = bytes.subarray(0, Math.max(0, bytes.indexOf('mdat')) || bytes.length);
  for (let at = properties.indexOf(box.colours); at >= 4; at = properties.indexOf(box.colours, at + 4)) {
    const end = at - 4 + properties.readUInt32BE(at - 4);
    if (!box.kinds.includes(properties.toString('latin1', at + 4, at + 8))) continue;
    if (end > at + 8 + 128 && end <= properties.length) return properties.subarray(at + 8, end);
  }
  return undefined;
}

/** Where the first chunk of a PNG ends: after the signature and IHDR (PNG 11.2.1). */
const headEnd = 33;

/** A PNG that says in which colours its numbers are (PNG 11.3.2.3): the way to hand a profile to sharp. */
function withProfile(png: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, headEnd), chunk, png.subarray(headEnd)]);
}
