/** The columns of a roadmap's table: declared ones, own ones, and the usual ones of a plan that declares none. */
import type { Entry } from '#model/library.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import type { TableColumn } from './page.ts';

type Roadmap = Entry<'roadmaps'>['data'];
type Activity = Roadmap['sections'][number]['activities'][number];
export type Column = { holds: string; title?: string | undefined };

const usualTitles: Record<string, string> = {
  number: '№',
  section: 'Этап',
  activity: 'Мероприятие',
  items: 'План мероприятий',
  deadline: 'Срок',
  responsible: 'Ответственный',
  result: 'Результат',
};

const activitiesOf = ({ sections }: Roadmap): Activity[] => sections.flatMap(({ activities }) => activities);

/** Columns for a plan that declares none: those that hold something. */
function usualColumns(data: Roadmap): Column[] {
  const activities = activitiesOf(data);
  const filled: [string, boolean][] = [
    ['number', activities.some(({ number }) => number !== undefined)],
    ['activity', true],
    ['deadline', activities.some(({ deadline }) => deadline !== undefined)],
    ['responsible', activities.some(({ responsible }) => responsible !== undefined)],
    ['result', activities.some(({ result }) => result !== undefined)],
  ];
  return filled.filter(([, present]) => present).map(([holds]) => ({ holds, title: usualTitles[holds] }));
}

/** The declared columns, and after them the own ones that activities fill without a declaration. */
export function columnsOf(data: Roadmap): Column[] {
  const declared: Column[] = data.columns.map(({ holds, title }) => ({ holds: holds.id, title }));
  const columns = declared.length > 0 ? declared : usualColumns(data);
  const known = new Set(columns.map(({ title }) => foldSpelling(title ?? '')));
  const own = new Map<string, Column>();
  for (const { column } of activitiesOf(data).flatMap((activity) => activity.own)) {
    const key = foldSpelling(column);
    if (!known.has(key) && !own.has(key)) own.set(key, { holds: 'own', title: column });
  }
  return [...columns, ...own.values()];
}

export function columnView({ holds, title }: Column): TableColumn {
  return {
    title: title ?? usualTitles[holds] ?? 'Графа без названия',
    hiddenTitle: title === undefined,
    holds,
  };
}
