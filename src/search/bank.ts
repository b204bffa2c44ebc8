/** The bank of practices as whoever searches it has it: a browser, an admin's desk, a measurement. */
import { answer, isTheTitle, type Answer, type Hit } from './answer.ts';
import { readColumns, type Columns, type StoredColumns } from './facet-columns.ts';
import { cardFile, columnsFile, coreFile, type Core } from './index-files.ts';
import { createMarks, type MarkedPiece } from './marks.ts';
import { openIndex, type Load } from './stored-index.ts';
import { foldText, wordsOf } from './text.ts';

/** What a result is judged by before it is opened. */
export type Card = {
  id: string;
  title: string;
  summary: string;
  date?: string | undefined;
  /** «Двойки за четверть: 7 → 2 (из 24)» */
  result?: string | undefined;
};

export type Bank = {
  size: number;
  answer: (question: string, options?: { isExact?: boolean }) => Promise<Answer>;
  /** Parts a text into what answers a question and what does not. */
  marks: (answer: Answer) => (text: string) => MarkedPiece[];
  cards: (practices: readonly number[]) => Promise<Card[]>;
  columns: () => Promise<Columns>;
  /** Loads everything, so that answers need no connection. */
  keep: () => Promise<void>;
};

/**
 * @param load gives what the JSON of a file of the index holds.
 * @throws what `load` throws; a file that failed is asked for again next time.
 */
export async function openBank(load: Load): Promise<Bank> {
  const index = await openIndex(load);
  const { size, cardsInPiece } = (await load(coreFile)) as Core;
  const pieces = new Map<number, Promise<Card[]>>();
  let columns: Promise<Columns> | undefined;

  const piece = (number: number) => remember(pieces, number, () => load(cardFile(number)) as Promise<Card[]>);
  const loadColumns = () => {
    columns ??= load(columnsFile).then((stored) => readColumns(stored as StoredColumns));
    columns.catch(() => (columns = undefined));
    return columns;
  };
  const loadCards = async (practices: readonly number[]) => {
    const places = practices.map(async (practice) => {
      const cards = await piece(Math.floor(practice / cardsInPiece));
      return cards[practice % cardsInPiece];
    });
    return (await Promise.all(places)).filter((card) => card !== undefined);
  };
  return {
    size,
    answer: async (question, options) => {
      const given = await answer(index, question, options);
      return { ...given, hits: await titleFirst(question, given.hits, loadCards) };
    },
    marks: ({ question }) => createMarks(index, question),
    cards: loadCards,
    columns: loadColumns,
    keep: async () => {
      await index.loadAll();
      for (let number = 0; number < Math.ceil(size / cardsInPiece); number += 1) await piece(number);
      await loadColumns();
    },
  };
}

const asWords = (text: string) => wordsOf(foldText(text)).join(' ');

/** Titles of the same words in another order or form are told apart by their cards. */
async function titleFirst(
  question: string,
  hits: readonly Hit[],
  cards: (practices: readonly number[]) => Promise<Card[]>,
): Promise<Hit[]> {
  const rivals = hits.filter(({ score }) => score >= isTheTitle);
  if (rivals.length < 2) return [...hits];
  const titles = await cards(rivals.map(({ practice }) => practice));
  const same = new Set(
    rivals.filter((_, place) => asWords(titles[place]?.title ?? '') === asWords(question)),
  );
  return [...hits.filter((hit) => same.has(hit)), ...hits.filter((hit) => !same.has(hit))];
}

/** A promise by number; one that failed is forgotten. */
function remember<Value>(
  promises: Map<number, Promise<Value>>,
  number: number,
  start: () => Promise<Value>,
): Promise<Value> {
  const known = promises.get(number);
  if (known) return known;
  const started = start();
  promises.set(number, started);
  started.catch(() => promises.delete(number));
  return started;
}
