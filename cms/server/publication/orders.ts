/** What the server and the process that publishes say to each other. */
import type { Issue } from '#model/issue.ts';

export type PublicationSettings = {
  repository: string;
  /** Directory in which the content of the commit is laid out. */
  content: string;
  /** The link that visitors see. */
  out: string;
  cache: string;
  site: string | undefined;
  /** Day for which everything is judged, where it is fixed. */
  today: string | undefined;
};

export type PublishOrder = {
  commit: string;
  /** The school's minute, `YYYY-MM-DD HH:MM`. */
  now: string | undefined;
  /** Whether the server has to approve the passed gate, because a branch is to move first. */
  approve: boolean;
  /** Takes the search that was made meanwhile; nothing else has changed. */
  takeSearch: boolean;
};

export type PublishOutcome = {
  published: boolean;
  issues: readonly Issue[];
  pages: number;
  rendered: number;
  /** Parts of the search that have to follow. */
  stale: readonly string[];
  /** Release that visitors see from now on. */
  directory?: string;
  /** The next minute at which something changes by itself, `YYYY-MM-DD HH:MM`. */
  nextChange: string | undefined;
  /** Time zone of the school's clock. */
  timeZone: string;
  /** Day at which a sample stands still. */
  asOf: string | undefined;
};
