import type { Token } from './tokens.ts';
import { ORDINAL_ENDINGS, SHORTENED, VOCABULARY } from './vocabulary.ts';

/** «сен-⏎тябрь», «сентя брь»: two pieces, one of them no word, that together are one. */
export function mendBrokenWords(tokens: readonly Token[]): Token[] {
  const mended: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const step = tokens[at + 1]?.kind === 'dash' ? 2 : 1;
    const whole = joinPieces(token, tokens[at + step]);
    mended.push(whole ?? token);
    if (whole !== undefined) at += step;
  }
  return mended;
}

function joinPieces(first: Token, second: Token | undefined): Token | undefined {
  if (second === undefined || (first.kind !== 'unknown' && second.kind !== 'unknown')) return undefined;
  const text = first.text + second.text;
  const word = text.length < 5 ? undefined : VOCABULARY.get(text);
  return word === undefined ? undefined : { ...word, text, gap: first.gap };
}

/** The stop of «г.», «сент.», «кв.» is part of the word. */
export function dropAbbreviationStops(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const before = tokens[at - 1];
    if (token.kind !== '.' || token.gap !== 'none' || before === undefined) return true;
    return before.kind !== 'dotted' && !SHORTENED.has(before.text);
  });
}

/** «1-го», «2-я», «I-й», «1ое» become one ordinal. */
export function mergeOrdinals(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const length = endingLength(token, tokens[at + 1], tokens[at + 2]);
    merged.push(length > 0 && token.kind === 'number' ? toOrdinal(token, tokens[at + length]) : token);
    at += length;
  }
  return merged;
}

function toOrdinal(number: Token, ending: Token | undefined): Token {
  return { ...number, kind: 'ordinal', text: `${number.text}-${ending?.text ?? ''}` };
}

function endingLength(token: Token, next: Token | undefined, afterNext: Token | undefined): number {
  if (token.kind !== 'roman' && (token.kind !== 'number' || token.value > 31)) return 0;
  if (next?.kind === 'dash') return afterNext !== undefined && isEnding(afterNext) ? 2 : 0;
  return next !== undefined && next.gap === 'none' && isEnding(next) ? 1 : 0;
}

function isEnding(token: Token): boolean {
  return ORDINAL_ENDINGS.has(token.text);
}
