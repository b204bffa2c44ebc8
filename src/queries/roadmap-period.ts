import type { Entry } from '#model/library.ts';
import { formatDay, formatRange } from '#format/day.ts';
import { schoolYearOf, schoolYearPeriod } from '#format/school-year.ts';
import type { Catalogue } from './catalogue.ts';
import { formatSchoolYear } from './parts.ts';

type Roadmap = Entry<'roadmaps'>['data'];

/** The days of a plan; a period without an end has no `to`. Undefined when the plan names neither year nor period. */
export function roadmapDays({ schoolYear, period }: Roadmap): { from: string; to?: string | undefined } | undefined {
  return period ?? (schoolYear === undefined ? undefined : schoolYearPeriod(schoolYear));
}

/** The plan's year or period in words, or undefined. */
export function periodOf({ schoolYear, period }: Roadmap): string | undefined {
  if (period) return period.to === undefined ? `с ${formatDay(period.from)}` : formatRange(period.from, period.to);
  return schoolYear === undefined ? undefined : formatSchoolYear(schoolYear);
}

function covers(data: Roadmap, year: string, today: string): boolean {
  if (data.schoolYear === year) return true;
  const days = roadmapDays(data);
  return days !== undefined && days.from <= today && (days.to === undefined || today <= days.to);
}

/** The school's own plan of the current year (not of one programme), else its newest one, else undefined. */
export function currentRoadmap(catalogue: Catalogue): Entry<'roadmaps'> | undefined {
  const year = catalogue.school?.schoolYear ?? schoolYearOf(catalogue.today);
  const plans = catalogue.sorted('roadmaps').filter(({ data }) => data.programme === undefined);
  return plans.find(({ data }) => covers(data, year, catalogue.today)) ?? plans[0];
}
