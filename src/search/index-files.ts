/**
 * The index as files. What a question needs of it is loaded in small pieces: words and phrases by the family of the word,
 * concepts by number, cards of practices by number. All are JSON, because every server compresses it.
 */
import type { Card } from './bank.ts';
import type { StoredColumns } from './facet-columns.ts';
import { packNumbers, stepsOf } from './packing.ts';
import { keyOf, type Phrase } from './phrase-book.ts';
import { emptyPostings, type Postings, type PracticeIndex } from './practice-index.ts';
import { familyOf } from './stem.ts';

/** The file by which an index is opened. */
export const coreFile = 'core.json';
export const wordFile = (number: number) => `words-${number}.json`;
export const conceptFile = (number: number) => `concepts-${number}.json`;
export const columnsFile = 'facets.json';
export const cardFile = (number: number) => `cards-${number}.json`;

/** The first file. `words` are the first families of the pieces with words, in the order of their characters. */
export type Core = {
  size: number;
  titleLengths: string;
  words: string[];
  /** Number of concepts. */
  concepts: number;
  conceptsInPiece: number;
  cardsInPiece: number;
};

/**
 * Words of some families. `stems` are joined by spaces; `postings` hold for each of them the number of practices, the steps
 * between their numbers, and their strengths. A phrase is the number of its concept, twice, plus one when it is a sign,
 * and its stems but for the one it is kept under; `phrases` are lists of those by that stem.
 */
export type WordPiece = {
  stems: string;
  postings: string;
  phrases: Record<string, string>;
  /** Stems of nearly the same meaning, of words that practices do not hold. */
  alike: Record<string, string>;
};

/** Concepts in their order: postings as above, and the numbers of those near each. */
export type ConceptPiece = { postings: string; near: number[][] };

/** Sizes of pieces: a question takes a few, the rest come while the visitor reads. */
export const pieceSizes = { wordBytes: 9000, concepts: 16, cards: 10 } as const;

export type WordEntry = { stem: string; postings: Postings; phrases: Phrase[]; alike: readonly string[] };

function packPostings(all: readonly Postings[]): string {
  return all
    .map(({ practices, strengths }) => packNumbers([practices.length, ...stepsOf(practices), ...strengths]))
    .join('');
}

/** Stems of the index and of the lexicon, sorted by family, each with what is kept under it. */
function wordEntries({ words, phrases, alike }: PracticeIndex): (WordEntry & { family: string })[] {
  const byKey = Map.groupBy(phrases, keyOf);
  const stems = new Set([...words.keys(), ...byKey.keys(), ...alike.keys()]);
  return [...stems]
    .map((stem) => ({
      stem,
      family: familyOf(stem),
      postings: words.get(stem) ?? emptyPostings,
      phrases: byKey.get(stem) ?? [],
      alike: alike.get(stem) ?? [],
    }))
    .sort((left, right) => compare(left.family, right.family) || compare(left.stem, right.stem));
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

function writePhrases(phrases: readonly Phrase[]): string {
  return phrases
    .map(({ stems, concept, isName }) => [concept * 2 + (isName ? 0 : 1), ...stems.slice(1)].join(' '))
    .join(',');
}

/** What some of the entries have, by their stems. */
function written(entries: readonly WordEntry[], write: (entry: WordEntry) => string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const entry of entries) {
    const text = write(entry);
    if (text !== '') texts[entry.stem] = text;
  }
  return texts;
}

/** Words that only the thesaurus knows stand in their own list: they have neither postings nor phrases. */
function wordPiece(entries: readonly WordEntry[]): WordPiece {
  const known = entries.filter(({ alike }) => alike.length === 0);
  return {
    stems: known.map(({ stem }) => stem).join(' '),
    postings: packPostings(known.map(({ postings }) => postings)),
    phrases: written(known, ({ phrases }) => writePhrases(phrases)),
    alike: written(entries, ({ alike }) => alike.join(' ')),
  };
}

/** Pieces of about the same size; a family is never parted. */
function wordPieces(index: PracticeIndex): { first: string; piece: WordPiece }[] {
  const pieces: { first: string; entries: WordEntry[]; bytes: number }[] = [];
  const families = Map.groupBy(wordEntries(index), ({ family }) => family);
  for (const [family, entries] of families) {
    const bytes = JSON.stringify(wordPiece(entries)).length;
    const last = pieces.at(-1);
    if (last && last.bytes + bytes <= pieceSizes.wordBytes) {
      last.entries.push(...entries);
      last.bytes += bytes;
    } else pieces.push({ first: family, entries: [...entries], bytes });
  }
  return pieces.map(({ first, entries }) => ({ first, piece: wordPiece(entries) }));
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) =>
    items.slice(number * size, (number + 1) * size),
  );
}

/**
 * The files of an index.
 * @param cards of the practices and `columns` in the order of the index.
 * @returns file names with their text.
 */
export function indexFiles(
  index: PracticeIndex,
  cards: readonly Card[],
  columns: StoredColumns,
): Map<string, string> {
  const words = wordPieces(index);
  const core: Core = {
    size: index.size,
    titleLengths: packNumbers(index.titleLengths),
    words: words.map(({ first }) => first),
    concepts: index.concepts.length,
    conceptsInPiece: pieceSizes.concepts,
    cardsInPiece: pieceSizes.cards,
  };
  const concepts = chunks(
    index.concepts.map((postings, number) => ({ postings, near: index.near[number] ?? [] })),
    pieceSizes.concepts,
  ).map((members): ConceptPiece => ({
    postings: packPostings(members.map(({ postings }) => postings)),
    near: members.map(({ near }) => near),
  }));
  const named = (name: (number: number) => string, pieces: readonly unknown[]) =>
    pieces.map((piece, number): [string, string] => [name(number), JSON.stringify(piece)]);
  return new Map([
    [coreFile, JSON.stringify(core)],
    [columnsFile, JSON.stringify(columns)],
    ...named(
      wordFile,
      words.map(({ piece }) => piece),
    ),
    ...named(conceptFile, concepts),
    ...named(cardFile, chunks(cards, pieceSizes.cards)),
  ]);
}
