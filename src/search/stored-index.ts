/** The index as a browser has it: pieces are loaded when a question needs them, and each once. */
import SearchableMap from 'minisearch/SearchableMap';
import {
  conceptFile,
  coreFile,
  wordFile,
  type ConceptPiece,
  type Core,
  type WordPiece,
} from './index-files.ts';
import { fromSteps, unpackNumbers } from './packing.ts';
import { createPhraseBook, type Phrase, type PhraseBook } from './phrase-book.ts';
import { emptyPostings, type Postings } from './practice-index.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** Fetches a file of the index and gives what its JSON holds; rejects when it cannot. */
export type Load = (name: string) => Promise<unknown>;

export type StoredIndex = {
  size: number;
  titleLengths: readonly number[];
  table: WordTable;
  book: PhraseBook;
  /** Postings of a stem whose piece is loaded. */
  postings: (stem: string) => Postings;
  /** Stems of nearly the same meaning, of a stem that practices do not hold. */
  alike: (stem: string) => readonly string[];
  /** Stems of a family that practices hold. */
  kin: (family: number) => readonly string[];
  concept: (number: number) => { postings: Postings; near: readonly number[] };
  /** Loaded stems, of practices and of the lexicon, that begin so. */
  startingWith: (beginning: string) => Iterable<string>;
  /** Loaded stems that can be had by changing at most so many letters. */
  within: (changes: number, stem: string) => Iterable<string>;
  /** Whether any loaded practice or phrase knows a word of this family. */
  knows: (family: number) => boolean;
  /** Loads the pieces whose families lie between two words in the order of characters. */
  loadWords: (from: string, to: string) => Promise<boolean>;
  loadConcepts: (numbers: Iterable<number>) => Promise<void>;
  /** Loads what is not loaded yet, a few pieces at a time. */
  loadAll: () => Promise<void>;
};

/** Reads as many postings as there are words or concepts. */
function unpackPostings(packed: string): Postings[] {
  const numbers = unpackNumbers(packed);
  const all: Postings[] = [];
  for (let place = 0; place < numbers.length;) {
    const length = numbers[place] ?? 0;
    const strengths = place + 1 + length;
    all.push({
      practices: fromSteps(numbers.slice(place + 1, strengths)),
      strengths: numbers.slice(strengths, strengths + length),
    });
    place = strengths + length;
  }
  return all;
}

function readPhrases(phrases: WordPiece['phrases']): Phrase[] {
  return Object.entries(phrases).flatMap(([key, list]) =>
    list.split(',').map((phrase): Phrase => {
      const [meant = '', ...stems] = phrase.split(' ');
      return {
        stems: [key, ...stems],
        concept: Math.floor(Number(meant) / 2),
        isName: Number(meant) % 2 === 0,
      };
    }),
  );
}

const splitWords = (words: string) => (words === '' ? [] : words.split(' '));

/** What is loaded of an index. */
function createLoaded({ table, book }: Pick<StoredIndex, 'table' | 'book'>) {
  const words = new SearchableMap<Postings>();
  const families = new Map<number, string[]>();
  const told = new Set<number>();
  const alike = new Map<string, string[]>();
  const concepts = new Map<number, { postings: Postings; near: readonly number[] }>();
  return {
    words,
    families,
    told,
    alike,
    concepts,
    addWords: (piece: WordPiece) => {
      const postings = unpackPostings(piece.postings);
      splitWords(piece.stems).forEach((stem, place) => {
        const own = postings[place] ?? emptyPostings;
        words.set(stem, own);
        const family = table.family(stem);
        told.add(family);
        if (own.practices.length > 0) families.set(family, [...(families.get(family) ?? []), stem]);
      });
      for (const [stem, others] of Object.entries(piece.alike)) {
        alike.set(stem, splitWords(others));
        told.add(table.family(stem));
      }
      const phrases = readPhrases(piece.phrases);
      for (const { stems } of phrases) for (const stem of stems) told.add(table.family(stem));
      book.add(phrases);
    },
    /** @param first number of the piece's first concept. */
    addConcepts: (piece: ConceptPiece, first: number) =>
      unpackPostings(piece.postings).forEach((postings, place) =>
        concepts.set(first + place, { postings, near: piece.near[place] ?? [] }),
      ),
  };
}

/**
 * Opens an index by its first file.
 * @throws what `load` throws.
 */
export async function openIndex(load: Load): Promise<StoredIndex> {
  const core = (await load(coreFile)) as Core;
  const table = createWordTable();
  const book = createPhraseBook(table);
  const loaded = createLoaded({ table, book });
  const { words, families, told, alike, concepts } = loaded;
  const wordPiece = once(async (number) => loaded.addWords((await load(wordFile(number))) as WordPiece));
  const conceptPiece = once(async (number) =>
    loaded.addConcepts((await load(conceptFile(number))) as ConceptPiece, number * core.conceptsInPiece),
  );
  return {
    size: core.size,
    titleLengths: unpackNumbers(core.titleLengths),
    table,
    book,
    postings: (stem) => words.get(stem) ?? emptyPostings,
    alike: (stem) => alike.get(stem) ?? [],
    kin: (family) => families.get(family) ?? [],
    concept: (number) => concepts.get(number) ?? { postings: emptyPostings, near: [] },
    startingWith: (beginning) => words.atPrefix(beginning).keys(),
    within: (changes, stem) => words.fuzzyGet(stem, changes).keys(),
    knows: (family) => told.has(family),
    loadWords: (from, to) => wordPiece(piecesBetween(core.words, from, to)),
    loadConcepts: async (numbers) => {
      await conceptPiece([...numbers].map((number) => Math.floor(number / core.conceptsInPiece)));
    },
    loadAll: async () => {
      await inTurn(wordPiece, core.words.length);
      await inTurn(conceptPiece, Math.ceil(core.concepts / core.conceptsInPiece));
    },
  };
}

const loadedAtOnce = 4;

async function inTurn(load: (numbers: readonly number[]) => Promise<boolean>, count: number): Promise<void> {
  for (let first = 0; first < count; first += loadedAtOnce)
    await load(Array.from({ length: Math.min(loadedAtOnce, count - first) }, (_, step) => first + step));
}

/** Loads each piece once; what failed is tried again when it is asked for again. Tells whether anything was loaded. */
function once(load: (number: number) => Promise<void>): (numbers: readonly number[]) => Promise<boolean> {
  const loading = new Map<number, Promise<void>>();
  const done = new Set<number>();
  return async (numbers) => {
    const wanted = [...new Set(numbers)].filter((number) => !done.has(number));
    await Promise.all(
      wanted.map((number) => {
        const known = loading.get(number);
        if (known) return known;
        const started = load(number)
          .then(() => void done.add(number))
          .finally(() => loading.delete(number));
        loading.set(number, started);
        return started;
      }),
    );
    return wanted.length > 0;
  };
}

/** Numbers of the pieces that hold the words from one to another; `firsts` are their first words in ascending order. */
function piecesBetween(firsts: readonly string[], from: string, to: string): number[] {
  const isBefore = (word: string) => (first: string) => first <= word;
  const first = Math.max(0, firsts.findLastIndex(isBefore(from)));
  const last = firsts.findLastIndex(isBefore(to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
