/** HTML of the list of all activities of the current roadmaps. */
import { html } from 'ghtml';
import type { RoadmapActivity } from '../../desk/overview.ts';
import { activityLine, type ActivitiesShown } from './activity-line.ts';

const isLate = ({ due }: RoadmapActivity) => due === 'overdue';
const isAhead = (activity: RoadmapActivity) => !activity.isDone && !isLate(activity);

const groups: readonly { title: string; holds: (activity: RoadmapActivity) => boolean }[] = [
  { title: 'Срок прошёл', holds: isLate },
  { title: 'Не выполнено', holds: isAhead },
  { title: 'Выполнено', holds: ({ isDone }) => isDone },
];

export function progressListBody(activities: readonly RoadmapActivity[], shown: ActivitiesShown): string {
  if (activities.length === 0)
    return html`<p>Дорожной карты текущего учебного года на сайте нет, отмечать пока нечего.</p>`;
  return groups
    .map(({ title, holds }) => {
      const held = activities.filter(holds);
      return held.length === 0
        ? ''
        : html`<section>
            <h2>${title} <span class="count">${String(held.length)}</span></h2>
            <ul class="office-list">
              !${held.map((activity) => activityLine(activity, shown)).join('')}
            </ul>
          </section>`;
    })
    .join('');
}
