/** What is said of an answer beside its count: what was put right or widened, and what to do when nothing was found. */
import { button, element } from '#components/elements/elements.ts';
import { counted } from '#format/plural.ts';
import type { Answer } from '#search/answer.ts';
import type { Card } from '#search/bank.ts';
import { stemOf } from '#search/stem.ts';
import { foldText, wordsOf } from '#search/text.ts';
import type { BankState } from './bank-state.ts';

const longestShown = 60;

/** A question as it is named: of a long one its beginning. */
export const shorten = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

export const countedPractices = (count: number): string =>
  counted(count, ['практика', 'практики', 'практик']);

/** A stem as a word that people would recognise: as the found practices write it. */
function asWritten(stem: string, cards: readonly Card[]): string {
  for (const { title, summary } of cards) {
    const word = wordsOf(foldText(`${title} ${summary}`)).find((other) => stemOf(other) === stem);
    if (word !== undefined) return word;
  }
  return `${stem}…`;
}

/** What a question was taken for, or undefined when it was taken as typed. */
function takenFor({ question: { words, retyped } }: Answer, cards: readonly Card[]): string | undefined {
  if (words.every(({ meant }) => meant.length === 0)) return retyped;
  return words
    .map(({ text, meant: [first] }) => (first === undefined ? text : asWritten(first.stem, cards)))
    .join(' ');
}

export type Said = {
  state: BankState;
  /** Absent when nothing was asked but values were chosen. */
  answer: Answer | undefined;
  /** The first found practices. */
  cards: readonly Card[];
  /** How many practices were found before the choice and are left after it. */
  found: number;
  left: number;
  /** Address of the search in all texts. */
  fullText: string;
};

const paragraph = (text: string) => element('p', {}, text);

/** How the question was taken, and the way to have it taken otherwise. */
function taking({ state, answer, cards }: Said, go: (state: BankState) => void): Node[] {
  if (!answer) return [];
  if (state.isExact)
    return [
      paragraph('Слова взяты точно так, как набраны.'),
      button('Искать и близкие', () => go({ ...state, isExact: false })),
    ];
  const taken = takenFor(answer, cards);
  if (taken !== undefined)
    return [
      paragraph(`Показано по запросу «${shorten(taken)}».`),
      button(`Искать точно «${shorten(state.question)}»`, () => go({ ...state, isExact: true })),
    ];
  if (!answer.isWidened) return [];
  return [paragraph('Всех этих слов вместе нет ни в одной практике: показаны самые близкие по смыслу.')];
}

/** Where nothing is left: of what was found by a choice, or of the question. */
function waysOut({ state, found, left }: Said, go: (state: BankState) => void): Node[] {
  if (left > 0) return [];
  if (found > 0)
    return [
      paragraph(`Без отбора: ${countedPractices(found)}. С таким отбором никто ещё не поделился.`),
      button('Снять отбор', () => go({ ...state, choice: new Map() })),
    ];
  return [
    paragraph(
      'Назовите то же другими словами или короче: например, «шум на уроке», «первый класс», «родители».',
    ),
  ];
}

function everywhere({ state, fullText }: Said): Node[] {
  const question = state.question.trim();
  if (question === '') return [];
  const query = new URLSearchParams({ q: question, razdel: 'praktiki' });
  const address = `${fullText}?${query.toString()}`;
  return [element('a', { class: 'bank-everywhere', href: address }, 'Искать во всех текстах')];
}

/** @param go takes a visitor to another state of the bank. */
export const notesOf = (said: Said, go: (state: BankState) => void): Node[] => [
  ...taking(said, go),
  ...waysOut(said, go),
  ...everywhere(said),
];
