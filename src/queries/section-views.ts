/** Views of lists, the first page and the pages that every section has. */
import type { CollectionName } from '#model/collections.ts';
import type {
  AbsenceView,
  Body,
  Card,
  CardGroup,
  Contact,
  CountedLink,
  FilterView,
  Following,
  Head,
  Link,
  Pagination,
  StageName,
} from './view-parts.ts';

export type ListView = Head & {
  collection: CollectionName;
  intro: string;
  groups: CardGroup[];
  filters: FilterView[];
  /** Where the list can be followed without visiting it. */
  feed?: Following | undefined;
  absences: AbsenceView[];
  pagination?: Pagination | undefined;
  /** Other lists of the same collection: years, void acts; for a list of one value those of the other values. */
  others: { title: string; links: CountedLink[] } | undefined;
};

/**
 * How far one of the seven stages has come; cancelled activities are not counted. `name` is the short one for the
 * route, `title` the canonical one.
 */
export type StageProgress = StageName & {
  title: string;
  address: string;
  state: 'done' | 'running' | 'ahead' | 'empty';
  done: number;
  total: number;
};

export type HomeView = Head & {
  school: { fullName: string; mainSite: string } | undefined;
  body: Body;
  curator: Contact | undefined;
  roadmap:
    | {
        title: string;
        address: string;
        period?: string | undefined;
        stages: StageProgress[];
        done: number;
        total: number;
      }
    | undefined;
  /** What was reached in the last year of which anything is known; the year in the genitive. */
  results:
    | { year: string; address: string; values: (Link & { reached: string; target?: string | undefined })[] }
    | undefined;
  events: Card[];
  news: Card[];
  practices: Card[];
  absences: AbsenceView[];
  sections: (Link & { text: string; count: number })[];
  /** The school's working pages in social networks, and feeds. */
  social: Link[];
  followings: Following[];
};

export type FreePageView = Head & { summary?: string | undefined; body: Body };

/** `parts` are the pieces of the search index, each in its own folder of `/pagefind/`. */
export type SearchView = Head & { parts: string[] };

export type SiteMapView = Head & {
  followings: Following[];
  groups: { title: string; address?: string | undefined; links: Link[] }[];
};

/** The product's own pages: their words are compiled, only these facts come from the school. */
export type StatementView = Head & {
  section: string;
  school: string;
  mainSite?: string | undefined;
  curator: Contact | undefined;
};

export type NotFoundView = Head & { sections: Link[] };
export type RedirectView = { title: string; to: string };
