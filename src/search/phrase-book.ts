/** Finds what a text means: phrases of concepts among its words. */
import type { Lexicon } from './concept.ts';
import type { KnownWord, WordTable } from './word-table.ts';
import { foldText, wordsOf } from './text.ts';
import { connectives, stopWords } from './stop-words.ts';
import { stemOf } from './stem.ts';

/**
 * Stems of a phrase's words, the number of its concept, and whether it names the concept or is a sign of it. The first
 * stem is the one that the fewest phrases hold: a phrase is looked up by it.
 */
export type Phrase = { stems: readonly string[]; concept: number; isName: boolean };

/** A phrase in a text. `places` are numbers of the words it was found in, `grade` is how sure it is, at most 1. */
export type FoundPhrase = { concept: number; grade: number; places: readonly number[] };

/** A name is sure, a sign is a hint; words of the same families are less sure than the words themselves. */
const grades = { name: 1, sign: 0.6, kin: 0.8 } as const;

/** Words of a text without those that only join. */
export const meaningWords = (words: readonly KnownWord[]) =>
  words.filter(({ isConnective }) => !isConnective);

function phrasesIn(list: string, concept: number, isName: boolean): Phrase[] {
  return list.split(/[,;]/).flatMap((phrase) => {
    // The parts of a hyphenated word are enough: a text may write it in any way.
    const words = wordsOf(foldText(phrase).replaceAll('-', ' ')).filter((word) => !connectives.has(word));
    if (words.every((word) => stopWords.has(word))) return [];
    const stems = [...new Set(words.map(stemOf))];
    return stems.length === 0 ? [] : [{ stems, concept, isName }];
  });
}

/** All phrases of a lexicon, each once for a concept; concepts are numbered in the lexicon's order. */
export function phrasesOf(lexicon: Lexicon): Phrase[] {
  const all = Object.values(lexicon).flatMap(({ names, signs = '' }, concept) => {
    const phrases = [...phrasesIn(names, concept, true), ...phrasesIn(signs, concept, false)];
    const same = Map.groupBy(phrases, ({ stems }) => stems.toSorted().join(' '));
    return [...same.values()].flatMap(([first]) => first ?? []);
  });
  const uses = new Map<string, number>();
  for (const { stems } of all) for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return all.map((phrase) => ({
    ...phrase,
    stems: phrase.stems.toSorted((left, right) => (uses.get(left) ?? 0) - (uses.get(right) ?? 0)),
  }));
}

type Kept = Phrase & { families: readonly number[] };

export type PhraseBook = {
  add: (phrases: readonly Phrase[]) => void;
  /** Phrases among the words of a text, `meaningWords` alone. */
  find: (words: readonly KnownWord[]) => FoundPhrase[];
  /** The same without places, for long texts. */
  each: (words: readonly KnownWord[], found: (concept: number, grade: number) => void) => void;
};

/** How many words may stand between the words of a phrase, beside those that only join. */
const slack = 2;

/** A book for the words of one table. */
export function createPhraseBook(table: WordTable): PhraseBook {
  /** By the family of the first stem. */
  const kept: (Kept[] | undefined)[] = [];
  return {
    add: (phrases) => {
      for (const phrase of phrases) {
        const families = phrase.stems.map(table.family);
        const [key = 0] = families;
        (kept[key] ??= []).push({ ...phrase, families });
      }
    },
    find: (words) => {
      const found: FoundPhrase[] = [];
      for (let place = 0; place < words.length; place += 1) {
        for (const phrase of kept[words[place]?.family ?? -1] ?? []) {
          const places: number[] = [];
          const grade = gradeAt(phrase, words, place, places);
          if (grade > 0) found.push({ concept: phrase.concept, grade, places });
        }
      }
      return found;
    },
    each: (words, found) => {
      for (let place = 0; place < words.length; place += 1) {
        const phrases = kept[words[place]?.family ?? -1];
        if (phrases === undefined) continue;
        for (const phrase of phrases) {
          const grade = gradeAt(phrase, words, place);
          if (grade > 0) found(phrase.concept, grade);
        }
      }
    },
  };
}

/** The stem under which a phrase is kept. */
export const keyOf = ({ stems }: Phrase): string => stems[0] ?? '';

/** How sure a phrase stands around its first word, or 0; `places` takes the numbers of its words. */
function gradeAt(
  { stems, families, isName }: Kept,
  words: readonly KnownWord[],
  place: number,
  places?: number[],
): number {
  places?.push(place);
  let isSame = words[place]?.stem === stems[0];
  for (let index = 1; index < families.length; index += 1) {
    const found = nearest(words, families[index] ?? -1, place, families.length - 1 + slack);
    if (found < 0) return 0;
    places?.push(found);
    isSame &&= words[found]?.stem === stems[index];
  }
  return (isName ? grades.name : grades.sign) * (isSame ? 1 : grades.kin);
}

function nearest(words: readonly KnownWord[], family: number, place: number, reach: number): number {
  for (let step = 1; step <= reach; step += 1) {
    if (words[place + step]?.family === family) return place + step;
    if (place >= step && words[place - step]?.family === family) return place - step;
  }
  return -1;
}
