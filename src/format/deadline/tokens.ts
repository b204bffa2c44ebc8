import { parseRoman } from '../roman.ts';
import { dropAbbreviationStops, mendBrokenWords, mergeOrdinals } from './token-mending.ts';
import { VOCABULARY, type WordKind } from './vocabulary.ts';

type MarkKind = 'dash' | ',' | ';' | '.' | '/' | '(' | ')' | ':';

export type Token = {
  readonly kind: WordKind | MarkKind | 'number' | 'dotted' | 'time' | 'unknown';
  /** A number's value, a month 1–12, a word's value in the vocabulary. */
  readonly value: number;
  /** Lower case, «е» for «ё»; figures as typed; `01.09.2023` for a dotted date, `1-го` for an ordinal. */
  readonly text: string;
  /** What stands before it. */
  readonly gap: 'none' | 'space' | 'line';
};

const PATTERN = new RegExp(
  [
    '(?<space>\\s+)',
    '(?<quoted>[«"“„]\\s?\\d{1,2}\\s?[»"”“])',
    '(?<time>(?<!\\d)\\d{1,2}:\\d{2}(?![\\d:]))',
    '(?<dotted>\\d{1,2}\\.[ \u00A0]\\d{1,2}\\.[ \u00A0]\\d{4}(?!\\d)|\\d+(?:\\.\\d+)+)',
    '(?<number>\\d+)',
    '(?<word>\\p{L}+)',
    '(?<dash>[-\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]+)',
    '(?<mark>[,;./():])',
    '(?<unknown>.)',
  ].join('|'),
  'gsu',
);

/** Soft hyphens, zero-width marks, stress marks: nothing that a reader takes for a letter. */
const INVISIBLE = /\u00AD|\u0301|\u200B|\u200C|\u200D|\u2060|\uFEFF/g;

/** Latin letters to the Cyrillic ones they look like; case matters («H» is «Н», «h» is nothing). */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Array.from('AaBCcEeHKkMmOoPpTtXxYy', (latin, at) => [latin, 'аавссеенккммооррттххуу'.charAt(at)]),
);

/**
 * Splits a wording into words, figures and marks. Line breaks inside a word are mended, HTML breaks
 * count as line breaks, soft hyphens and stress marks vanish.
 */
export function tokenize(wording: string): Token[] {
  const tokens: Token[] = [];
  let gap: Token['gap'] = 'none';
  for (const { groups, 0: text } of cleanWording(wording).matchAll(PATTERN)) {
    if (groups === undefined) continue;
    if (groups['space'] !== undefined) {
      gap = text.includes('\n') ? 'line' : 'space';
      continue;
    }
    tokens.push(toToken(groups, text, gap));
    gap = 'none';
  }
  return mergeOrdinals(dropAbbreviationStops(mendBrokenWords(tokens)));
}

function cleanWording(wording: string): string {
  const text = wording.normalize('NFC').replace(INVISIBLE, '');
  if (!/[<&*\r]/.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/<br\s*\/?>|<\/(?:p|li|div)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>|&nbsp;|\*/gi, ' ')
    .replace(/&[nm]dash;/gi, '–');
}

function toToken(groups: Record<string, string | undefined>, text: string, gap: Token['gap']): Token {
  if (groups['word'] !== undefined) return toWord(text, gap);
  if (groups['number'] !== undefined) return { kind: 'number', value: Number(text), text, gap };
  if (groups['quoted'] !== undefined) return toQuotedNumber(text, gap);
  if (groups['dotted'] !== undefined) return { kind: 'dotted', value: 0, text: text.replace(/\s/g, ''), gap };
  if (groups['time'] !== undefined) return { kind: 'time', value: 0, text, gap };
  if (groups['dash'] !== undefined) return { kind: 'dash', value: 0, text: '-', gap };
  return { kind: toMark(text) ?? 'unknown', value: 0, text, gap };
}

/** «15» октября, as in blanks of official papers. */
function toQuotedNumber(text: string, gap: Token['gap']): Token {
  const figures = text.replace(/\D/g, '');
  return { kind: 'number', value: Number(figures), text: figures, gap };
}

function toMark(text: string): MarkKind | undefined {
  const marks: readonly MarkKind[] = [',', ';', '.', '/', '(', ')', ':'];
  return marks.find((mark) => mark === text);
}

function toWord(raw: string, gap: Token['gap']): Token {
  const plain = raw.toLowerCase().replaceAll('ё', 'е');
  const known = VOCABULARY.get(plain);
  if (known !== undefined) return { ...known, text: plain, gap };
  const roman = parseRoman(raw);
  if (roman !== undefined) return { kind: 'roman', value: roman, text: plain, gap };
  const text = foldLookalikes(raw);
  const word = VOCABULARY.get(text);
  return word === undefined ? { kind: 'unknown', value: 0, text, gap } : { ...word, text, gap };
}

function foldLookalikes(raw: string): string {
  if (!/[a-z]/i.test(raw)) return raw.toLowerCase().replaceAll('ё', 'е');
  const folded = Array.from(raw, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return folded.toLowerCase().replaceAll('ё', 'е');
}
