import { daysBetween, formatDay } from '#format/day.ts';
import { defineRule, findInEach } from './rule.ts';
import { publishedOf } from './views/published.ts';

const year = 365;

/** That an act of another level is in force was checked against an official source within the last 365 days. */
export const everyActIsCheckedYearly = defineRule({
  name: 'everyActIsCheckedYearly',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(publishedOf(library, 'regulations', today), ({ data: { level, force, checked } }) => {
      const isFresh = checked !== undefined && daysBetween(checked, today) <= year;
      if (level.id === 'local' || force.id !== 'in-force' || isFresh) return [];
      return [
        {
          field: 'checked',
          message:
            checked === undefined
              ? 'Документ отмечен действующим, но не сказано, когда это проверено.'
              : `Действие документа проверено больше года назад: ${formatDay(checked)}.`,
          fix: 'Сверьтесь с официальным источником и укажите день проверки.',
        },
      ];
    }),
});
