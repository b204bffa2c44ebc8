/**
 * How the list of entries is searched: by the words of a question, in any form and any order. The server and the page run
 * the same code, so that with scripts and without the same entries are found.
 */
import { stemOf } from '#search/stem.ts';
import { connectives } from '#search/stop-words.ts';
import { foldText, wordsOf } from '#search/text.ts';

/** What is known of a text that is searched. Both are of folded words. */
export type SearchedText = { words: readonly string[]; stems: ReadonlySet<string> };

/** Folded words of texts, each once, parted by spaces: what a page carries for its search. */
export const searchedWords = (...texts: readonly string[]): string =>
  [...new Set(wordsOf(foldText(texts.join(' '))))].join(' ');

/** @param words as `searchedWords` gives them. */
export function searchedText(words: string): SearchedText {
  const list = words === '' ? [] : words.split(' ');
  return { words: list, stems: new Set(list.map(stemOf)) };
}

/** One word of a question: any of its ways of writing will do, each of which is words that all have to be there. */
type AskedWord = { ways: readonly (readonly string[])[]; isUnfinished: boolean };

/** A hyphenated word is asked for by its parts or as one: «чек-лист» finds «чеклист» too. */
function askedWord(typed: string, isUnfinished: boolean): AskedWord {
  const words = wordsOf(typed);
  const whole = words.at(-1);
  const ways = words.length > 1 && whole !== undefined ? [words.slice(0, -1), [whole]] : [words];
  return { ways, isUnfinished };
}

function isIn({ words, stems }: SearchedText, asked: string, isUnfinished: boolean): boolean {
  return stems.has(stemOf(asked)) || (isUnfinished && words.some((word) => word.startsWith(asked)));
}

const meets = (text: SearchedText, { ways, isUnfinished }: AskedWord) =>
  ways.some((way) => way.every((word, at) => isIn(text, word, isUnfinished && at === way.length - 1)));

/**
 * A question as a test of texts. The last word may be typed half; words that only join others are left out, unless there
 * are no others. An empty question is met by every text.
 */
export function readAsked(typed: string): (text: SearchedText) => boolean {
  const folded = foldText(typed).trimStart();
  const parts = folded.split(/\s+/).filter((part) => wordsOf(part).length > 0);
  const isEnded = /\s$/.test(folded);
  const meaning = parts.filter((part, at) => !connectives.has(part) || (at === parts.length - 1 && !isEnded));
  const asked = (meaning.length > 0 ? meaning : parts).map((part, at, all) =>
    askedWord(part, !isEnded && at === all.length - 1),
  );
  return (text) => asked.every((word) => meets(text, word));
}
