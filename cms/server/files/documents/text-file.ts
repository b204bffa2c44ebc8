/** Texts and tables without formatting: in UTF-8, and nothing that a program would run. */
import { isUtf8 } from 'node:buffer';
import { refuseFile, type Refused } from '../received.ts';

// eslint-disable-next-line no-control-regex -- what no text has: everything below a space but its own signs
const control = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f]/;

const asUtf8 = 'Текст был не в кодировке UTF-8: он записан в ней заново, чтобы буквы были видны всем.';

/** Bytes in UTF-8 and a note when they were not; anything that is no Russian text comes back as it is. */
export function readableText(bytes: Buffer): { bytes: Buffer; notes: readonly string[] } {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { bytes, notes: [] };
  return { bytes: Buffer.from(new TextDecoder(encoding).decode(bytes), 'utf8'), notes: [asUtf8] };
}

/** Undefined for UTF-8 and for what is not known: «Блокнот» and Excel write one of these. */
function encodingOf(bytes: Buffer): string | undefined {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  if (isUtf8(bytes) || control.test(bytes.toString('latin1'))) return undefined;
  const aboveAscii = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  const letters = new TextDecoder('windows-1251').decode(bytes).match(/[а-яё]/gi)?.length ?? 0;
  return letters > aboveAscii * 0.8 ? 'windows-1251' : undefined;
}

const notText = refuseFile(
  'В файле не только текст.',
  'Откройте его в программе, где он сделан, и сохраните как PDF или как TXT в кодировке UTF-8.',
);
const markup = refuseFile(
  'В файле код, а не текст.',
  'Сохраните сам текст: откройте страницу, скопируйте его в «Блокнот» и сохраните как TXT или сохраните документ как PDF.',
);
const running = refuseFile(
  'В таблице есть формула, которая запускает программу.',
  'Удалите такие формулы: оставьте в ячейках только значения.',
);

/** Pages and programs: what begins like one, or holds what makes a browser run something. */
const code = /^\s*(?:#!|<\?|@echo off\b)|<(?:script|iframe|object|embed|svg|html|\?php|%)[\s>/=]/i;
/** A cell that asks another program for data (DDE). */
const runningCell = /(?:^|[;,\t"])[=+@-][\w.()+*/:@= -]{1,40}\|\s*(?:'[^'\n]*'|[^\s;,]+)!/m;

/** Why a text must not be taken; undefined when it may. */
export function textFault(bytes: Buffer): Refused | undefined {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (!isUtf8(bytes) || control.test(text)) return notText;
  if (code.test(text)) return markup;
  return runningCell.test(text) ? running : undefined;
}
