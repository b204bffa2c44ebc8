/** The index of a bank of practices: which words and which concepts each practice holds, and how strongly. */
import type { Entry } from '#model/library.ts';
import type { Lexicon } from './concept.ts';
import { createPhraseBook, phrasesOf, type Phrase } from './phrase-book.ts';
import { practiceTexts } from './practice-texts.ts';
import { createWordTable, type KnownWord } from './word-table.ts';

/** Numbers of practices in ascending order, each with the strength of what is meant, from 1 to `levels`. */
export type Postings = { practices: number[]; strengths: number[] };

export const emptyPostings: Postings = { practices: [], strengths: [] };

/** Strengths are kept in so many steps, so that the index is small. */
export const levels = 5;

/** A title's word is marked above its strength. */
export const inTitle = 8;

export type PracticeIndex = {
  /** Number of practices. */
  size: number;
  /** Different words of each title, those that say nothing included. */
  titleLengths: number[];
  /** By stem; strengths carry the mark `inTitle`. */
  words: Map<string, Postings>;
  /** By number of the concept. */
  concepts: Postings[];
  /** Numbers of the concepts near each. */
  near: number[][];
  phrases: Phrase[];
};

const wordSteps = [1.1, 1.7, 2.4, 3.2];
const conceptSteps = [0.7, 1.2, 1.8, 2.6];

function stepOf(strength: number, steps: readonly number[]): number {
  let step = 1;
  for (const bound of steps) if (strength > bound) step += 1;
  return step;
}

/** Postings that grow: by the number of a word or of a concept. */
function createCollected() {
  const all: Postings[] = [];
  return {
    all,
    post: (number: number, practice: number, strength: number) => {
      const { practices, strengths } = (all[number] ??= { practices: [], strengths: [] });
      practices.push(practice);
      strengths.push(strength);
    },
  };
}

/** Sums by number, in one array for all practices: most numbers are in none of a practice. */
function createTally() {
  let sums = new Float64Array(1 << 15);
  const touched: number[] = [];
  return {
    add: (number: number, weight: number) => {
      if (number >= sums.length) {
        const larger = new Float64Array(number * 2);
        larger.set(sums);
        sums = larger;
      }
      const sum = sums[number] ?? 0;
      if (sum === 0) touched.push(number);
      // Repeats in one practice count less and less.
      sums[number] = sum + weight / (1 + sum);
    },
    /** Gives every sum and begins anew. */
    drain: (take: (number: number, sum: number) => void) => {
      for (const number of touched) {
        take(number, sums[number] ?? 0);
        sums[number] = 0;
      }
      touched.length = 0;
    },
  };
}

type Tally = ReturnType<typeof createTally>;

/** Notes every word of a text. @returns its words without those that only join. */
function noteWords(read: readonly KnownWord[], weight: number, words: Tally): KnownWord[] {
  const meaning: KnownWord[] = [];
  for (const word of read) {
    if (!word.isStop) words.add(word.number, weight);
    if (!word.isConnective) meaning.push(word);
  }
  return meaning;
}

/** @param practices in the order that their numbers are given by. */
export function indexPractices(practices: readonly Entry<'practices'>[], lexicon: Lexicon): PracticeIndex {
  const phrases = phrasesOf(lexicon);
  const table = createWordTable();
  const book = createPhraseBook(table);
  book.add(phrases);
  const [words, meanings] = [createTally(), createTally()];
  const [ofWords, ofConcepts] = [createCollected(), createCollected()];
  const titleLengths = practices.map((practice, number) => {
    const title = new Set<number>();
    for (const { text, weight, isTitle = false } of practiceTexts(practice)) {
      const read = table.read(text);
      const meaning = noteWords(read, weight, words);
      book.each(meaning, (concept, grade) => meanings.add(concept, (grade * weight) / 1.5));
      if (isTitle) for (const word of read) title.add(word.number);
    }
    // A title is found by all of its words, those that say nothing included.
    for (const word of title) words.add(word, 0.01);
    words.drain((word, sum) =>
      ofWords.post(word, number, stepOf(sum, wordSteps) + (title.has(word) ? inTitle : 0)),
    );
    meanings.drain((concept, sum) => ofConcepts.post(concept, number, stepOf(sum, conceptSteps)));
    return title.size;
  });
  return {
    size: practices.length,
    titleLengths,
    // Numbers of words that only the lexicon holds are passed over.
    words: new Map(ofWords.all.flatMap((postings, number) => [[table.stemOf(number), postings] as const])),
    concepts: Object.keys(lexicon).map((_, concept) => ofConcepts.all[concept] ?? emptyPostings),
    near: nearConcepts(lexicon),
    phrases,
  };
}

function nearConcepts(lexicon: Lexicon): number[][] {
  const numbers = new Map(Object.keys(lexicon).map((id, number) => [id, number]));
  return Object.values(lexicon).map(({ near = '' }) =>
    near.split(/\s+/).flatMap((name) => numbers.get(name) ?? []),
  );
}
