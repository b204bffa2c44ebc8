import type { Head } from './view-parts.ts';

/** The page of a selection names what the pages of practices tell, in the order in which practices are compared. */
export type SelectionView = Head & {
  facets: string[];
  /** `column` names the fact above a column of numbers, its unit with it. */
  effort: { name: string; column: string }[];
};
