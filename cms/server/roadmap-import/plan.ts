/** A roadmap as it is understood: the fields of the model, still to be looked at by a person. */
import type { StageId } from '#model/vocabularies.ts';
import type { Column } from './header.ts';
import type { Lost } from './ledger.ts';

export type Item = { number?: string; text: string };

export type Activity = {
  number?: string;
  title?: string;
  items: Item[];
  stages: StageId[];
  deadline?: string;
  responsible?: string;
  result?: string;
  merged: boolean;
  own: { column: string; value: string }[];
};

export type Section = { number?: string; title?: string; stages: StageId[]; activities: Activity[] };

/** A table of the document as its columns are understood; the person may say otherwise. */
export type ReadTable = {
  /** Place among the tables of the document, from 0. */
  index: number;
  /** Rows without the names of the columns. */
  rows: number;
  columns: Column[];
  /** Whether the names of the columns were found in it; else they are guessed or taken over. */
  hasHeader: boolean;
  /** Whether it is a part of the roadmap. */
  isTaken: boolean;
};

export type Plan = {
  title: string | undefined;
  /** `2026-2027`, when the document names one. */
  schoolYear: string | undefined;
  tables: ReadTable[];
  columns: Column[];
  sections: Section[];
  lost: Lost[];
  /** What the person should look at, in sentences. */
  notes: string[];
};

/** How long the model's fields are, in letters, and its lists. @see src/model/roadmap.ts */
export const room = {
  number: 20,
  sectionTitle: 1000,
  title: 4000,
  item: 4000,
  items: 60,
  deadline: 400,
  responsible: 600,
  result: 2000,
  own: 2000,
  owns: 12,
  column: 200,
  columns: 20,
  sections: 60,
  activities: 400,
  name: 400,
} as const;
