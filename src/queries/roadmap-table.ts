/**
 * The school's own table as it was adopted: its columns in their order and under their titles, cells that several
 * activities share, sections as title rows or as a column.
 */
import type { Entry } from '#model/library.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import { activityAnchor } from './addresses.ts';
import type { RoadmapTable, TableCell, TableColumn, TableRow } from './page.ts';

type Roadmap = Entry<'roadmaps'>['data'];
type Section = Roadmap['sections'][number];
type Activity = Section['activities'][number];
type Column = { holds: string; title?: string | undefined };

const usualTitles: Record<string, string> = {
  number: '№',
  section: 'Этап',
  activity: 'Мероприятие',
  items: 'План мероприятий',
  deadline: 'Срок',
  responsible: 'Ответственный',
  result: 'Результат',
};

const sharedColumns: ReadonlySet<string> = new Set(['deadline', 'responsible', 'result']);

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
function columnsOf(data: Roadmap): Column[] {
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

function columnView({ holds, title }: Column): TableColumn {
  return {
    title: title ?? usualTitles[holds] ?? 'Графа без названия',
    hiddenTitle: title === undefined,
    holds,
  };
}

type Layout = {
  columns: readonly Column[];
  hasSections: boolean;
  hasItems: boolean;
  /** The number column stands before the section's name and numbers the sections. */
  numbersSections: boolean;
};

function layoutOf(columns: readonly Column[]): Layout {
  const section = columns.findIndex(({ holds }) => holds === 'section');
  const number = columns.findIndex(({ holds }) => holds === 'number');
  return {
    columns,
    hasSections: section >= 0,
    hasItems: columns.some(({ holds }) => holds === 'items'),
    numbersSections: section >= 0 && number >= 0 && number < section,
  };
}

/** Whether the section's number fills the number column; else its activities are numbered there. */
const isNumbered = ({ numbersSections }: Layout, section: Section): boolean =>
  numbersSections &&
  (section.number !== undefined || section.activities.every(({ number }) => number === undefined));

function sharedValue(activity: Activity, holds: string): string | undefined {
  if (holds === 'deadline') return activity.deadline;
  return holds === 'responsible' ? activity.responsible : activity.result;
}

/** Rows that a shared cell takes: the activity's own and those of the merged ones below that say nothing themselves. */
function sharedRows(activities: readonly Activity[], index: number, holds: string): number {
  const below = activities.slice(index + 1);
  const end = below.findIndex((activity) => !continues(activity, holds));
  return 1 + (end === -1 ? below.length : end);
}

const continues = (activity: Activity, holds: string): boolean =>
  activity.merged && sharedValue(activity, holds) === undefined;

type Place = { layout: Layout; section: Section; index: number; column: number };

function numberCell({ layout, section, index, column }: Place): TableCell | undefined {
  const rows = Math.max(1, section.activities.length);
  if (isNumbered(layout, section))
    return index === 0 ? { column, rows, text: section.number, items: [] } : undefined;
  return { column, rows: 1, text: section.activities[index]?.number, items: [] };
}

function sectionCell({ layout, section, index, column }: Place): TableCell | undefined {
  if (index > 0) return undefined;
  const rows = Math.max(1, section.activities.length);
  const number = isNumbered(layout, section) ? undefined : section.number;
  return { column, rows, number, text: section.title, items: [], heading: true };
}

function activityCell({ layout, section, index, column }: Place): TableCell {
  const activity = section.activities[index];
  const hasNumberColumn = layout.columns.some(({ holds }) => holds === 'number');
  const numberStandsHere = !hasNumberColumn || isNumbered(layout, section);
  return {
    column,
    rows: 1,
    number: numberStandsHere ? activity?.number : undefined,
    text: activity?.title,
    items: layout.hasItems ? [] : (activity?.items ?? []),
  };
}

function itemsCell({ layout, section, index, column }: Place): TableCell {
  const activity = section.activities[index];
  const hasActivity = layout.columns.some(({ holds }) => holds === 'activity');
  return { column, rows: 1, text: hasActivity ? undefined : activity?.title, items: activity?.items ?? [] };
}

function sharedCell({ layout, section, index, column }: Place): TableCell | undefined {
  const holds = layout.columns[column]?.holds ?? '';
  const activity = section.activities[index];
  if (!activity) return { column, rows: 1, items: [] };
  if (index > 0 && continues(activity, holds)) return undefined;
  return {
    column,
    rows: sharedRows(section.activities, index, holds),
    text: sharedValue(activity, holds),
    items: [],
  };
}

function ownCell({ layout, section, index, column }: Place): TableCell {
  const title = foldSpelling(layout.columns[column]?.title ?? '');
  const own = section.activities[index]?.own.filter((value) => foldSpelling(value.column) === title) ?? [];
  return { column, rows: 1, text: own.map(({ value }) => value).join('\n') || undefined, items: [] };
}

function cellOf(place: Place): TableCell | undefined {
  const holds = place.layout.columns[place.column]?.holds ?? '';
  if (sharedColumns.has(holds)) return sharedCell(place);
  if (holds === 'number') return numberCell(place);
  if (holds === 'section') return sectionCell(place);
  if (holds === 'activity') return activityCell(place);
  return holds === 'items' ? itemsCell(place) : ownCell(place);
}

function rowsOf(layout: Layout, section: Section, sectionIndex: number): TableRow[] {
  const count = layout.hasSections ? Math.max(1, section.activities.length) : section.activities.length;
  const rows = Array.from({ length: count }, (_, index): TableRow => {
    const cells = layout.columns.map((_column, column) => cellOf({ layout, section, index, column }));
    return {
      kind: 'cells',
      anchor: activityAnchor(sectionIndex, index, section.activities[index]?.id),
      cells: cells.filter((cell) => cell !== undefined),
    };
  });
  if (layout.hasSections || section.title === undefined) return rows;
  return [{ kind: 'title', number: section.number, title: section.title }, ...rows];
}

export function roadmapTable(data: Roadmap): RoadmapTable {
  const columns = columnsOf(data);
  const layout = layoutOf(columns);
  return {
    columns: columns.map(columnView),
    rows: data.sections.flatMap((section, index) => rowsOf(layout, section, index)),
  };
}
