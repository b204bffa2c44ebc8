/** What the practice bank's own search is held to, beside the other engines of the same run. */
import { atLeast, atMost, type Judged } from '../goals.ts';
import { bytesBeside, type Measured } from './measure.ts';
import type { QuestionSet } from './question-set.ts';

/** Names under which the engines that goals speak of are measured. */
export const ownName = 'own';
export const pagefindName = 'pagefind';

const qualityGoals = {
  synthetic: { recall: 0.95, mrr: 0.95, firstIsRight: undefined },
  written: { recall: 0.85, mrr: 0.9, firstIsRight: 0.8 },
} as const;

/** Sets of this size and above are large: sharded, and held to the time of building. */
const large = 10_000;

/** «Ahead» is by what can be seen in figures of three places. */
const smallestLead = 0.001;

const round = (value: number) => Math.round(value * 1000) / 1000;

function leadOf(own: Measured, others: readonly Measured[], figure: 'recall' | 'mrr'): Judged {
  const best = Math.max(...others.map(({ evaluation }) => evaluation.all[figure]));
  return atLeast(round(own.evaluation.all[figure] - best), smallestLead);
}

/** Only the synthetic sets have the sizes that the goals for bytes and time speak of. */
function costGoals(practices: number, own: Measured, pagefind: Measured | undefined): Record<string, Judged> {
  const bytes = pagefind ? bytesBeside(own, pagefind).median : Number.NaN;
  return practices >= large
    ? { bytesToPagefind: atMost(bytes, 1), buildSeconds: atMost(own.buildMilliseconds / 1000, 3) }
    : { bytesToPagefind: atMost(bytes, 0.4) };
}

/** Goals of a set with the figures reached; nothing where the own engine was not measured. */
export function goalsOf(
  { kind, practices }: QuestionSet,
  measured: readonly Measured[],
): Record<string, Judged> {
  const own = measured.find(({ engine }) => engine === ownName);
  if (!own) return {};
  const others = measured.filter((engine) => engine !== own);
  const goals = qualityGoals[kind];
  const { recall, mrr, firstIsRight, unanswered } = own.evaluation.all;
  return {
    recall: atLeast(recall, goals.recall),
    mrr: atLeast(mrr, goals.mrr),
    ...(goals.firstIsRight !== undefined && { firstIsRight: atLeast(firstIsRight, goals.firstIsRight) }),
    leadInRecall: leadOf(own, others, 'recall'),
    leadInMrr: leadOf(own, others, 'mrr'),
    unanswered: atMost(unanswered, 0),
    rareTitlesFirst: atLeast(own.titles.first, 1),
    ...(kind === 'synthetic' &&
      costGoals(
        practices.length,
        own,
        others.find(({ engine }) => engine === pagefindName),
      )),
  };
}
