/** Which words of a shown text answer the question: in any form, and as names of what was meant. */
import type { Question } from './question.ts';
import type { StoredIndex } from './stored-index.ts';
import { meaningWords } from './phrase-book.ts';
import { foldText } from './text.ts';

export type MarkedPiece = { text: string; isMatch: boolean };

/** A function that parts a text into pieces that answer a question and pieces that do not. */
export function createMarks(index: StoredIndex, { words }: Question): (text: string) => MarkedPiece[] {
  const { table, book } = index;
  const told = words.filter(({ isStop }) => !isStop);
  const families = new Set(
    told.flatMap(({ family, meant }) => [family, ...meant.map((word) => word.family)]),
  );
  const last = words.at(-1)?.text ?? '';
  const meant = new Set(
    book.find(words.map(({ meant: [first], ...word }) => first ?? word)).map(({ concept }) => concept),
  );
  return (text) => {
    const parts = text
      .split(/([\p{L}\p{N}\u0301]+)/u)
      .map((part) => ({ part, word: table.word(foldText(part)) }));
    const meaning = meaningWords(parts.filter((_, place) => place % 2 === 1).map(({ word }) => word));
    const inPhrase = new Set(
      book
        .find(meaning)
        .filter(({ concept }) => meant.has(concept))
        .flatMap(({ places }) => places.map((place) => meaning[place])),
    );
    return joined(
      parts.map(({ part, word }, place) => ({
        text: part,
        isMatch:
          place % 2 === 1 &&
          !word.isStop &&
          (families.has(word.family) ||
            inPhrase.has(word) ||
            (last.length > 2 && word.text.startsWith(last))),
      })),
    );
  };
}

/** Neighbours of one kind become one piece; a space between two matches belongs to them. */
function joined(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  const result: MarkedPiece[] = [];
  pieces.forEach(({ text, isMatch }, place) => {
    const isBetween =
      text.trim() === '' && pieces[place - 1]?.isMatch === true && pieces[place + 1]?.isMatch === true;
    const last = result.at(-1);
    if (text === '') return;
    if (last?.isMatch === (isMatch || isBetween)) last.text += text;
    else result.push({ text, isMatch: isMatch || isBetween });
  });
  return result;
}
