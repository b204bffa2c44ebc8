/** Views of entries' own pages. */
import type {
  Body,
  Card,
  Fact,
  FileView,
  Head,
  Link,
  Mention,
  Pagination,
  PictureView,
  StageName,
} from './view-parts.ts';

export type AnnexView = {
  number?: string | undefined;
  title: string;
  links: Link[];
  file?: FileView | undefined;
};

/** One act in a chain of acts that replace each other. */
export type ChainLink = {
  title: string;
  address?: string | undefined;
  requisites: string;
  force: { id: string; label: string };
  isCurrent: boolean;
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
  /** From the oldest act to the newest, each replaced by the next; empty for an act that stands alone. */
  chain: ChainLink[];
  relations: { title: string; links: Mention[] }[];
  annexes: AnnexView[];
  file?: FileView | undefined;
  signature?: string | undefined;
  signatureFile?: FileView | undefined;
  source?: string | undefined;
  summary?: string | undefined;
  body: Body;
};

/** Before and after in one measure; absent values stay empty cells. */
export type MeasureView = {
  title: string;
  before?: string | undefined;
  after?: string | undefined;
  unit?: string | undefined;
  /** Lengths in per cent of the larger figure, where both values begin with one. */
  bars?: { before: number; after: number } | undefined;
};

/** A practice that is like another one, and the problem that both solve. */
export type RelatedView = Link & { shared: string };

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
  /** How to name it as a source: authors by post, title, school, year. */
  citation: string;
  related: RelatedView[];
  body: Body;
};

export type GuidanceView = Head & {
  summary?: string | undefined;
  stages: StageName[];
  facts: Fact[];
  files: FileView[];
  links: Link[];
  body: Body;
};

export type NewsView = Head & {
  summary?: string | undefined;
  stages: StageName[];
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
  stages: StageName[];
  start: string;
  end?: string | undefined;
  state: 'upcoming' | 'past' | 'cancelled';
  facts: Fact[];
  registration?: string | undefined;
  /** A file for a calendar; past and cancelled events need none. */
  calendar?: string | undefined;
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

/** A bar on a line of 1,000 parts; it begins at zero and may lead to either side. */
export type Bar = { from: number; to: number };

export type IndicatorValue = {
  year: string;
  target?: number | undefined;
  actual?: number | undefined;
  note?: string | undefined;
  bars?: { target?: Bar; actual?: Bar } | undefined;
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
