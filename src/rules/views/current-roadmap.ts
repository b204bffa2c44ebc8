/** Which roadmaps the school works by. */
import { daysBetween, isWithin, type DayRange } from '#format/day.ts';
import { schoolYearPeriod } from '#format/school-year.ts';
import type { CollectionData } from '#model/collections.ts';
import type { Entry, Library } from '#model/library.ts';
import { publishedOf } from './published.ts';

export type Roadmap = CollectionData['roadmaps'];
export type Activity = Roadmap['sections'][number]['activities'][number];

const farAway = '9999-12-31';
/** A plan that covers less of a school year is its neighbour's. */
const halfAYear = 182;

/** The days that a roadmap says it holds for; undefined when it says nothing. */
export function roadmapPeriod(roadmap: Roadmap): DayRange | undefined {
  if (roadmap.period) return { from: roadmap.period.from, to: roadmap.period.to ?? farAway };
  return roadmap.schoolYear === undefined ? undefined : schoolYearPeriod(roadmap.schoolYear);
}

/**
 * Published roadmaps of the school's current year: theirs by name or by at least half of its days, or in force today.
 * One that states no period counts as current; one of a single programme does not.
 */
export function currentRoadmaps(library: Library, today: string): Entry<'roadmaps'>[] {
  const year = library.school?.data.schoolYear;
  return publishedOf(library, 'roadmaps', today).filter(
    ({ data }) => data.programme === undefined && (year === undefined || isOfYear(data, year, today)),
  );
}

function isOfYear(roadmap: Roadmap, schoolYear: string, today: string): boolean {
  const period = roadmapPeriod(roadmap);
  if (period === undefined || roadmap.schoolYear === schoolYear) return true;
  return isWithin(today, period) || commonDays(period, schoolYearPeriod(schoolYear)) >= halfAYear;
}

function commonDays(left: DayRange, right: DayRange): number {
  const from = left.from > right.from ? left.from : right.from;
  const to = left.to < right.to ? left.to : right.to;
  return from > to ? 0 : daysBetween(from, to) + 1;
}

/** Published roadmaps that nobody has put into the archive yet: they end within the school's current year or later. */
export function roadmapsInWork(library: Library, today: string): Entry<'roadmaps'>[] {
  const year = library.school?.data.schoolYear;
  const start = year === undefined ? undefined : schoolYearPeriod(year).from;
  return publishedOf(library, 'roadmaps', today).filter(({ data }) => {
    const period = roadmapPeriod(data);
    return period === undefined || start === undefined || period.to >= start;
  });
}
