/** The whole content of a section, read and checked once: the rules judge it and the pages are rendered from it. */
import type { CollectionData, CollectionName, School } from './collections.ts';

export type Entry<Name extends CollectionName = CollectionName> = {
  [N in Name]: {
    collection: N;
    /** File name without extension; the last part of the address. */
    id: string;
    /** Path from the content directory with `/`. */
    file: string;
    data: CollectionData[N];
    /** Markdown, or the safe subset of MDX for `pages`. */
    body: string;
    /** Line of the file on which the body begins, from 1. */
    bodyLine: number;
    /** Hash of the file's bytes: equal digests mean equal entries. */
    digest: string;
  };
}[Name];

/** The school's own file at the root of a content directory. */
export const schoolFile = 'school.md';

export type SchoolEntry = { file: string; data: School; body: string; bodyLine: number; digest: string };

/** A document or a picture of the content directory, as it really is. */
export type ContentFile = {
  /** Path from the content directory, e.g. `files/prikaz.pdf`. */
  path: string;
  /** Bytes. */
  size: number;
  /** What the bytes say the file is, by extension of that format (`pdf`, `docx`, `jpg`…), or undefined when unknown. */
  format?: string;
  /** Pictures only: pixels. */
  width?: number;
  height?: number;
  /** Why it cannot be opened, in Russian; absent when it opens. */
  fault?: string;
  /** Hash of the bytes. */
  digest: string;
};

export type Position = { line: number; column: number };

export type Library = {
  school: SchoolEntry | undefined;
  entries: { readonly [Name in CollectionName]: readonly Entry<Name>[] };
  /** By path from the content directory. */
  files: ReadonlyMap<string, ContentFile>;
  /** `collection/id` of entries that exist but do not satisfy the schema: they count as present. */
  unreadable: ReadonlySet<string>;
  /** Path of an entry's file → the last day, `YYYY-MM-DD`, on which its history changed it; absent without a history. */
  changes?: ReadonlyMap<string, string>;
  /** Where a field (or, without one, the file) stands; absent where positions are unknown, as in a browser. */
  locate?: (file: string, field: string) => Position;
};

/** A library without anything: the start of tests and of partial readings. */
export function emptyLibrary(): Library {
  return {
    school: undefined,
    entries: {
      regulations: [],
      roadmaps: [],
      programmes: [],
      practices: [],
      guidance: [],
      news: [],
      events: [],
      mentors: [],
      indicators: [],
      pages: [],
    },
    files: new Map(),
    unreadable: new Set(),
  };
}

/** Whether an entry is on the site on that day: published, and its day of publication has come. */
export function isPublished(
  entry: { data: { status: { id: string }; published?: string | undefined } },
  today: string,
): boolean {
  return (
    entry.data.status.id === 'published' &&
    (entry.data.published === undefined || entry.data.published <= today)
  );
}
