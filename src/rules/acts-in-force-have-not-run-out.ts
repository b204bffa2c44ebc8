import { formatDay } from '#format/day.ts';
import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

/** An act is in force on its last day and no longer on the next one. */
export const actsInForceHaveNotRunOut = defineRule({
  name: 'actsInForceHaveNotRunOut',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(publishedOf(library, 'regulations', today), ({ data: { force, validUntil } }) =>
      force.id === 'in-force' && validUntil !== undefined && validUntil < today
        ? [
            {
              field: 'force',
              message: `Документ отмечен действующим, но действовал по ${formatDay(validUntil)}.`,
              fix: 'Укажите «срок истёк» или исправьте день, по который документ действует.',
            },
          ]
        : [],
    ),
});
