import type { Library } from '#model/library.ts';

export type ReportOptions = {
  /** Gives entries their titles in the text report. */
  library?: Library | undefined;
  /** Advice is kept for the curator's panel; JSON and SARIF always have it. */
  advice?: boolean | undefined;
  /** Path of the content directory from the root of the repository, for annotations: `content`. */
  prefix?: string | undefined;
};
