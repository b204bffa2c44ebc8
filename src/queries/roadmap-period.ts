import type { Entry } from '#model/library.ts';
import { formatDay, formatRange } from '#format/day.ts';
import { formatSchoolYear, schoolYearPeriod } from '#format/school-year.ts';
import { currentRoadmaps } from '#rules/views/current-roadmap.ts';
import type { Catalogue } from './catalogue.ts';

type Roadmap = Entry<'roadmaps'>['data'];

/** The days of a plan; a period without an end has no `to`. Undefined when the plan names neither year nor period. */
export function roadmapDays({
  schoolYear,
  period,
}: Roadmap): { from: string; to?: string | undefined } | undefined {
  return period ?? (schoolYear === undefined ? undefined : schoolYearPeriod(schoolYear));
}

/** The plan's year or period in words, or undefined. */
export function periodOf({ schoolYear, period }: Roadmap): string | undefined {
  if (period)
    return period.to === undefined ? `с ${formatDay(period.from)}` : formatRange(period.from, period.to);
  return schoolYear === undefined ? undefined : formatSchoolYear(schoolYear);
}

const current = new WeakMap<Catalogue, { roadmap: Entry<'roadmaps'> | undefined }>();

/**
 * The plan the school works by: of the current ones the latest, and of them one that names the school year; without
 * a current one the latest of all. Undefined when the school has published none of its own.
 */
export function currentRoadmap(catalogue: Catalogue): Entry<'roadmaps'> | undefined {
  const known = current.get(catalogue) ?? { roadmap: findCurrent(catalogue) };
  current.set(catalogue, known);
  return known.roadmap;
}

function findCurrent(catalogue: Catalogue): Entry<'roadmaps'> | undefined {
  const { library, today, school } = catalogue;
  const candidates = new Set(currentRoadmaps(library, today));
  const plans = catalogue.sorted('roadmaps').filter(({ data }) => data.programme === undefined);
  const inOrder = plans.filter((plan) => candidates.has(plan));
  return inOrder.find(({ data }) => data.schoolYear === school?.schoolYear) ?? inOrder[0] ?? plans[0];
}
