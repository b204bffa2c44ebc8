import { formatRange } from '#format/day.ts';
import { isTwoDateCell, parseDeadline, type Deadline } from '#format/deadline.ts';
import { defineRule, findInEach } from './rule.ts';
import { activitiesOf } from './views/activities.ts';
import { roadmapPeriod, roadmapsInWork } from './views/current-roadmap.ts';
import { quote } from './views/texts.ts';

/**
 * «Сентябрь, март» is two dates and no stretch from one to the other. Joined by «и» they cannot be misread, and nothing
 * is said.
 */
export const severalDatesAreNotARange = defineRule({
  name: 'severalDatesAreNotARange',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(roadmapsInWork(library, today), (entry) =>
      activitiesOf(entry).flatMap(({ field, deadline, ownDeadline }) => {
        if (deadline === undefined || !ownDeadline) return [];
        if (!isTwoDateCell(deadline) || /[\s,;]и\s/.test(deadline)) return [];
        const dates = sayDates(parseDeadline(deadline, roadmapPeriod(entry.data)));
        return [
          {
            field: `${field}.deadline`,
            message: `В сроке «${quote(deadline)}» названы отдельные даты${dates}, а не период между ними.`,
            fix: 'Соедините их словом «и» («сентябрь и март») или, если это период, поставьте тире («сентябрь–март»).',
          },
        ];
      }),
    ),
});

function sayDates(deadline: Deadline): string {
  if (deadline.kind !== 'dates') return '';
  return ` (${deadline.ranges.map(({ from, to }) => formatRange(from, to)).join('; ')})`;
}
