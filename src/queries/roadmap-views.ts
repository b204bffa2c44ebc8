/** The view of a roadmap: the school's own table, and apart from it the seven stages. */
import type { Body, Card, Head, Link, Mention } from './view-parts.ts';

/** A column of the school's own table; a column without a title is named for those who do not see it. */
export type TableColumn = { title: string; hiddenTitle: boolean; holds: string };
export type TableItem = { number?: string | undefined; text: string };
/** `rows` is how many rows the cell takes; a cell may hold words, points or nothing. */
export type TableCell = {
  column: number;
  rows: number;
  number?: string | undefined;
  text?: string | undefined;
  items: TableItem[];
  heading?: boolean | undefined;
};
export type TableRow =
  | { kind: 'title'; number?: string | undefined; title: string }
  | { kind: 'cells'; anchor: string; cells: TableCell[] };
export type RoadmapTable = { columns: TableColumn[]; rows: TableRow[] };

export type DeadlineView = {
  /** The school's own words. */
  text: string;
  /** The same as days, or why there are none; absent when it would only repeat the words. */
  meaning?: string | undefined;
};

export type ActivityView = {
  number?: string | undefined;
  text: string;
  items: TableItem[];
  state: { id: string; label: string };
  done?: string | undefined;
  deadline?: DeadlineView | undefined;
  responsible?: string | undefined;
  result?: string | undefined;
  evidence: Mention[];
};

export type StageView = {
  number: number;
  anchor: string;
  title: string;
  done: number;
  total: number;
  activities: ActivityView[];
  news: Card[];
  events: Card[];
  documents: Link[];
};

export type RoadmapView = Head & {
  period?: string | undefined;
  current: boolean;
  approvals: Mention[];
  approvedBy: Link[];
  programme?: Mention | undefined;
  table: RoadmapTable;
  stages: StageView[];
  /** Activities that belong to none of the seven stages. */
  unstaged: ActivityView[];
  summary?: string | undefined;
  body: Body;
};
