/** A question as Pagefind is to be asked it: it joins all words with AND and knows no words that say nothing. */
import { stopWords } from '#search/stop-words.ts';
import { foldText } from '#search/text.ts';
import { longestQuery } from './search-state.ts';

export type TypedQuestion = {
  /** What is looked for, as typed, in small letters; each word once. */
  words: readonly string[];
  /** The words are looked for one right after the other: they stood between quotation marks. */
  isPhrase: boolean;
  /** Words were typed, but all of them are such as stand on every page. */
  saysNothing: boolean;
  /** Only the beginning is looked for. */
  isCut: boolean;
};

/** More words find no more pages, and each asks for a piece of the index. */
export const mostWords = 12;

const quoted = /^["«„“]([^"«»„“”]+)["»“”]$/u;
const word = /[\p{L}\p{N}]+(?:[-\u2010\u2011]\p{L}[\p{L}\p{N}]*)*/gu;
/** The longest word of Russian school papers has fewer letters. */
const longestWord = 40;
/** Marks of direction, zero-width and control characters. */
const unseen = /[\p{Cf}\p{Cc}]/gu;

/** In the bank they stand on every page, in the section they are words as any. */
const meaningful = /^(?:практик|опыт|пример)/;

const isStop = (text: string) => stopWords.has(text) && !meaningful.test(text);

/** A text without what cannot be seen, its spaces single. */
export const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(unseen, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();

const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(word) ?? []).map((found) => found.slice(0, longestWord));

/** One letter is the beginning of a word; a figure may be a number of an act or a class. */
const isWhole = (text: string) => text.length > 1 || /\p{N}/u.test(text);

export function readQuestion(typed: string): TypedQuestion {
  const text = tidied(typed.slice(0, longestQuery));
  const phrase = wordsIn(quoted.exec(text)?.[1] ?? '');
  const isPhrase = phrase.length > 1;
  const all = isPhrase ? phrase : [...new Set(wordsIn(text))].filter(isWhole);
  const words = isPhrase ? all : all.filter((found) => !isStop(foldText(found)));
  return {
    words: words.slice(0, mostWords),
    isPhrase,
    saysNothing: words.length === 0 && all.length > 0,
    isCut: words.length > mostWords || typed.length > longestQuery,
  };
}

/** The same without quotation marks, for a phrase that stands nowhere. */
export const withoutQuotes = (typed: string): TypedQuestion => readQuestion(tidied(typed).slice(1, -1));
