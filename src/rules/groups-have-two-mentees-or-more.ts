import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

/** A group is two mentees or more. */
export const groupsHaveTwoMenteesOrMore = defineRule({
  name: 'groupsHaveTwoMenteesOrMore',
  severity: 'error',
  basis: 'Положение о системе наставничества, п. 3.1',
  find: (library, today) =>
    findInEach(publishedOf(library, 'programmes', today), ({ data: { formation, mentees } }) => {
      const count = mentees.reduce((sum, one) => sum + one.count, 0);
      if (formation.id !== 'group' || count >= 2) return [];
      return [
        {
          field: 'mentees',
          message: 'Указана группа, а наставляемый один. Группа — это двое и более.',
          fix: 'Уточните число наставляемых или выберите «пара».',
        },
      ];
    }),
});
