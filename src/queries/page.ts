/**
 * What a page shows: plain data that survives JSON, so a publisher can compare two days' views and render only the
 * pages that differ. Days are `YYYY-MM-DD`, addresses of the section begin with `/` and know nothing of its base path.
 */
import type { CollectionName } from '#model/collections.ts';

/** A link inside the section (`/praktiki/`) or outside it (`https://…`). */
export type Link = { title: string; address: string };

/** A name that leads somewhere when the entry behind it is on the site. */
export type Mention = { title: string; address?: string | undefined };

/** A document of the content; `format` is an extension in capitals and `size` is in bytes when the file is there. */
export type FileView = {
  title: string;
  path: string;
  format?: string | undefined;
  size?: number | undefined;
};

/** A picture of the content by its path. */
export type PictureView = {
  path: string;
  alt: string;
  caption?: string | undefined;
};

/** Markdown of an entry. `uses` holds addresses of the entries it points to: when one disappears, the view changes. */
export type Body = { source: string; uses: string[] };

/** One line of a description list; several values stand under one name. */
export type Fact = { name: string; values: FactValue[] };
export type FactValue = { text: string; address?: string | undefined; day?: string | undefined };

/** What every page tells its layout. The last breadcrumb is the page above this one. */
export type Head = {
  title: string;
  description?: string | undefined;
  breadcrumbs: Link[];
  updated?: string | undefined;
};

/** A line of a list. `mark` is a short word about its state («завершена», «прошло»). */
export type Card = {
  title: string;
  address: string;
  summary?: string | undefined;
  /** A day or a moment: `2026-12-16` or `2026-12-16 15:30`. */
  date?: string | undefined;
  until?: string | undefined;
  labels: string[];
  mark?: string | undefined;
  picture?: PictureView | undefined;
};

export type CardGroup = { title?: string | undefined; cards: Card[] };

/** A part that the school declared absent, said openly. */
export type AbsenceView = { section: string; reason: string; until: string };

/** Neighbouring pages of a long list; both ends are absent where the list ends. */
export type Pagination = {
  number: number;
  count: number;
  previous?: string | undefined;
  next?: string | undefined;
};

export type ListView = Head & {
  collection: CollectionName;
  intro: string;
  groups: CardGroup[];
  absences: AbsenceView[];
  pagination?: Pagination | undefined;
  /** Other ways into the same collection: years, void acts. */
  archives: { title: string; links: Link[] } | undefined;
};

export type Contact = {
  post: string;
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  place?: string | undefined;
  order?: Mention | undefined;
};

/** How far one of the seven stages has come; cancelled activities are not counted. */
export type StageProgress = { number: number; title: string; address: string; done: number; total: number };

export type HomeView = Head & {
  school: { fullName: string; mainSite: string } | undefined;
  body: Body;
  curator: Contact | undefined;
  roadmap: { title: string; address: string; stages: StageProgress[] } | undefined;
  events: Card[];
  news: Card[];
  practices: Card[];
  absences: AbsenceView[];
  sections: (Link & { text: string })[];
  social: Link[];
};

export type AnnexView = {
  number?: string | undefined;
  title: string;
  links: Link[];
  file?: FileView | undefined;
};

export type RegulationView = Head & {
  /** «Приказ № 187-од от 28 августа 2026 г.» */
  requisites: string;
  facts: Fact[];
  force: {
    id: string;
    label: string;
    note?: string | undefined;
    checked?: string | undefined;
    from?: string | undefined;
    until?: string | undefined;
  };
  approvals: Mention[];
  relations: { title: string; links: Mention[] }[];
  annexes: AnnexView[];
  file?: FileView | undefined;
  signature?: string | undefined;
  signatureFile?: FileView | undefined;
  source?: string | undefined;
  summary?: string | undefined;
  body: Body;
};

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

/** Before and after in one measure; absent values stay empty cells. */
export type MeasureView = {
  title: string;
  before?: string | undefined;
  after?: string | undefined;
  unit?: string | undefined;
};

export type ProgrammeView = Head & {
  summary?: string | undefined;
  facts: Fact[];
  state: { id: string; label: string };
  term: { start?: string | undefined; end?: string | undefined; prolonged?: string | undefined };
  prolongationReason?: string | undefined;
  finished?: string | undefined;
  mentors: { post: string; address?: string | undefined; until?: string | undefined }[];
  mentees: { post: string; count: number }[];
  order: Mention[];
  directions: string[];
  strengths: string[];
  measures: { title: string; deadline?: string | undefined }[];
  /** Empty and absent until the programme is completed (Положение, п. 8.2). */
  results: MeasureView[];
  resultSummary?: string | undefined;
  files: FileView[];
  practices: Link[];
  news: Card[];
  body: Body;
};

