/** What stands in each cell of a roadmap's table, and how many rows it takes. */
import type { Entry } from '#model/library.ts';
import { foldSpelling } from '#model/vocabulary.ts';
import type { TableCell } from './page.ts';
import type { Column } from './roadmap-columns.ts';

export type Section = Entry<'roadmaps'>['data']['sections'][number];
type Activity = Section['activities'][number];

const sharedColumns: ReadonlySet<string> = new Set(['deadline', 'responsible', 'result']);

export type Layout = {
  columns: readonly Column[];
  hasSections: boolean;
  hasItems: boolean;
  /** The number column stands before the section's name and numbers the sections. */
  numbersSections: boolean;
};

export function layoutOf(columns: readonly Column[]): Layout {
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

/** One cell to be: row `index` of a section, column `column` of the table. */
export type Place = { layout: Layout; section: Section; index: number; column: number };

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

/** The cell of a place; undefined where a cell from above reaches it. */
export function cellOf(place: Place): TableCell | undefined {
  const holds = place.layout.columns[place.column]?.holds ?? '';
  if (sharedColumns.has(holds)) return sharedCell(place);
  if (holds === 'number') return numberCell(place);
  if (holds === 'section') return sectionCell(place);
  if (holds === 'activity') return activityCell(place);
  return holds === 'items' ? itemsCell(place) : ownCell(place);
}
