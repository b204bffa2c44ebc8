import type { Entry } from '#model/library.ts';
import type { Activity } from './staged-activities.ts';
import { stagedActivities } from './staged-activities.ts';
import type { Filters } from './filters.ts';
import { makeFilters } from './filters.ts';

/** «Директор, куратор» are two; a line broken inside a post is still one. */
function responsibleOf({ responsible = '' }: Activity): string[] {
  return responsible
    .replace(/\s*\n\s*/g, ' ')
    .split(/\s*[,;]\s*/)
    .filter((post) => post !== '');
}

/** The activities of a plan by who answers for them and by how far they have come. */
export function roadmapFilters(data: Entry<'roadmaps'>['data']): Filters<Activity> {
  return makeFilters(
    stagedActivities(data).map(({ activity }) => activity),
    [
      { label: 'Ответственный', valuesOf: responsibleOf },
      { label: 'Ход', valuesOf: ({ state }) => [state.label] },
    ],
  );
}
