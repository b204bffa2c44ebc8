/** How good the answers are, by kind of question and all together. */
import type { Question } from './question.ts';

export type Answer = {
  question: Question;
  /** What was found, best first; the first ten count. */
  ids: readonly string[];
  milliseconds: number;
};

export type Scores = {
  questions: number;
  /** Right answers among the first ten, of those that could stand there; mean over the questions. */
  recall: number;
  /** Mean of 1 ÷ place of the first right answer, 0 where there is none. */
  mrr: number;
  /** Share of questions whose first answer is right. */
  firstIsRight: number;
  /** Questions to which nothing was found. */
  unanswered: number;
};

export type Evaluation = {
  all: Scores;
  kinds: Record<string, Scores>;
  /** Mean time of a question. */
  milliseconds: number;
};

const places = 10;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Three places after the point: no set has questions enough for more. */
const round = (value: number) => Math.round(value * 1000) / 1000;

function recallOf({ question: { relevant }, ids }: Answer): number {
  const right = ids.slice(0, places).filter((id) => relevant.includes(id));
  return new Set(right).size / Math.min(places, relevant.length);
}

function reciprocalRank({ question: { relevant }, ids }: Answer): number {
  const place = ids.slice(0, places).findIndex((id) => relevant.includes(id));
  return place === -1 ? 0 : 1 / (place + 1);
}

/** NaN without answers: nothing was measured. */
export function scoresOf(answers: readonly Answer[]): Scores {
  return {
    questions: answers.length,
    recall: round(mean(answers.map(recallOf))),
    mrr: round(mean(answers.map(reciprocalRank))),
    firstIsRight: round(mean(answers.map((answer) => (reciprocalRank(answer) === 1 ? 1 : 0)))),
    unanswered: answers.filter(({ ids }) => ids.length === 0).length,
  };
}

export function evaluate(answers: readonly Answer[]): Evaluation {
  const kinds = [...new Set(answers.map(({ question }) => question.kind))];
  return {
    all: scoresOf(answers),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, scoresOf(answers.filter(({ question }) => question.kind === kind))]),
    ),
    milliseconds: round(mean(answers.map(({ milliseconds }) => milliseconds))),
  };
}

/** Share of questions whose first answer is the best one; for questions whose right answers are ranked. */
export const bestIsFirst = (answers: readonly Answer[]): number =>
  round(mean(answers.map(({ ids, question }) => (ids[0] === question.relevant[0] ? 1 : 0))));

/** Answers of an engine, one question after another. */
export async function askAll(
  search: (query: string) => Promise<string[]>,
  questions: readonly Question[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) {
    const started = performance.now();
    const ids = await search(question.question);
    answers.push({ question, ids, milliseconds: performance.now() - started });
  }
  return answers;
}
