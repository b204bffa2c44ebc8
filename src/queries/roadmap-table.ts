/**
 * The school's own table as it was adopted: its columns in their order and under their titles, cells that several
 * activities share, sections as title rows or as a column.
 */
import type { Entry } from '#model/library.ts';
import { activityAnchor } from './addresses.ts';
import type { RoadmapTable, TableRow } from './page.ts';
import type { Layout, Section } from './roadmap-cells.ts';
import { cellOf, layoutOf } from './roadmap-cells.ts';
import { columnsOf, columnView } from './roadmap-columns.ts';

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

export function roadmapTable(data: Entry<'roadmaps'>['data']): RoadmapTable {
  const columns = columnsOf(data);
  const layout = layoutOf(columns);
  return {
    columns: columns.map(columnView),
    rows: data.sections.flatMap((section, index) => rowsOf(layout, section, index)),
  };
}
