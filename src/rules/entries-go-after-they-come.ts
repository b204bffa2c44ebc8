import { formatMoment } from '#format/moment.ts';
import { defineRule, findInEach } from './rule.ts';
import { allEntries } from './views/published.ts';

/** An entry is withdrawn later than it comes out, else nobody would ever see it. */
export const entriesGoAfterTheyCome = defineRule({
  name: 'entriesGoAfterTheyCome',
  severity: 'error',
  basis: '',
  find: (library) =>
    findInEach(allEntries(library), ({ data: { publishAt, withdrawAt } }) =>
      publishAt === undefined || withdrawAt === undefined || withdrawAt > publishAt
        ? []
        : [
            {
              field: 'withdrawAt',
              message: `Запись снимается с сайта ${formatMoment(withdrawAt)}, а выходит только ${formatMoment(publishAt)}: её никто не увидит.`,
              fix: 'Поставьте снятие позже выхода или уберите одно из полей.',
            },
          ],
    ),
});
