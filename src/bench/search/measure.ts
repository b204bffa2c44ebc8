/** One engine on one set. */
import { median } from '../median.ts';
import type { Engine, OpenEngine, Transfer } from './engine.ts';
import { askAll, bestIsFirst, evaluate, type Answer, type Evaluation } from './evaluate.ts';
import type { QuestionSet } from './question-set.ts';
import { askTitles, type TitleScore } from './rare-titles.ts';

export type Measured = {
  engine: string;
  buildMilliseconds: number;
  figures: Readonly<Record<string, unknown>>;
  evaluation: Evaluation;
  /** Share of questions whose first answer is the best one; only of sets whose answers are ranked. */
  bestIsFirst: number | undefined;
  titles: TitleScore;
  /** What the first five results of a question cost, by question, where at least five were found. */
  firstFive: ReadonlyMap<string, Transfer>;
};

const firstShown = 5;

/** Larger sets are sampled: Pagefind needs tens of milliseconds for a title. */
const mostTitles = (practices: number) => (practices > 1000 ? 300 : 1000);

async function weighFirstResults(
  engine: OpenEngine,
  answers: readonly Answer[],
): Promise<Map<string, Transfer>> {
  const transfers = new Map<string, Transfer>();
  for (const { question, ids } of answers)
    if (ids.length >= firstShown)
      transfers.set(question.question, await engine.firstResults(question.question, firstShown));
  return transfers;
}

export async function measureEngine(
  engine: Engine,
  { practices, questions, kind }: QuestionSet,
  directory: string,
): Promise<Measured> {
  const open = await engine.open(practices, directory);
  const search = (query: string, limit?: number) => open.search(query, limit);
  const answers = await askAll(search, questions);
  return {
    engine: engine.name,
    buildMilliseconds: Math.round(open.buildMilliseconds),
    figures: open.figures,
    evaluation: evaluate(answers),
    bestIsFirst: kind === 'written' ? bestIsFirst(answers) : undefined,
    titles: await askTitles(search, practices, mostTitles(practices.length)),
    firstFive: await weighFirstResults(open, answers),
  };
}

/** One engine's bytes to the first five results ÷ another's, question by question, where both find as many. */
export function bytesBeside(own: Measured, other: Measured): { median: number; largest: number } {
  const ratios = [...own.firstFive].flatMap(([question, { bytes }]) => {
    const beside = other.firstFive.get(question);
    return beside ? [bytes / beside.bytes] : [];
  });
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    median: round(median(ratios)),
    largest: ratios.length === 0 ? Number.NaN : round(Math.max(...ratios)),
  };
}

/** Figures of an engine as they are printed. */
export function summaryOf(measured: Measured): object {
  const { evaluation, firstFive, titles } = measured;
  const transfers = [...firstFive.values()];
  return {
    engine: measured.engine,
    ...evaluation.all,
    ...(measured.bestIsFirst !== undefined && { bestIsFirst: measured.bestIsFirst }),
    milliseconds: evaluation.milliseconds,
    kinds: evaluation.kinds,
    titles,
    firstFive: {
      questions: transfers.length,
      bytes: median(transfers.map(({ bytes }) => bytes)),
      files: median(transfers.map(({ files }) => files)),
    },
    buildMilliseconds: measured.buildMilliseconds,
    ...measured.figures,
  };
}
