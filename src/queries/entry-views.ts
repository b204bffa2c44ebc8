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
} from './view-parts.ts';

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
