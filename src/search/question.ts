/** A question as it is understood: its words, the layout they were typed in, slips of the hand put right. */
import { typedInLatin, typedInRussian } from './keyboard-layout.ts';
import { meaningWords } from './phrase-book.ts';
import type { StoredIndex } from './stored-index.ts';
import { foldText } from './text.ts';
import { slipsAllowed, slipsBetween } from './typing-slips.ts';
import type { KnownWord } from './word-table.ts';

export type AskedWord = KnownWord & {
  /** Words that may have been meant, when nothing knows the typed one; the likeliest first. */
  meant: readonly KnownWord[];
  /** Words of nearly the same meaning, when practices do not hold this one. */
  alike: readonly KnownWord[];
};

export type Question = {
  words: AskedWord[];
  /** What the last word may become when it is typed to its end. */
  endings: KnownWord[];
  /** What the question was taken for, when it was typed with another layout; folded. */
  retyped: string | undefined;
};

/** No question needs more; what goes on is a text that was pasted by mistake. */
export const longest = { characters: 600, words: 48 } as const;

const beyond = '\uffff';

/** Loads the pieces of the words that begin so. */
const loadBeginning = (index: StoredIndex, beginning: string) =>
  index.loadWords(beginning, beginning + beyond);

/**
 * Words are typed one after the other, so the last may be unfinished; its piece and its neighbours are loaded by its first
 * letters, those of other words by their family.
 */
async function loadPieces(index: StoredIndex, words: readonly KnownWord[]): Promise<void> {
  await Promise.all(
    words.map(({ text, familyName }, place) =>
      Promise.all([
        index.loadWords(familyName, familyName),
        place === words.length - 1 && text.length > 1 ? loadBeginning(index, text.slice(0, 4)) : undefined,
      ]),
    ),
  );
}

/** The last word may be a beginning of a known one. */
const isKnown = (index: StoredIndex, { family, text, isStop }: KnownWord, isLast: boolean) =>
  isStop || index.knows(family) || (isLast && !isEmpty(index.startingWith(text)));

const isEmpty = (items: Iterable<unknown>) => items[Symbol.iterator]().next().done === true;

/**
 * What a question says. With `isExact` it is taken as it was typed.
 * @throws what loading pieces of the index throws.
 */
export async function readQuestion(index: StoredIndex, typed: string, isExact: boolean): Promise<Question> {
  const folded = foldText(typed.slice(0, longest.characters)).trim();
  const own = wordsOfQuestion(index, folded);
  await loadPieces(index, own);
  if (isExact)
    return { words: own.map((word) => ({ ...word, meant: [], alike: [] })), endings: [], retyped: undefined };
  const retyped = await otherLayout(index, folded);
  const words = retyped === undefined ? own : wordsOfQuestion(index, retyped);
  return {
    words: await Promise.all(words.map((word, place) => withMeant(index, word, place === words.length - 1))),
    endings: endingsOf(index, words.at(-1)),
    retyped,
  };
}

const mostEndings = 24;
const shortestBeginning = 3;

/** Known words that begin with an unfinished one; its own forms are none of them. */
function endingsOf(index: StoredIndex, last: KnownWord | undefined): KnownWord[] {
  if (!last || last.isStop || last.text.length < shortestBeginning) return [];
  return [...index.startingWith(last.text)]
    .filter((stem) => stem !== last.stem)
    .map((stem) => index.table.stem(stem))
    .sort((left, right) => left.text.length - right.text.length)
    .slice(0, mostEndings);
}

const wordsOfQuestion = (index: StoredIndex, folded: string) =>
  meaningWords(index.table.read(folded)).slice(0, longest.words);

/** A letter or two may be anything. */
const shortestRetyped = 3;

/** Parts of a question that mean something only on the other layout are retyped on it. */
async function otherLayout(index: StoredIndex, folded: string): Promise<string | undefined> {
  const parts = await Promise.all(
    folded.split(/\s+/).map(async (part) => {
      const retyped =
        part.length < shortestRetyped ? '' : foldText(typedInRussian(part) ?? typedInLatin(part) ?? '');
      if (retyped === '' || wordsOfQuestion(index, part).some((word) => isKnown(index, word, true)))
        return part;
      const words = wordsOfQuestion(index, retyped);
      await loadPieces(index, words);
      const isBetter =
        words.length > 0 && (isRussian(retyped) || words.every((word) => isKnown(index, word, true)));
      return isBetter ? retyped : part;
    }),
  );
  const whole = parts.join(' ');
  return whole === folded ? undefined : whole;
}

/** Russian words hold vowels; what is left of a Latin name on the other layout seldom does. */
const isRussian = (text: string) => /[аеиоуыэюя]/.test(text) && !/[a-z]/.test(text);

async function withMeant(index: StoredIndex, word: KnownWord, isLast: boolean): Promise<AskedWord> {
  if (isKnown(index, word, isLast)) return { ...word, meant: [], alike: await alikeOf(index, word) };
  for (const letters of [2, 1]) {
    await loadBeginning(index, word.text.slice(0, letters));
    const meant = candidates(index, word);
    if (meant.length > 0) {
      await Promise.all(meant.map(({ familyName }) => index.loadWords(familyName, familyName)));
      return { ...word, meant, alike: [] };
    }
  }
  return { ...word, meant: [], alike: [] };
}

async function alikeOf(index: StoredIndex, { stem }: KnownWord): Promise<KnownWord[]> {
  const words = index.alike(stem).map((other) => index.table.stem(other));
  await Promise.all(words.map(({ familyName }) => index.loadWords(familyName, familyName)));
  return words;
}

const mostCandidates = 4;

/** What the lexicon alone holds is meant more seldom than what practices hold. */
const strangerSlips = 0.6;
const asNear = 0.5;

/** Slips between what was typed and a stem, whatever endings the word has. */
function slipsFrom(text: string, stem: string, other: string): number {
  const beginnings = [-1, 0, 1].map((step) => text.slice(0, other.length + step));
  return Math.min(...[stem, ...beginnings].map((beginning) => slipsBetween(beginning, other)));
}

/** Known stems at the fewest slips; a letter replaced is a rarer slip than one left out, put in or swapped. */
function candidates(index: StoredIndex, { text, stem }: KnownWord): KnownWord[] {
  const allowed = slipsAllowed(text.length);
  if (allowed === 0) return [];
  const near = [...index.within(allowed + 1, stem)]
    .filter((other) => other.length > 2)
    .map((other) => ({
      other,
      slips: slipsFrom(text, stem, other),
      uses: index.postings(other).practices.length,
    }))
    .filter(({ slips }) => slips < allowed + 1)
    .map(({ other, slips, uses }) => ({ other, uses, slips: slips + (uses > 0 ? 0 : strangerSlips) }))
    .sort((left, right) => left.slips - right.slips || right.uses - left.uses);
  const least = near[0]?.slips ?? 0;
  return near
    .filter(({ slips }) => slips < least + asNear)
    .slice(0, mostCandidates)
    .map(({ other }) => index.table.stem(other));
}
