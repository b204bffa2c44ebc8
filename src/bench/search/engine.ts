/** What every measured engine has to offer. */
import type { Entry } from '#model/library.ts';

export type BenchPractice = Entry<'practices'>;

/** What a visitor with an empty cache is sent. */
export type Transfer = {
  files: number;
  /** As sent: text in brotli 11, what is compressed already as it is. */
  bytes: number;
};

export type OpenEngine = {
  /** Ids of the practices found, best first, at most `limit` (10). */
  search: (query: string, limit?: number) => Promise<string[]>;
  /** The way of a visitor who has nothing yet to the first `shown` results: code, index and what shows each of them. */
  firstResults: (query: string, shown: number) => Promise<Transfer>;
  /** Milliseconds from the practices' texts to the files of the index. */
  buildMilliseconds: number;
  /** Anything else worth reading beside the figures. */
  figures: Readonly<Record<string, unknown>>;
};

export type Engine = {
  name: string;
  /** Makes the index of these practices, in `directory` if it has files, and opens it. */
  open: (practices: readonly BenchPractice[], directory: string) => Promise<OpenEngine>;
};

export const shownResults = 10;
