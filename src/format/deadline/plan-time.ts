import { accept, attempt, type Cursor } from './cursor.ts';

/** The plan's own time: its whole period, its year, its school year. */
export type PlanTime = 'period' | 'year' | 'school-year';

/** «(всего) учебного года», «года», «всего периода реализации целевой модели наставничества». */
export function parsePlanTime(cursor: Cursor): PlanTime | undefined {
  return attempt(cursor, () => {
    accept(cursor, 'whole');
    if (accept(cursor, 'period') !== undefined) return acceptPlanWords(cursor, 0) ? 'period' : undefined;
    const school = accept(cursor, 'school') !== undefined;
    if (accept(cursor, 'year-word') === undefined) return undefined;
    return school ? 'school-year' : 'year';
  });
}

/** Takes the words after «период»: «реализации целевой модели наставничества»; false when there are fewer than `least`. */
export function acceptPlanWords(cursor: Cursor, least: number): boolean {
  let count = 0;
  while (accept(cursor, 'of-plan') !== undefined) count += 1;
  return count >= least;
}
