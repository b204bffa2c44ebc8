/** The activities of a plan as pages show them. */
import type { Deadline } from '#format/deadline.ts';
import { describeDeadline, parseDeadline } from '#format/deadline.ts';
import type { Entry } from '#model/library.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import type { ActivityView, DeadlineView, Mention } from './page.ts';
import { addressOf } from './parts.ts';
import { roadmapDays } from './roadmap-period.ts';
import type { Activity, StagedActivity } from './staged-activities.ts';

type Roadmap = Entry<'roadmaps'>['data'];

/** What the deadline of an activity means within the plan's own days; undefined where nothing is written. */
export function deadlineOf({ deadline }: Activity, data: Roadmap): Deadline | undefined {
  return deadline === undefined ? undefined : parseDeadline(deadline, roadmapDays(data));
}

/** Days are added only where the words give some: why they give none is the curator's business. */
function deadlineView(text: string, deadline: Deadline): DeadlineView {
  if (deadline.kind === 'unscheduled') return { text };
  const meaning = describeDeadline(deadline);
  return foldSpelling(meaning) === foldSpelling(text) ? { text } : { text, meaning };
}

type Evidence = Activity['evidence'][number];

function evidenceMention(catalogue: Catalogue, evidence: Evidence): Mention {
  const { title, news, regulation, event, practice, guidance, address } = evidence;
  const own =
    addressOf(catalogue, 'news', news) ??
    addressOf(catalogue, 'regulations', regulation) ??
    addressOf(catalogue, 'events', event) ??
    addressOf(catalogue, 'practices', practice) ??
    addressOf(catalogue, 'guidance', guidance);
  return { title, address: own ?? address };
}

/** What every view of a plan needs to know of it. */
export type PlanContext = {
  catalogue: Catalogue;
  data: Roadmap;
  /** Numbers of an activity's options in the filters of the plan. */
  facetsOf: (activity: Activity) => number[][];
};

export function activityView(plan: PlanContext, { activity, anchor }: StagedActivity): ActivityView {
  const { number, title, items, state, done, deadline: words, responsible, result, evidence } = activity;
  const deadline = deadlineOf(activity, plan.data);
  return {
    anchor,
    number,
    text: title ?? '',
    items,
    state,
    // A day that was written ahead, or is left from before a postponement, is no day on which it was done.
    ...(state.id === 'done' && { done }),
    ...(words !== undefined && deadline && { deadline: deadlineView(words, deadline) }),
    responsible,
    result,
    evidence: evidence.map((item) => evidenceMention(plan.catalogue, item)),
    facets: plan.facetsOf(activity),
  };
}
