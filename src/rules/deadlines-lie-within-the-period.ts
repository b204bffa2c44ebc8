import { formatDay, formatRange } from '#format/day.ts';
import { isOutside, parseDeadline, type Period } from '#format/deadline.ts';
import type { Entry } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { activitiesOf } from './views/activities.ts';
import { roadmapPeriod, roadmapsInWork, type Roadmap } from './views/current-roadmap.ts';
import { quote } from './views/texts.ts';

/**
 * A deadline that names its year lies within the days of the plan. Schools prepare in the August before a school year,
 * so that month belongs to it.
 */
export const deadlinesLieWithinThePeriod = defineRule({
  name: 'deadlinesLieWithinThePeriod',
  severity: 'warning',
  basis: 'Рекомендации по подготовке плана, п. 4',
  find: (library, today) => findInEach(roadmapsInWork(library, today), judgeRoadmap),
});

function judgeRoadmap(entry: Entry<'roadmaps'>): Fault[] {
  const period = roadmapPeriod(entry.data);
  if (!period) return [];
  return activitiesOf(entry).flatMap(({ field, deadline, ownDeadline }) => {
    if (deadline === undefined || !ownDeadline) return [];
    if (!isOutside(parseDeadline(deadline), withPreparation(period))) return [];
    return [
      {
        field: `${field}.deadline`,
        message: `Срок «${quote(deadline)}» выходит за период дорожной карты: ${sayPeriod(entry.data)}.`,
        fix: 'Проверьте год и месяц. Если план длиннее учебного года, укажите период днями.',
      },
    ];
  });
}

function withPreparation({ from, to }: { from: string; to: string }): Period {
  return { from: from.endsWith('-09-01') ? `${from.slice(0, 4)}-08-01` : from, to };
}

function sayPeriod(roadmap: Roadmap): string {
  const period = roadmapPeriod(roadmap);
  if (!period) return '';
  return roadmap.period && roadmap.period.to === undefined
    ? `с ${formatDay(period.from)}`
    : formatRange(period.from, period.to);
}
