/** Views of lists, the first page and the pages that every section has. */
import type { CollectionName } from '#model/collections.ts';
import type {
  AbsenceView,
  Body,
  Card,
  CardGroup,
  Contact,
  CountedLink,
  FacetLinks,
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

/** The bank of practices; `map` and `selection` are addresses of the pages beside it. */
export type BankView = ListView & { facets: FacetLinks[]; map: string; selection: string };

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

/** A part of the section that can be searched alone: `part` is the folder of its index, `key` its word in addresses. */
export type SearchSection = { key: string; part: string; label: string; address: string };

/** By what the practices found can be chosen; `id` and keys stand in addresses as they do in the bank's. */
export type SearchFacet = { id: string; label: string; values: { key: string; label: string }[] };

export type SearchView = Head & { sections: SearchSection[]; facets: SearchFacet[] };

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
