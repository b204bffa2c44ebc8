import { daysBetween, formatDay } from '#format/day.ts';
import { defineRule } from './rule.ts';
import { consentObstacle } from './views/consent.ts';
import { shownPeople } from './views/shown-people.ts';

const noticeDays = 30;

/** A month before a consent runs out the curator hears of it: the next day the name would stop the publication. */
export const consentsLastAnotherMonth = defineRule({
  name: 'consentsLastAnotherMonth',
  severity: 'advice',
  basis: '152-ФЗ, ст. 10.1',
  find: (library, today) =>
    shownPeople(library, today).flatMap(({ file, what, category, consent, consentField }) => {
      if (!consent || consentObstacle(consent, category, today) !== undefined) return [];
      if (daysBetween(today, consent.until) > noticeDays) return [];
      return [
        {
          file,
          field: `${consentField}.until`,
          message: `${what}: согласие действует до ${formatDay(consent.until)}.`,
          fix: 'Получите новое согласие или уберите имя и снимок до этого дня.',
        },
      ];
    }),
});
