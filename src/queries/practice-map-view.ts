import type { Head } from './view-parts.ts';

/** A word of a table with all its practices; `address` of their list where there are any. */
export type MapHead = { label: string; count: number; address?: string };

/** A pair of words and the search for it. `name` says both words and the count: in the table a cell says but one. */
export type MapCell = { count: number; name: string; address: string };

export type MapRow = MapHead & { cells: MapCell[] };

export type MapTable = {
  title: string;
  summary: string;
  /** What the words of the rows and of the columns are: «Вид», «Форма». */
  rowsLabel: string;
  columnsLabel: string;
  columns: MapHead[];
  /** Every row has a cell for every column. */
  rows: MapRow[];
  note?: string | undefined;
};

/** `count` is of all practices: one may stand in several cells, so cells do not add up to it. */
export type PracticeMapView = Head & { intro: string; count: number; tables: MapTable[] };
