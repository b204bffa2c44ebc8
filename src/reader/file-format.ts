/** What a file is by its own bytes: the formats of the section, and those that people put under their names. */
import { isUtf8 } from 'node:buffer';
import type { FileBytes } from './file-bytes.ts';
import { oleFormat } from './ole-format.ts';
import { zipFormat } from './zip-format.ts';

type Signature = { format: string; at?: number; bytes: string };

/** Latin-1 text of the first bytes. Order matters where one signature contains another. */
const signatures: readonly Signature[] = [
  { format: 'jpg', bytes: '\xff\xd8\xff' },
  { format: 'png', bytes: '\x89PNG\r\n\x1a\n' },
  { format: 'gif', bytes: 'GIF87a' },
  { format: 'gif', bytes: 'GIF89a' },
  { format: 'webp', at: 8, bytes: 'WEBP' },
  { format: 'rtf', bytes: '{\\rtf' },
  { format: 'ole', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { format: 'zip', bytes: 'PK\x03\x04' },
  { format: 'zip', bytes: 'PK\x05\x06' },
  { format: 'isobmff', at: 4, bytes: 'ftyp' },
  { format: 'rar', bytes: 'Rar!\x1a\x07' },
  { format: '7z', bytes: '7z\xbc\xaf\x27\x1c' },
  { format: 'tiff', bytes: 'II*\0' },
  { format: 'tiff', bytes: 'MM\0*' },
  { format: 'bmp', bytes: 'BM' },
  { format: 'exe', bytes: 'MZ' },
  { format: 'djvu', bytes: 'AT&TFORM' },
];

const headLength = 4096;

/** Compound files that do not say what document they hold have no format, only a fault. */
export const isNamedFormat = (found: string) => found !== 'ole' && found !== 'locked';

/**
 * The format by its usual extension (`pdf`, `docx`, `jpg`…), or undefined when the bytes say nothing known.
 * @param extension in lower case; it decides between `txt` and `csv`, which are one format to a machine.
 */
export function detectFormat(bytes: FileBytes, extension: string): string | undefined {
  const head = bytes.read(0, headLength);
  const found = bySignature(head.toString('latin1'));
  if (found === 'zip') return zipFormat(bytes);
  if (found === 'ole') return oleFormat(bytes);
  if (found === 'isobmff') return mediaFormat(head);
  return found ?? signatureFormat(head, extension) ?? textFormat(bytes, extension);
}

function bySignature(head: string): string | undefined {
  const found = signatures.find(({ at = 0, bytes }) => head.startsWith(bytes, at))?.format;
  // A PDF may begin with other bytes (ISO 32000-1, annex H, note 13); an archive may begin with a PDF that it stores.
  return found !== 'zip' && head.slice(0, 1024).includes('%PDF-') ? 'pdf' : found;
}

/** ISO base media: pictures and films tell their kind by brands. */
function mediaFormat(head: Buffer): string {
  const brands = head.toString('latin1', 8, Math.min(head.readUInt32BE(0), 64));
  if (/avif|avis/.test(brands)) return 'avif';
  if (/heic|heix|hevc|mif1|msf1/.test(brands)) return 'heic';
  return 'mp4';
}

/** OID 1.2.840.113549.1.7.2, signedData of CMS (RFC 5652). */
const signedData = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02';

/** A detached signature: binary, PEM, or bare base64 as signing programs save it. */
function signatureFormat(head: Buffer, extension: string): string | undefined {
  const start = head.toString('latin1', 0, 64);
  if (start.startsWith('0') && start.includes(signedData)) return 'sig';
  if (/^-----BEGIN (?:CMS|PKCS7|SIGNATURE|SIGNED MESSAGE)-----/.test(start)) return 'sig';
  return extension === 'sig' && /^MI[A-Za-z0-9+/\s]{40}/.test(start) ? 'sig' : undefined;
}

const textFormats = ['txt', 'csv'];

/** Plain text: no zero bytes. A page of the web saved under another name is told apart. */
function textFormat(bytes: FileBytes, extension: string): string | undefined {
  const sample = bytes.read(0, 65_536);
  if (/^\s*(?:\ufeff)?<(?:!doctype html|html)\b/i.test(sample.toString('utf8', 0, 256))) return 'html';
  const wide = sample.length >= 2 && [0xfeff, 0xfffe].includes(sample.readUInt16BE(0));
  if (wide && textFormats.includes(extension)) return extension;
  if (sample.includes(0) || !(isUtf8(trimTail(sample)) || textFormats.includes(extension))) return undefined;
  return textFormats.includes(extension) ? extension : 'txt';
}

/** A sample may end within a letter. */
export function trimTail(sample: Buffer): Buffer {
  let end = sample.length;
  while (end > 0 && end > sample.length - 3 && ((sample[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return (sample[end - 1] ?? 0) >= 0xc0 ? sample.subarray(0, end - 1) : sample;
}
