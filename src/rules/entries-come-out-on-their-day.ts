import { formatDay } from '#format/day.ts';
import { formatMoment } from '#format/moment.ts';
import type { Entry } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { allEntries } from './views/published.ts';

/** The time at which an entry comes out lies on the day of publication that its page names. */
export const entriesComeOutOnTheirDay = defineRule({
  name: 'entriesComeOutOnTheirDay',
  severity: 'warning',
  basis: '',
  find: (library) => findInEach(allEntries(library), judgeDay),
});

function judgeDay({ data: { published, publishAt } }: Entry): Fault[] {
  if (published === undefined || publishAt === undefined) return [];
  const day = publishAt.slice(0, 10);
  if (day === published) return [];
  const result =
    published > day
      ? 'раньше дня публикации её на сайте не будет'
      : 'на странице будет назван день, когда записи на сайте ещё не было';
  return [
    {
      field: 'publishAt',
      message: `Выход на сайт назначен на ${formatMoment(publishAt)}, а дата публикации — ${formatDay(published)}: ${result}.`,
      fix: 'Поставьте в обоих полях один день или оставьте одно из них.',
    },
  ];
}
