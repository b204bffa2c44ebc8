/** Deadlines of a plan as days in a calendar: an activity is due on the last day that its wording names. */
import { parseDeadline, type Deadline } from '#format/deadline.ts';
import type { Entry } from '#model/library.ts';
import { stages } from '#model/vocabularies.ts';
import { labelOf } from '#model/vocabulary.ts';
import { makeExcerpt } from '#markdown/text.ts';
import { entryAddress } from '#queries/addresses.ts';
import { lastChange } from '#queries/parts.ts';
import { roadmapDays } from '#queries/roadmap-period.ts';
import { stagedActivities, type StagedActivity } from '#queries/staged-activities.ts';
import type { Occurrence } from './calendar.ts';
import { urlOf, type Edition } from './edition.ts';

/** The last days of a deadline: one for each separate date or stretch, none where the wording sets no end. */
function lastDays(deadline: Deadline): string[] {
  if (deadline.kind === 'range') return [deadline.to];
  if (deadline.kind === 'dates') return [...new Set(deadline.ranges.map(({ to }) => to))];
  return deadline.kind === 'repeat' && deadline.within ? [deadline.within.to] : [];
}

/** Characters of a title that a calendar shows without cutting it itself. */
const titleLength = 120;

type Activity = StagedActivity['activity'];

/** The whole wording: what is to be done and its points with their numbers. */
function wordingOf({ title, items }: Activity): string {
  const points = items.map(({ number, text }) => (number === undefined ? text : `${number} ${text}`));
  return [...(title === undefined ? [] : [title]), ...points].join('\n');
}

/** States worth telling beside a day: what is done needs no hurry, what was put off has another day by now. */
const toldStates: ReadonlySet<string> = new Set(['done', 'postponed']);

function titleOf(activity: Activity): string {
  const { state, title, items } = activity;
  const words = makeExcerpt(title ?? items[0]?.text ?? 'мероприятие без названия', titleLength);
  return toldStates.has(state.id) ? `Срок (${state.label}): ${words}` : `Срок: ${words}`;
}

function descriptionOf({ activity, stages: own }: StagedActivity): Occurrence['description'] {
  const { deadline, responsible } = activity;
  const named = stages.terms.filter(({ id }) => own.includes(id)).map(({ id }) => labelOf(stages, id));
  return [
    wordingOf(activity),
    deadline && `Срок: ${deadline}`,
    responsible && `Ответственный: ${responsible}`,
    ...named.map((label) => `Этап: ${label}`),
  ];
}

/**
 * Days on which something of the plan is due. Cancelled activities are left out, and so are wordings that name no
 * last day («в течение года» of a plan without an end, «по мере необходимости», «ежемесячно»).
 */
export function deadlineOccurrences(edition: Edition, roadmap: Entry<'roadmaps'>): Occurrence[] {
  const { id, data } = roadmap;
  const page = urlOf(edition, entryAddress('roadmaps', id));
  const written = lastChange(edition.catalogue, roadmap) ?? edition.catalogue.today;
  return stagedActivities(data).flatMap((staged) => {
    const { activity, anchor } = staged;
    if (activity.deadline === undefined || activity.state.id === 'cancelled') return [];
    const days = lastDays(parseDeadline(activity.deadline, roadmapDays(data)));
    return days.map((day, index) => ({
      id: `roadmaps-${id}.${anchor}${days.length > 1 ? `.${index + 1}` : ''}`,
      from: day,
      title: titleOf(activity),
      description: descriptionOf(staged),
      url: `${page}#${anchor}`,
      written,
      busy: false,
    }));
  });
}
