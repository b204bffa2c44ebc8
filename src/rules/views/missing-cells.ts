import { findInEach, type Finding } from '../rule.ts';
import type { Entry, Library } from '#model/library.ts';
import { activitiesOf } from './activities.ts';
import { roadmapsInWork } from './current-roadmap.ts';

type Cell = 'deadline' | 'responsible' | 'result';

/** How a missing cell is told: «не указан срок», and what to do about it. */
export type CellWords = { missing: string; inWholePlan: string; fix: string };

/**
 * Activities without a cell that others have. A plan that has no such column at all is told of once: its columns are
 * the school's own.
 */
export function findMissingCells(library: Library, today: string, cell: Cell, words: CellWords): Finding[] {
  return findInEach(roadmapsInWork(library, today), (entry) => {
    const activities = activitiesOf(entry);
    const without = activities.filter((activity) => activity[cell] === undefined);
    if (without.length === activities.length && !hasColumn(entry, cell))
      return activities.length === 0
        ? []
        : [{ field: 'sections', message: words.inWholePlan, fix: words.fix }];
    return without.map(({ field, name }) => ({
      field: `${field}.${cell}`,
      message: `${words.missing} у мероприятия «${name}».`,
      fix: words.fix,
    }));
  });
}

function hasColumn({ data }: Entry<'roadmaps'>, cell: Cell): boolean {
  return data.columns.some(({ holds }) => holds.id === cell);
}
