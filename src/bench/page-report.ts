import type { Complaint } from '#e2e/page-faults.ts';
import type { LookFault } from '#e2e/look-faults.ts';
import type { Look } from '#e2e/looks.ts';

export type Fault = {
  address: string;
  kind: LookFault['kind'] | 'html' | 'link' | Complaint['kind'];
  /** Window, colours and scheme; absent for faults that do not depend on them. */
  look?: string;
  text: string;
};

export type PagesReport = {
  pages: number;
  /** Pages that axe judged, each in every look. */
  combinations: number;
  faults: Record<Fault['kind'], number>;
  /** The first ones; the counts are of all. */
  examples: Fault[];
};

const shown = 20;

export function pagesReport(pages: number, looks: readonly Look[], faults: readonly Fault[]): PagesReport {
  const count = (kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind).length;
  return {
    pages,
    combinations: pages * looks.filter(({ judged }) => judged !== 'nothing').length,
    faults: {
      accessibility: count('accessibility'),
      overflow: count('overflow'),
      html: count('html'),
      link: count('link'),
      console: count('console'),
      'foreign request': count('foreign request'),
      response: count('response'),
    },
    examples: faults.slice(0, shown),
  };
}
