/** The seven canonical stages of a plan: what belongs to each and what of it is done. */
import { describeDeadline, parseDeadline } from '#format/deadline.ts';
import type { Entry } from '#model/library.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import { stages } from '#model/vocabularies.ts';
import { entryAddress, stageAnchor } from './addresses.ts';
import { cardsOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import type { ActivityView, DeadlineView, Link, Mention, StageProgress, StageView } from './page.ts';
import { addressOf, linkTo } from './parts.ts';
import { roadmapDays } from './roadmap-period.ts';
import { stagedActivities } from './staged-activities.ts';
import type { Activity } from './staged-activities.ts';

type Roadmap = Entry<'roadmaps'>['data'];

/** News and events of a stage that its page shows; the rest stands in their own lists. */
const shownPerStage = 5;

/** Done and all activities of each stage; cancelled ones are not counted. */
export function stageProgress(roadmap: Entry<'roadmaps'>): StageProgress[] {
  const staged = stagedActivities(roadmap.data).filter(({ activity }) => activity.state.id !== 'cancelled');
  return stages.terms.map(({ id, label }, index) => {
    const own = staged.filter((item) => item.stages.includes(id));
    return {
      number: index + 1,
      title: label,
      address: `${entryAddress('roadmaps', roadmap.id)}#${stageAnchor(index + 1)}`,
      done: own.filter(({ activity }) => activity.state.id === 'done').length,
      total: own.length,
    };
  });
}

/** Days are added only where the words give some: why they give none is the curator's business. */
function deadlineView(text: string, data: Roadmap): DeadlineView {
  const deadline = parseDeadline(text, roadmapDays(data));
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

function activityView(catalogue: Catalogue, activity: Activity, data: Roadmap): ActivityView {
  const { number, title, items, state, done, deadline, responsible, result, evidence } = activity;
  return {
    number,
    text: title ?? '',
    items,
    state,
    done,
    ...(deadline !== undefined && { deadline: deadlineView(deadline, data) }),
    responsible,
    result,
    evidence: evidence.map((item) => evidenceMention(catalogue, item)),
  };
}

const hasStage = (data: { stages: readonly { id: string }[] }, stage: string) =>
  data.stages.some(({ id }) => id === stage);

/** Newest first, of the plan's own days; a plan without days shows the newest of all. */
function newsOf(catalogue: Catalogue, stage: string, data: Roadmap): Entry<'news'>[] {
  const days = roadmapDays(data);
  const inPeriod = (day: string) => !days || (day >= days.from && (days.to === undefined || day <= days.to));
  return catalogue
    .sorted('news')
    .filter((entry) => hasStage(entry.data, stage) && inPeriod(entry.data.date))
    .slice(0, shownPerStage);
}

function eventsOf(catalogue: Catalogue, stage: string, data: Roadmap): Entry<'events'>[] {
  const days = roadmapDays(data);
  const inPeriod = (day: string) => !days || (day >= days.from && (days.to === undefined || day <= days.to));
  return catalogue
    .sorted('events')
    .filter((entry) => hasStage(entry.data, stage) && inPeriod(entry.data.start.slice(0, 10)))
    .slice(0, shownPerStage);
}

function documentsOf(catalogue: Catalogue, stage: string): Link[] {
  return catalogue
    .sorted('guidance')
    .filter(({ data }) => hasStage(data, stage))
    .slice(0, shownPerStage)
    .map(linkTo);
}

export function stageViews(catalogue: Catalogue, roadmap: Entry<'roadmaps'>): StageView[] {
  const { data } = roadmap;
  const staged = stagedActivities(data);
  return stageProgress(roadmap).map(({ number, title, done, total }, index) => {
    const id = stages.terms[index]?.id ?? '';
    const own = staged.filter((item) => item.stages.includes(id));
    return {
      number,
      anchor: stageAnchor(number),
      title,
      done,
      total,
      activities: own.map(({ activity }) => activityView(catalogue, activity, data)),
      news: cardsOf(catalogue, newsOf(catalogue, id, data)),
      events: cardsOf(catalogue, eventsOf(catalogue, id, data)),
      documents: documentsOf(catalogue, id),
    };
  });
}

/** Activities that neither say a stage themselves nor stand in a section that does. */
export function unstagedActivities(catalogue: Catalogue, { data }: Entry<'roadmaps'>): ActivityView[] {
  return stagedActivities(data)
    .filter((item) => item.stages.length === 0)
    .map(({ activity }) => activityView(catalogue, activity, data));
}
