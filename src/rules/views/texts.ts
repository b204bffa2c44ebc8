/** The words of an entry: its text fields and its body. */
import { oncePerEntry } from '../rule.ts';
import { partsOf } from './entry-parts.ts';
import type { Subject } from './published.ts';

export type Piece = {
  /** Path of the field; `body` for the body. */
  field: string;
  /** Label of the field; empty for the body. */
  label: string;
  text: string;
};

export type EntryTexts = {
  pieces: readonly Piece[];
  /** Whether some piece holds it; most entries are rejected by this one look. A pattern has no flag `g`. */
  hold: (wanted: string | RegExp) => boolean;
};

/** No pattern crosses it, so the fields of an entry are looked through as one string. */
const border = '\n\u0000\n';
const addresses = /\]\([^()\s]*|<?https?:\/\/[^\s)>\]»"]+|^ {0,3}\[[^\]\n]+\]:[^\n]*/gm;

/** Whether an offset lies inside the address of a link: digits and letters there are not words. */
export function isInAddress(text: string, offset: number): boolean {
  if (!text.includes('](') && !text.includes('://') && !text.includes(']:')) return false;
  for (const { index, 0: address } of text.matchAll(addresses)) {
    if (index > offset) return false;
    if (offset < index + address.length) return true;
  }
  return false;
}

/** The texts of an entry, worked out once for each entry. */
export const textsOf: (subject: Subject) => EntryTexts = oncePerEntry((subject: Subject) => {
  const inFields = partsOf(subject).texts;
  const { body } = subject;
  const pieces: readonly Piece[] =
    body.trim() === '' ? inFields : [...inFields, { field: 'body', label: '', text: body }];
  const fields = inFields.map(({ text }) => text).join(border);
  return {
    pieces,
    hold: (wanted) =>
      typeof wanted === 'string'
        ? body.includes(wanted) || fields.includes(wanted)
        : wanted.test(body) || wanted.test(fields),
  };
});

/** «в поле «Коротко»», «в тексте записи». */
export function whereIs({ label }: Piece): string {
  return label === '' ? 'в тексте записи' : `в поле «${label}»`;
}

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

/** At most `max` characters of a wording in one line, whole words, for a message; a cut one ends with «…» alone. */
export function quote(wording: string, max = 120): string {
  const line = wording.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > max / 2 ? end : max - 1).replace(/[\s.,;:!?…–—-]+$/u, '')}…`;
}
