/** What the form of the check says: the document that travels in it, and what the person has chosen. */
import { parseSchoolYear, type SchoolYear } from '#format/school-year.ts';
import { columnContents, stages, type StageId } from '#model/vocabularies.ts';
import { Refusal } from '../../refusal.ts';
import type { Holds } from '../../roadmap-import/header.ts';
import type { Plan } from '../../roadmap-import/plan.ts';
import { assertReadable, sourceSchema, type Source } from '../../roadmap-import/source.ts';
import type { Choices, TableChoice } from '../../roadmap-import/read-tables.ts';
import type { Form } from '../../sign-in/form.ts';

const lost = 'Прочитанный документ потерялся по дороге. Загрузите или вставьте его ещё раз.';

/** Names of the fields; tables, columns, sections and activities count from 0. */
export const names = {
  source: 'ishodnik',
  title: 'nazvanie',
  year: 'god',
  /** The choices that the shown sections follow from. */
  shown: 'vid',
  table: (table: number) => `tablica-${table}`,
  column: (table: number, column: number) => `grafa-${table}-${column}`,
  stage: (section: number, place: 1 | 2) => `etap-${section}-${place}`,
  activityStage: (section: number, activity: number) => `etap-${section}-m-${activity}`,
} as const;

/** Value of a column that is not taken over. */
export const dropped = 'ne-nuzhna';

/** @throws {Refusal} when the field holds no document that this page has written. */
export function sourceIn(fields: Form): Source {
  let value: unknown;
  try {
    value = JSON.parse(fields[names.source] ?? '');
  } catch {
    throw new Refusal('bad-request', lost);
  }
  const source = sourceSchema.safeParse(value);
  if (!source.success) throw new Refusal('bad-request', lost);
  return assertReadable(source.data);
}

const isHolds = (value: string): value is Holds => columnContents.terms.some(({ id }) => id === value);
const isStage = (value: string | undefined): value is StageId => stages.terms.some(({ id }) => id === value);

/** What the person says of each table; what the form does not say is left to the reading. */
export function choicesIn(
  fields: Form,
  tables: readonly { index: number; columns: readonly unknown[] }[],
): Choices {
  const choices = new Map<number, TableChoice>();
  for (const { index, columns } of tables) {
    const taken = fields[names.table(index)];
    const holds = columns.map((_, column) => {
      const value = fields[names.column(index, column)] ?? '';
      return value === dropped ? ('dropped' as const) : isHolds(value) ? value : undefined;
    });
    choices.set(index, { holds, ...(taken !== undefined && { isTaken: taken === 'da' }) });
  }
  return choices;
}

/** A word for the choices of which a page is made: by it the server knows whether they were changed since. */
export const shownWord = (tables: Plan['tables'], choices: Choices): string =>
  tables
    .map(({ index, isTaken, columns }) => {
      const holds = columns.map(({ holds: guessed }, at) => {
        const chosen = choices.get(index)?.holds?.[at];
        return chosen ?? guessed;
      });
      return `${index}:${isTaken ? 'da' : 'net'}:${holds.join(',')}`;
    })
    .join(';');

/** Puts the stages that the person has chosen into the plan. */
export function withStages(plan: Plan, fields: Form): Plan {
  const sections = plan.sections.map((section, at) => {
    const first = fields[names.stage(at, 1)];
    const chosen = [first, fields[names.stage(at, 2)]].filter(isStage);
    const own = first === undefined ? section.stages : [...new Set(chosen)];
    const activities = section.activities.map((activity, place) => {
      const value = fields[names.activityStage(at, place)];
      if (own.length > 0) return { ...activity, stages: [] };
      return value === undefined ? activity : { ...activity, stages: isStage(value) ? [value] : [] };
    });
    return { ...section, stages: own, activities };
  });
  return { ...plan, sections };
}

/** The year of the form; of one that says nothing, the plan's own. */
export const yearOf = (fields: Form, plan: Plan, usual: SchoolYear): SchoolYear | undefined => {
  const year = fields[names.year];
  if (year === undefined) return plan.schoolYear ?? usual;
  return parseSchoolYear(year);
};
