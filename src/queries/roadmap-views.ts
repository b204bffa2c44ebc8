/** The view of a roadmap: the school's own table, and apart from it the seven stages. */
import type { StageProgress } from './section-views.ts';
import type { Body, Card, FilterView, Head, Link, Mention, StageName } from './view-parts.ts';

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
  /** The activity's place in every view of the plan. */
  anchor: string;
  number?: string | undefined;
  text: string;
  items: TableItem[];
  state: { id: string; label: string };
  done?: string | undefined;
  deadline?: DeadlineView | undefined;
  responsible?: string | undefined;
  result?: string | undefined;
  evidence: Mention[];
  facets: number[][];
};

export type StageView = StageProgress & {
  anchor: string;
  activities: ActivityView[];
  news: Card[];
  events: Card[];
  documents: Link[];
};

/** A stretch on a line of 1,000 parts; a `day` is a single one, an `open` one has no end. */
export type TimelineSpan = { from: number; to: number; kind: 'span' | 'day' | 'open' };
export type TimelineRow = { activity: ActivityView; spans: TimelineSpan[] };
/** An equal part of the line: «сен», in full «сентябрь 2026 г.» */
export type TimelineTick = { label: string; title: string };
export type TimelineView = {
  ticks: TimelineTick[];
  today?: { day: string; at: number };
  /** Activities by the first of their stages; those of none stand in a group without a stage. */
  groups: { stage: StageName | undefined; rows: TimelineRow[] }[];
  /** Activities whose words give no days. */
  unscheduled: ActivityView[];
};

/** One stage of two plans side by side. */
export type ComparisonSide = {
  done: number;
  total: number;
  activities: {
    text: string;
    number?: string | undefined;
    state: { id: string; label: string };
    isRepeated: boolean;
  }[];
};
export type ComparisonView = Head & {
  /** The earlier plan, then the later one. */
  plans: [Link & { period: string }, Link & { period: string }];
  stages: (StageName & { title: string; sides: [ComparisonSide, ComparisonSide] })[];
};

export type RoadmapView = Head & {
  period?: string | undefined;
  current: boolean;
  approvals: Mention[];
  approvedBy: Link[];
  programme?: Mention | undefined;
  table: RoadmapTable;
  filters: FilterView[];
  timeline?: TimelineView | undefined;
  /** A file of its deadlines for a calendar. */
  calendar: string;
  /** Plans of other years, and this one beside the one before it. */
  others: Link[];
  comparison?: Link | undefined;
  stages: StageView[];
  /** Activities that belong to none of the seven stages. */
  unstaged: ActivityView[];
  summary?: string | undefined;
  body: Body;
};
