/** Cells of a table by what their columns hold. */
import type { Column, Holds } from './header.ts';
import type { Ledger } from './ledger.ts';
import type { Section } from './plan.ts';
import { linesOf, type Cell, type Line } from './source.ts';

export type Row = readonly Cell[];

/** What a person has said is not to be taken over. */
export type TableColumn = Column & { isDropped?: boolean };

export type Reading = {
  rows: readonly Row[];
  columns: readonly TableColumn[];
  ledger: Ledger;
  sections: Section[];
  /** Whether a number of the number column belongs to the section. */
  numbersSections: boolean;
  autoNumber: number;
};

export const columnOf = (columns: readonly TableColumn[], holds: Holds) =>
  columns.findIndex((column) => column.holds === holds && !column.isDropped);

export const cellAt = (
  { rows, columns }: Pick<Reading, 'rows' | 'columns'>,
  at: number,
  holds: Holds,
): Cell | undefined => {
  const column = columnOf(columns, holds);
  return column === -1 ? undefined : rows[at]?.[column];
};

export const linesAt = (reading: Reading, at: number, holds: Holds): readonly Line[] =>
  linesOf(cellAt(reading, at, holds));
