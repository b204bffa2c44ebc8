/** The index of a bank of practices: which words and which concepts each practice holds, and how strongly. */
import type { Entry } from '#model/library.ts';
import type { Lexicon } from './concept.ts';
import { createPhraseBook, phrasesOf, type Phrase } from './phrase-book.ts';
import type { Thesaurus } from './thesaurus/thesaurus.ts';
import { practiceTexts } from './practice-texts.ts';
import { createWordTable, type KnownWord, type WordTable } from './word-table.ts';

/** Numbers of practices in ascending order, each with the strength of what is meant, from 1 to `levels`. */
export type Postings = { practices: number[]; strengths: number[] };

export const emptyPostings: Postings = { practices: [], strengths: [] };

/** Strengths are kept in so many steps, so that the index is small. */
export const levels = 7;

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
  /** By stems that nothing above knows: stems of nearly the same meaning that something does. */
  alike: Map<string, string[]>;
};

const wordSteps = [1.1, 1.6, 2.2, 2.9, 3.7, 4.6];
const conceptSteps = [0.6, 1, 1.5, 2.1, 2.9, 4];

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

/** Notes every word of a text. `meaning` takes its words without those that only join. */
function noteWords(read: readonly KnownWord[], weight: number, words: Tally, meaning: KnownWord[]): void {
  meaning.length = 0;
  for (const word of read) {
    if (!word.isStop) words.add(word.number, weight);
    if (!word.isConnective) meaning.push(word);
  }
}

/** In larger banks meaning is read from the typed fields, so that an index is made in seconds; bodies give their words. */
const mostReadWhole = 3000;

/** @param practices in the order that their numbers are given by. */
export function indexPractices(
  practices: readonly Entry<'practices'>[],
  lexicon: Lexicon,
  thesaurus: Thesaurus = new Map(),
): PracticeIndex {
  const table = createWordTable();
  const phrases = tellingPhrases(phrasesOf(lexicon), practices, table);
  const book = createPhraseBook(table);
  book.add(phrases);
  const [words, meanings] = [createTally(), createTally()];
  const [ofWords, ofConcepts] = [createCollected(), createCollected()];
  const meaning: KnownWord[] = [];
  const titleLengths = practices.map((practice, number) => {
    const title = new Set<number>();
    for (const { text, weight, isTitle, isBody } of practiceTexts(practice)) {
      const read = table.read(text);
      noteWords(read, weight, words, meaning);
      if (!isBody || practices.length <= mostReadWhole)
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
  const ofStems = byStem(ofWords.all, table);
  return {
    size: practices.length,
    titleLengths,
    words: ofStems,
    concepts: Object.keys(lexicon).map((_, concept) => ofConcepts.all[concept] ?? emptyPostings),
    near: nearConcepts(lexicon),
    phrases,
    alike: alikeStems(thesaurus, ofStems, phrases),
  };
}

/** Numbers of words that only the lexicon holds are passed over. */
const byStem = (postings: readonly Postings[], { stemOf }: WordTable): Map<string, Postings> =>
  new Map(postings.flatMap((own, number) => [[stemOf(number), own] as const]));

const mostAlike = 6;

/** What of a thesaurus leads from words that an index does not know to those that it does. */
function alikeStems(
  thesaurus: Thesaurus,
  words: ReadonlyMap<string, unknown>,
  phrases: readonly Phrase[],
): Map<string, string[]> {
  const told = new Set(
    phrases.flatMap(({ stems: [stem = '', ...others] }) => (others.length === 0 ? stem : [])),
  );
  const isKnown = (stem: string) => words.has(stem) || told.has(stem);
  const alike = new Map<string, string[]>();
  for (const [stem, others] of thesaurus) {
    if (isKnown(stem)) continue;
    const known = [...others].filter(isKnown).slice(0, mostAlike);
    if (known.length > 0) alike.set(stem, known);
  }
  return alike;
}

/** So many practices show which words all of them hold. */
const sampled = 400;
/** A single word that such a share of practices holds marks none of them. */
const common = { name: 0.4, sign: 0.2 } as const;

/** Phrases without those of one word that is common in these practices. */
function tellingPhrases(
  phrases: readonly Phrase[],
  practices: readonly Entry<'practices'>[],
  table: WordTable,
): Phrase[] {
  const sample = practices.slice(0, sampled);
  const holders = new Map<number, number>();
  for (const practice of sample) {
    const families = new Set(
      practiceTexts(practice).flatMap(({ text }) => table.read(text).map(({ family }) => family)),
    );
    for (const family of families) holders.set(family, (holders.get(family) ?? 0) + 1);
  }
  return phrases.filter(({ stems, isName }) => {
    const [stem = '', ...others] = stems;
    const share = (holders.get(table.family(stem)) ?? 0) / Math.max(sample.length, 20);
    return others.length > 0 || share <= (isName ? common.name : common.sign);
  });
}

function nearConcepts(lexicon: Lexicon): number[][] {
  const numbers = new Map(Object.keys(lexicon).map((id, number) => [id, number]));
  return Object.values(lexicon).map(({ near = '' }) =>
    near.split(/\s+/).flatMap((name) => numbers.get(name) ?? []),
  );
}
