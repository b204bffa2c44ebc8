import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

/** A pair has one mentee; it may have several mentors. More mentees are a group by the Положение, so this is a doubt. */
export const pairsHaveOneMentee = defineRule({
  name: 'pairsHaveOneMentee',
  severity: 'warning',
  basis: 'Положение о системе наставничества, п. 3.1',
  find: (library, today) =>
    findInEach(publishedOf(library, 'programmes', today), ({ data: { formation, mentees } }) => {
      const count = mentees.reduce((sum, one) => sum + one.count, 0);
      if (formation.id !== 'pair' || count === 1) return [];
      return [
        {
          field: 'mentees',
          message: `Указана пара, а наставляемых — ${count}. Двое и более наставляемых — это группа.`,
          fix: 'Выберите «группа» или уточните число наставляемых.',
        },
      ];
    }),
});
