/** What is said of an answer beside its count: what was put right or widened, and what to do when nothing was found. */
import type { Answer } from '#search/answer.ts';
import type { Card } from '#search/bank.ts';
import { stemOf } from '#search/stem.ts';
import { foldText, wordsOf } from '#search/text.ts';

/** A stem as a word that people would recognise: as the found practices write it. */
function asWritten(stem: string, cards: readonly Card[]): string {
  for (const { title, summary } of cards) {
    const word = wordsOf(foldText(`${title} ${summary}`)).find((other) => stemOf(other) === stem);
    if (word !== undefined) return word;
  }
  return `${stem}…`;
}

/** What a question was taken for, or undefined when it was taken as typed. */
export function takenFor(
  { question: { words, retyped } }: Answer,
  cards: readonly Card[],
): string | undefined {
  if (words.every(({ meant }) => meant.length === 0)) return retyped;
  return words
    .map(({ text, meant: [first] }) => (first === undefined ? text : asWritten(first.stem, cards)))
    .join(' ');
}
