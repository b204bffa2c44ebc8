import { formatDay, formatRange, type DayRange } from '#format/day.ts';
import { formatYear, schoolYearPeriod } from '#format/school-year.ts';
import type { Entry, Library } from '#model/library.ts';
import { defineRule, findInEach, type Fault } from './rule.ts';
import { indexOf } from './views/entry-index.ts';
import { publishedOf } from './views/published.ts';

/** A year of an indicator shares at least a day with the period that its source act names. */
export const indicatorYearsLieWithinThePeriod = defineRule({
  name: 'indicatorYearsLieWithinThePeriod',
  severity: 'warning',
  basis: '',
  find: (library, today) =>
    findInEach(publishedOf(library, 'indicators', today), (entry) => judgeIndicator(entry, library)),
});

function judgeIndicator({ data }: Entry<'indicators'>, library: Library): Fault[] {
  const source = data.source === undefined ? undefined : indexOf(library).find('regulations', data.source);
  if (source?.collection !== 'regulations' || !source.data.period) return [];
  const { from = '0001-01-01', to = '9999-12-31' } = source.data.period;
  const { title, period } = source.data;
  return data.values.flatMap(({ year }, index) => {
    const days = daysOf(year);
    if (days.from <= to && days.to >= from) return [];
    return [
      {
        field: `values.${index}.year`,
        message: `Значение за ${formatYear(year)} выходит за период документа «${title}» (${sayPeriod(period)}).`,
        fix: 'Проверьте год или период документа; если показатель рассчитан дальше, объясните это в поле «Пояснение».',
      },
    ];
  });
}

function daysOf(year: string): DayRange {
  if (year.length > 4) {
    const { from } = schoolYearPeriod(year);
    return { from, to: `${year.slice(5)}-08-31` };
  }
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function sayPeriod({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
  if (from !== undefined && to !== undefined) return formatRange(from, to);
  return from === undefined ? `по ${to === undefined ? '' : formatDay(to)}` : `с ${formatDay(from)}`;
}
