import { formatDay, type Day, type DayRange } from '#format/day.ts';
import { parseDeadline, type Deadline } from '#format/deadline.ts';
import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { activitiesOf } from './views/activities.ts';
import { roadmapPeriod, roadmapsInWork } from './views/current-roadmap.ts';
import { indexOf } from './views/entry-index.ts';
import { publishedOf } from './views/published.ts';
import { quote } from './views/texts.ts';

/**
 * An activity is not due before the act that approves the plan: neither wholly earlier nor from an earlier month.
 * «В течение года» and other wordings that mean the whole plan are left alone.
 */
export const deadlinesFollowTheApproval = defineRule({
  name: 'deadlinesFollowTheApproval',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(roadmapsInWork(library, today), (entry) => {
      const approval = approvalDay(entry, library, today);
      return approval === undefined ? [] : judgeRoadmap(entry, approval);
    }),
});

/** The first day on which the plan was approved or put into effect. */
function approvalDay({ id, data }: Entry<'roadmaps'>, library: Library, today: string): Day | undefined {
  const own = data.approvals
    .filter(({ kind }) => kind.id === 'approved' || kind.id === 'introduced')
    .flatMap(({ date, regulation }) => date ?? (regulation && dayOfAct(regulation, library)) ?? []);
  const acts = publishedOf(library, 'regulations', today).filter((act) =>
    act.data.approvesRoadmaps.includes(id),
  );
  const days = own.length > 0 ? own : acts.flatMap((act) => act.data.date ?? []);
  return days.sort()[0];
}

function dayOfAct(id: string, library: Library): Day | undefined {
  const act = indexOf(library).find('regulations', id);
  return act?.collection === 'regulations' ? act.data.date : undefined;
}

function judgeRoadmap(entry: Entry<'roadmaps'>, approval: Day): Fault[] {
  const period = roadmapPeriod(entry.data);
  return activitiesOf(entry).flatMap(({ field, deadline, ownDeadline }) => {
    if (deadline === undefined || !ownDeadline) return [];
    const ranges = rangesOf(parseDeadline(deadline, period));
    const isWholePlan =
      ranges.length === 1 && ranges[0]?.from === period?.from && ranges[0]?.to === period?.to;
    if (isWholePlan || !ranges.some((range) => isBefore(range, approval))) return [];
    return [
      {
        field: `${field}.deadline`,
        message: `Срок «${quote(deadline)}» раньше, чем утверждена дорожная карта (${formatDay(approval)}).`,
        fix: 'Проверьте срок и дату приказа. Если всё верно, оставьте как есть, а следующий план утвердите до начала работ.',
      },
    ];
  });
}

/** Of «до 1 сентября» only the day that is written counts. */
function rangesOf(deadline: Deadline): readonly DayRange[] {
  if (deadline.kind === 'dates') return deadline.ranges;
  if (deadline.kind !== 'range') return [];
  return deadline.bound === 'until' ? [{ from: deadline.to, to: deadline.to }] : [deadline];
}

function isBefore({ from, to }: DayRange, approval: Day): boolean {
  return to < approval || from.slice(0, 7) < approval.slice(0, 7);
}
