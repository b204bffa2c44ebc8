/** Words as numbers: what is known of a word is found out once, and texts are compared by numbers. */
import { familyOf, stemOf } from './stem.ts';
import { connectives, stopWords } from './stop-words.ts';
import { foldText, wordsOf } from './text.ts';

export type KnownWord = {
  text: string;
  stem: string;
  /** Of the stem, from 0 in the order in which the table met them. */
  number: number;
  /** Equal for words of one family; the name is what the words of an index are sorted by. */
  family: number;
  familyName: string;
  /** Says nothing of what is looked for. */
  isStop: boolean;
  /** Only joins others: a phrase means the same without it. */
  isConnective: boolean;
};

export type WordTable = {
  /** What is known of a folded word. */
  word: (text: string) => KnownWord;
  /** The stem of a number. */
  stemOf: (number: number) => string;
  /** What is known of a word by its stem alone. */
  stem: (stem: string) => KnownWord;
  /** Words of a text, in order. */
  read: (text: string) => KnownWord[];
  /** The number of a stem's family. */
  family: (stem: string) => number;
};

/** Numbers for names in the order in which they are first met. */
function createNumbers(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  };
}

/** A table that grows with what is read; numbers and families of two tables are not to be compared. */
export function createWordTable(): WordTable {
  const words = new Map<string, KnownWord>();
  const stems = new Map<string, KnownWord>();
  const names: string[] = [];
  const familyNumber = createNumbers();

  const ofStem = (stem: string): KnownWord => {
    let known = stems.get(stem);
    if (!known) {
      const familyName = familyOf(stem);
      const family = familyNumber(familyName);
      known = {
        text: stem,
        stem,
        number: names.length,
        family,
        familyName,
        isStop: false,
        isConnective: false,
      };
      stems.set(stem, known);
      names.push(stem);
    }
    return known;
  };
  const word = (text: string): KnownWord => {
    let known = words.get(text);
    if (known) return known;
    const [isStop, isConnective] = [stopWords.has(text), connectives.has(text)];
    known = { ...ofStem(stemOf(text)), text, isStop, isConnective };
    words.set(text, known);
    return known;
  };
  return {
    word,
    stem: ofStem,
    stemOf: (number) => names[number] ?? '',
    family: (stem) => ofStem(stem).family,
    read: (text) => wordsOf(foldText(text)).map(word),
  };
}
