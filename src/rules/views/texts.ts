/** The words of an entry as a visitor reads them: text fields and the body, without addresses of links. */
import { oncePerEntry } from '../rule.ts';
import { partsOf } from './entry-parts.ts';
import type { Subject } from './published.ts';

export type Piece = {
  /** Path of the field; `body` for the body. */
  field: string;
  /** «в поле «Коротко»», «в тексте записи». */
  where: string;
  text: string;
};

export type EntryTexts = {
  pieces: readonly Piece[];
  /** All pieces in one string, parted by characters that no pattern crosses: a quick look before a close one. */
  all: string;
};

const border = '\n\u0000\n';
const addresses = /\]\([^()\s]*|<?https?:\/\/[^\s)>\]»"]+|^ {0,3}\[[^\]\n]+\]:[^\n]*/gm;

/** The same text with addresses of links blanked out; every other character stays at its place. */
export function withoutAddresses(text: string): string {
  if (!text.includes('](') && !text.includes('://') && !text.includes(']:')) return text;
  return text.replace(addresses, (match) => ' '.repeat(match.length));
}

/** The texts of an entry, worked out once for each entry. */
export const textsOf: (subject: Subject) => EntryTexts = oncePerEntry((subject: Subject) => {
  const pieces = partsOf(subject).texts.map(
    ({ field, label, value }): Piece => ({ field, where: `в поле «${label}»`, text: withoutAddresses(value) }),
  );
  if (subject.body.trim() !== '')
    pieces.push({ field: 'body', where: 'в тексте записи', text: withoutAddresses(subject.body) });
  return { pieces, all: pieces.map((piece) => piece.text).join(border) };
});

/** `body:LINE:COLUMN` of an offset, both from 1 and counted from the beginning of the body. */
export function bodyField(body: string, offset: number): string {
  const before = body.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line += 1;
  return `body:${line}:${offset - lineStart + 1}`;
}

/** The field of something found at an offset of a piece. */
export function fieldAt(piece: Piece, offset: number): string {
  return piece.field === 'body' ? bodyField(piece.text, offset) : piece.field;
}

/** At most `max` characters of a wording, in one line, for a message. */
export function quote(wording: string, max = 120): string {
  const line = wording.replace(/\s+/g, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).trimEnd()}…`;
}
