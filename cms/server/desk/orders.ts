/** What the server and the process at the curator's desk say to each other. */
import type { EntryPlace } from '../content/places.ts';

export type DeskSettings = {
  repository: string;
  /** Directory in which the content of the commit is laid out. */
  content: string;
  cache: string;
  site: string | undefined;
  /** Day for which everything is shown, where it is fixed. */
  today: string | undefined;
};

export type PreviewOrder = {
  /** The published state under the draft. */
  commit: string;
  place: EntryPlace;
  text: string;
  /** Files that the draft brings: path and blob. */
  files: readonly (readonly [path: string, blob: string])[];
  /** Beginning of the addresses from which the preview takes pictures and documents. */
  fileAddress: string;
};

export type ReferencesOrder = {
  commit: string;
  target: { collection: string; id: string } | { file: string };
};

export type SnapshotOrder = {
  commit: string;
  /** Commit of the snapshot that whoever asks has already. */
  known: string | undefined;
};

/** A text whose faults are asked for. */
export type TextOrder = { place: EntryPlace; text: string };

/** Who refers to something. */
export type Referrer = { collection: string; id: string; title: string; file: string; field: string };
