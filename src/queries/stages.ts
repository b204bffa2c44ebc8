/** The seven canonical stages of a plan: what belongs to each and what of it is done. */
import type { Entry } from '#model/library.ts';
import { stages } from '#model/vocabularies.ts';
import type { PlanContext } from './activities.ts';
import { activityView } from './activities.ts';
import { entryAddress, stageAnchor } from './addresses.ts';
import { cardsOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import type { ActivityView, Link, StageProgress, StageView } from './page.ts';
import { linkTo } from './parts.ts';
import { roadmapDays } from './roadmap-period.ts';
import { stageNames } from './stage-names.ts';
import { stagedActivities } from './staged-activities.ts';
import type { StagedActivity } from './staged-activities.ts';

type Roadmap = Entry<'roadmaps'>['data'];

/** News and events of a stage that its page shows; the rest stands in their own lists. */
const shownPerStage = 5;

function stateOf(own: readonly StagedActivity[], done: number): StageProgress['state'] {
  if (own.length === 0) return 'empty';
  if (done === own.length) return 'done';
  return done > 0 || own.some(({ activity }) => activity.state.id === 'running') ? 'running' : 'ahead';
}

/** Done and all activities of each stage; cancelled ones are not counted. */
export function stageProgress(roadmap: Entry<'roadmaps'>): StageProgress[] {
  const staged = stagedActivities(roadmap.data).filter(({ activity }) => activity.state.id !== 'cancelled');
  const plan = entryAddress('roadmaps', roadmap.id);
  return stages.terms.map(({ id, label }, index) => {
    const own = staged.filter((item) => item.stages.includes(id));
    const done = own.filter(({ activity }) => activity.state.id === 'done').length;
    return {
      number: index + 1,
      name: stageNames[index]?.name ?? label,
      title: label,
      address: `${plan}#${stageAnchor(index + 1)}`,
      state: stateOf(own, done),
      done,
      total: own.length,
    };
  });
}

const hasStage = (data: { stages: readonly { id: string }[] }, stage: string) =>
  data.stages.some(({ id }) => id === stage);

/** Whether a day belongs to the plan; to a plan without days every day does. */
function withinPlan(data: Roadmap): (day: string) => boolean {
  const days = roadmapDays(data);
  return (day) => !days || (day >= days.from && (days.to === undefined || day <= days.to));
}

function newsOf(catalogue: Catalogue, stage: string, data: Roadmap): Entry<'news'>[] {
  const isWithin = withinPlan(data);
  return catalogue
    .sorted('news')
    .filter((entry) => hasStage(entry.data, stage) && isWithin(entry.data.date))
    .slice(0, shownPerStage);
}

function eventsOf(catalogue: Catalogue, stage: string, data: Roadmap): Entry<'events'>[] {
  const isWithin = withinPlan(data);
  return catalogue
    .sorted('events')
    .filter((entry) => hasStage(entry.data, stage) && isWithin(entry.data.start.slice(0, 10)))
    .slice(0, shownPerStage);
}

function documentsOf(catalogue: Catalogue, stage: string): Link[] {
  return catalogue
    .sorted('guidance')
    .filter(({ data }) => hasStage(data, stage))
    .slice(0, shownPerStage)
    .map(linkTo);
}

export function stageViews(plan: PlanContext, roadmap: Entry<'roadmaps'>): StageView[] {
  const { catalogue, data } = plan;
  const staged = stagedActivities(data);
  return stageProgress(roadmap).map((progress, index) => {
    const id = stages.terms[index]?.id ?? '';
    const own = staged.filter((item) => item.stages.includes(id));
    return {
      ...progress,
      anchor: stageAnchor(progress.number),
      activities: own.map((item) => activityView(plan, item)),
      news: cardsOf(catalogue, newsOf(catalogue, id, data)),
      events: cardsOf(catalogue, eventsOf(catalogue, id, data)),
      documents: documentsOf(catalogue, id),
    };
  });
}

/** Activities that neither say a stage themselves nor stand in a section that does. */
export function unstagedActivities(plan: PlanContext): ActivityView[] {
  return stagedActivities(plan.data)
    .filter((item) => item.stages.length === 0)
    .map((item) => activityView(plan, item));
}
