/** A plan beside the one before it, stage by stage. */
import type { Entry } from '#model/library.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import { stages } from '#model/vocabularies.ts';
import type { StagedActivity } from './staged-activities.ts';
import { stagedActivities } from './staged-activities.ts';
import { entryAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import type { ComparisonSide, ComparisonView } from './page.ts';
import { trailTo } from './parts.ts';
import { periodOf } from './roadmap-period.ts';
import { stageProgress } from './stages.ts';

type Plan = Entry<'roadmaps'>;

/** The school's plan before this one; undefined for the first, and for the plan of a single programme. */
export function previousPlan(catalogue: Catalogue, plan: Plan): Plan | undefined {
  const plans = catalogue.sorted('roadmaps').filter(({ data }) => data.programme === undefined);
  const index = plans.indexOf(plan);
  return index === -1 ? undefined : plans[index + 1];
}

const wordsOf = ({ activity }: StagedActivity) => foldSpelling(activity.title ?? '');

function sideOf(plan: Plan, stage: number, other: ReadonlySet<string>): ComparisonSide {
  const id = stages.terms[stage]?.id ?? '';
  const progress = stageProgress(plan)[stage];
  return {
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
    activities: stagedActivities(plan.data)
      .filter((item) => item.stages.includes(id))
      .map((item) => ({
        text: item.activity.title ?? '',
        number: item.activity.number,
        state: item.activity.state,
        isRepeated: other.has(wordsOf(item)),
      })),
  };
}

const textsOf = ({ data }: Plan): ReadonlySet<string> => new Set(stagedActivities(data).map(wordsOf));

const planLink = ({ id, data }: Plan) => ({
  title: data.title,
  address: entryAddress('roadmaps', id),
  period: periodOf(data) ?? data.title,
});

/** The comparison of a plan with `earlier`; an activity is repeated when its words are the same. */
export function comparisonView(earlier: Plan, later: Plan): ComparisonView {
  const [before, after] = [textsOf(earlier), textsOf(later)];
  const plans: ComparisonView['plans'] = [planLink(earlier), planLink(later)];
  return {
    title: `Дорожные карты рядом: ${plans.map(({ period }) => period).join(' и ')}`,
    description: 'Что в плане повторилось, что появилось и чего больше нет — по семи этапам.',
    breadcrumbs: [...trailTo('roadmaps'), { title: later.data.title, address: plans[1].address }],
    plans,
    stages: stageProgress(later).map(({ number, name, title }, stage) => ({
      number,
      name,
      title,
      sides: [sideOf(earlier, stage, after), sideOf(later, stage, before)],
    })),
  };
}
