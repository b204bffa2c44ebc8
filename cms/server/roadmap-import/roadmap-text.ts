/** A plan → the file of a roadmap, in the words of the model. */
import { stringify } from 'yaml';
import { formatSchoolYear, type SchoolYear } from '#format/school-year.ts';
import { columnContents, stages, type StageId } from '#model/vocabularies.ts';
import { labelOf } from '#model/vocabulary.ts';
import type { Activity, Plan, Section } from './plan.ts';

export type NamedPlan = Pick<Plan, 'columns' | 'sections'> & {
  title: string;
  schoolYear: SchoolYear | undefined;
};

const stageNumbers = (ids: readonly StageId[]) =>
  ids.map((id) => stages.terms.findIndex((term) => term.id === id) + 1);

const filled = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== false,
    ),
  );

const activityFields = ({
  number,
  title,
  items,
  stages: ids,
  deadline,
  responsible,
  result,
  merged,
  own,
}: Activity) =>
  filled({
    number,
    title,
    items: items.map((item) => filled(item)),
    stages: stageNumbers(ids),
    deadline,
    responsible,
    result,
    merged,
    own,
  });

const sectionFields = ({ number, title, stages: ids, activities }: Section) =>
  filled({ number, title, stages: stageNumbers(ids), activities: activities.map(activityFields) });

/** The entry's file, a draft; it is checked like every other when it is saved. */
export function roadmapText({ title, schoolYear, columns, sections }: NamedPlan): string {
  const fields = filled({
    title,
    status: 'черновик',
    schoolYear,
    columns: columns.map(({ holds, title: name }) => ({
      holds: labelOf(columnContents, holds),
      ...(name !== '' && { title: name.slice(0, 300) }),
    })),
    sections: sections.map(sectionFields),
  });
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** What a roadmap of that year is called when the document does not say it. */
export const usualTitle = (schoolYear: SchoolYear | undefined): string =>
  schoolYear === undefined
    ? 'Дорожная карта наставничества'
    : `Дорожная карта наставничества на ${formatSchoolYear(schoolYear)}`;

export type Counts = { sections: number; activities: number; withoutDeadline: number; withoutStage: number };

/** Sections, activities, those without a deadline of their own or a shared one, and those of no stage. */
export function countPlan(sections: readonly Section[]): Counts {
  const all = sections.flatMap(({ stages: ids, activities }) =>
    activities.map((activity) => ({ activity, hasStage: ids.length > 0 || activity.stages.length > 0 })),
  );
  let shared = false;
  let withoutDeadline = 0;
  for (const { activity } of all) {
    shared = activity.deadline !== undefined || (activity.merged && shared);
    if (!shared) withoutDeadline += 1;
  }
  return {
    sections: sections.length,
    activities: all.length,
    withoutDeadline,
    withoutStage: all.filter(({ hasStage }) => !hasStage).length,
  };
}