export type PracticeView = Head & {
  summary?: string | undefined;
  facts: Fact[];
  context: string;
  steps: { title: string; text?: string | undefined; duration?: string | undefined }[];
  conditions: string[];
  effort: Fact[];
  effortNote?: string | undefined;
  results: MeasureView[];
  resultSummary?: string | undefined;
  limits?: string | undefined;
  materials: FileView[];
  pictures: PictureView[];
  authors: { post: string; name?: string | undefined; address?: string | undefined }[];
  programme?: Mention | undefined;
  reuse?: string | undefined;
  body: Body;
};

export type GuidanceView = Head & {
  summary?: string | undefined;
  facts: Fact[];
  files: FileView[];
  links: Link[];
  body: Body;
};

export type NewsView = Head & {
  summary?: string | undefined;
  date: string;
  kind: string;
  facts: Fact[];
  pictures: PictureView[];
  files: FileView[];
  links: Link[];
  body: Body;
};

export type EventView = Head & {
  summary?: string | undefined;
  start: string;
  end?: string | undefined;
  state: 'upcoming' | 'past' | 'cancelled';
  facts: Fact[];
  registration?: string | undefined;
  files: FileView[];
  news: Card[];
  body: Body;
};

export type MentorView = Head & {
  summary?: string | undefined;
  /** Both stand only under a consent in force. */
  name?: string | undefined;
  photo?: PictureView | undefined;
  facts: Fact[];
  results: string[];
  accepting?: string | undefined;
  programmes: Link[];
  practices: Link[];
  body: Body;
};

export type IndicatorValue = {
  year: string;
  target?: number | undefined;
  actual?: number | undefined;
  note?: string | undefined;
};

export type IndicatorView = Head & {
  number?: string | undefined;
  unit: string;
  values: IndicatorValue[];
  source?: Mention | undefined;
  method?: string | undefined;
  summary?: string | undefined;
  body: Body;
};

export type IndicatorsView = Head & {
  intro: string;
  years: string[];
  rows: {
    title: string;
    address: string;
    number?: string | undefined;
    unit: string;
    /** One for every year of `years`; undefined becomes null in JSON, so an absent value is null. */
    values: (IndicatorValue | null)[];
  }[];
  sources: Mention[];
  pagination?: Pagination | undefined;
};

export type FreePageView = Head & { summary?: string | undefined; body: Body };

/** `parts` are the pieces of the search index, each in its own folder of `/pagefind/`. */
export type SearchView = Head & { parts: string[] };

export type SiteMapView = Head & { groups: { title: string; address?: string | undefined; links: Link[] }[] };

/** The product's own pages: their words are compiled, only these facts come from the school. */
export type StatementView = Head & {
  section: string;
  school: string;
  mainSite?: string | undefined;
  curator: Contact | undefined;
};

export type NotFoundView = Head & { sections: Link[] };
export type RedirectView = { title: string; to: string };

export type Views = {
  home: HomeView;
  list: ListView;
  regulation: RegulationView;
  roadmap: RoadmapView;
  programme: ProgrammeView;
  practice: PracticeView;
  guidance: GuidanceView;
  news: NewsView;
  event: EventView;
  mentor: MentorView;
  indicators: IndicatorsView;
  indicator: IndicatorView;
  page: FreePageView;
  search: SearchView;
  'site-map': SiteMapView;
  accessibility: StatementView;
  'personal-data': StatementView;
  'not-found': NotFoundView;
  redirect: RedirectView;
};

export type Template = keyof Views;

/** One page of the site. */
export type Page<T extends Template = Template> = {
  [Name in T]: {
    /** With slashes at both ends and without the base path; `/404.html` alone is a file. */
    address: string;
    template: Name;
    view: Views[Name];
    /** The piece of the search index that holds the page; absent for lists and service pages. */
    part?: string;
    /** What search results call that piece; stands and falls with it. */
    partLabel?: string;
    /** The last day its content changed, when known. */
    updated?: string;
  };
}[T];

/** What stands around every page. Made of the school and of which sections exist, never of other entries' details. */
export type Frame = {
  section: string;
  school: string;
  fullName: string;
  mainSite?: string | undefined;
  emblem?: { path: string; digest?: string | undefined } | undefined;
  menu: Link[];
  service: Link[];
  curator: Contact | undefined;
  social: Link[];
  /** The day a sample is shown as of. */
  asOf?: string | undefined;
};
