/** Compound files of the old Office: the names in the directory sector tell Word, Excel and PowerPoint apart ([MS-CFB] 2.2, 2.6). */
import type { FileBytes } from './file-bytes.ts';

const entryLength = 128;

const formats: readonly (readonly [stream: string, format: string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** Streams and storages named in the first directory sector; undefined when the file ends before it. */
export function oleNames(bytes: FileBytes): string[] | undefined {
  const header = bytes.read(0, 512);
  if (header.length < 512) return undefined;
  const sectorSize = 2 ** Math.min(header.readUInt16LE(30), 16);
  const offset = (header.readUInt32LE(48) + 1) * sectorSize;
  const sector = bytes.read(offset, sectorSize);
  if (sector.length < entryLength) return undefined;
  const names: string[] = [];
  for (let at = 0; at + entryLength <= sector.length; at += entryLength) {
    const length = Math.min(sector.readUInt16LE(at + 64), 64);
    if (length >= 2) names.push(sector.toString('utf16le', at, at + length - 2));
  }
  return names;
}

/** `doc`, `xls` or `ppt`; undefined for other compound files and for torn ones that do not say what they were. */
export function oleFormat(bytes: FileBytes): string | undefined {
  const names = oleNames(bytes);
  if (!names) return 'ole';
  if (isLocked(names)) return 'locked';
  return formats.find(([stream]) => names.includes(stream))?.[1];
}

/** Office wraps a document under a password in a compound file. */
export const isLocked = (names: readonly string[]) => names.includes('EncryptedPackage');
