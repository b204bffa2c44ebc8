import { formatDay } from '#format/day.ts';
import { formatSchoolYear, schoolYearOf, schoolYearPeriod } from '#format/school-year.ts';
import { defineRule } from './rule.ts';

/** When the school year is over, the section is turned over to the next one: last year's plan is not on show. */
export const schoolYearIsCurrent = defineRule({
  name: 'schoolYearIsCurrent',
  severity: 'warning',
  basis: '',
  find: ({ school }, today) => {
    if (!school) return [];
    const { to } = schoolYearPeriod(school.data.schoolYear);
    if (today <= to) return [];
    return [
      {
        file: school.file,
        field: 'schoolYear',
        message: `Раздел показывает ${formatSchoolYear(school.data.schoolYear)}, который закончился ${formatDay(to)}.`,
        fix: `Укажите ${formatSchoolYear(schoolYearOf(today))} и опубликуйте новую дорожную карту; прежняя останется в архиве.`,
      },
    ];
  },
});
