import { daysBetween, formatDay } from '#format/day.ts';
import { defineRule } from './rule.ts';
import { publishedOf } from './views/published.ts';

const year = 365;

/** The curator goes over the list of teachers who need a mentor at least once a year; without programmes there is none. */
export const menteesAreConfirmedYearly = defineRule({
  name: 'menteesAreConfirmedYearly',
  severity: 'warning',
  basis: 'Положение о системе наставничества, функции куратора',
  find: (library, today) => {
    const { school } = library;
    if (!school || publishedOf(library, 'programmes', today).length === 0) return [];
    const { menteesConfirmed: confirmed } = school.data;
    if (confirmed !== undefined && daysBetween(confirmed, today) <= year) return [];
    return [
      {
        file: school.file,
        field: 'menteesConfirmed',
        message:
          confirmed === undefined
            ? 'Не указано, когда куратор сверил список наставляемых.'
            : `Список наставляемых сверен больше года назад: ${formatDay(confirmed)}.`,
        fix: 'Сверьте список (не реже раза в год) и укажите день. Сам список на сайте не публикуется.',
      },
    ];
  },
});
