import type { IndicatorsView } from './entry-views.ts';
import type { RoadmapTable } from './roadmap-views.ts';
import type { StageProgress } from './section-views.ts';
import type { AbsenceView, Body, Card, Contact, Head } from './view-parts.ts';

/** A part of the printed section: its entries in groups, and how many of them stand on the site alone. */
export type PrintedPart = {
  title: string;
  address: string;
  groups: { title?: string | undefined; cards: Card[] }[];
  omitted: number;
};

/** The whole section as one document. */
export type PrintoutView = Head & {
  /** The day on which it is printed as of. */
  day: string;
  fullName: string;
  body: Body;
  curator: Contact | undefined;
  roadmap:
    | {
        title: string;
        address: string;
        period?: string | undefined;
        stages: StageProgress[];
        table: RoadmapTable;
      }
    | undefined;
  /** Texts of the school's own acts in force. */
  acts: { title: string; requisites: string; address: string; body: Body }[];
  parts: PrintedPart[];
  indicators: Pick<IndicatorsView, 'years' | 'rows'>;
  absences: AbsenceView[];
};
