import { formatMoment } from '#format/moment.ts';
import { minuteOf } from '#model/library-at.ts';
import type { Entry } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { allEntries } from './views/published.ts';

/** An entry is withdrawn later than it comes out, else nobody would ever see it. */
export const entriesGoAfterTheyCome = defineRule({
  name: 'entriesGoAfterTheyCome',
  severity: 'error',
  basis: '',
  find: (library) => findInEach(allEntries(library), judgeTimes),
});

/** Both the day of publication and the time of coming out keep an entry back: the later of them counts. */
function judgeTimes({ data: { published, publishAt, withdrawAt } }: Entry): Fault[] {
  if (withdrawAt === undefined) return [];
  const [coming] = [publishAt, published]
    .filter((time) => time !== undefined)
    .sort((one, other) => (minuteOf(one) < minuteOf(other) ? 1 : -1));
  if (coming === undefined || minuteOf(withdrawAt) > minuteOf(coming)) return [];
  return [
    {
      field: 'withdrawAt',
      message: `Запись снимается с сайта ${formatMoment(withdrawAt)}, а выходит только ${formatMoment(coming)}: её никто не увидит.`,
      fix: 'Поставьте снятие позже выхода или уберите одно из полей.',
    },
  ];
}
