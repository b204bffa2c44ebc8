/**
 * What a page shows: plain data that survives JSON, so a publisher can compare two days' views and render only the
 * pages that differ.
 */
import type {
  EventView,
  GuidanceView,
  IndicatorsView,
  IndicatorView,
  MentorView,
  NewsView,
  PracticeView,
  ProgrammeView,
  RegulationView,
} from './entry-views.ts';
import type { PracticeMapView } from './practice-map-view.ts';
import type { PrintoutView } from './printout-view.ts';
import type { ComparisonView, RoadmapView } from './roadmap-views.ts';
import type {
  BankView,
  FreePageView,
  HomeView,
  ListView,
  NotFoundView,
  RedirectView,
  SearchView,
  SiteMapView,
  StatementView,
} from './section-views.ts';
import type { SelectionView } from './selection-view.ts';
import type { Contact, Link } from './view-parts.ts';

export type * from './entry-views.ts';
export type * from './practice-map-view.ts';
export type * from './printout-view.ts';
export type * from './roadmap-views.ts';
export type * from './section-views.ts';
export type * from './selection-view.ts';
export type * from './view-parts.ts';

export type Views = {
  home: HomeView;
  list: ListView;
  bank: BankView;
  regulation: RegulationView;
  roadmap: RoadmapView;
  programme: ProgrammeView;
  practice: PracticeView;
  guidance: GuidanceView;
  news: NewsView;
  event: EventView;
  mentor: MentorView;
  indicators: IndicatorsView;
  indicator: IndicatorView;
  page: FreePageView;
  search: SearchView;
  'site-map': SiteMapView;
  accessibility: StatementView;
  'personal-data': StatementView;
  comparison: ComparisonView;
  'display-settings': StatementView;
  'practice-map': PracticeMapView;
  selection: SelectionView;
  printout: PrintoutView;
  'not-found': NotFoundView;
  redirect: RedirectView;
};

export type Template = keyof Views;

/** One page of the site. */
export type Page<T extends Template = Template> = {
  [Name in T]: {
    /** With slashes at both ends and without the base path; `/404.html` alone is a file. */
    address: string;
    template: Name;
    view: Views[Name];
    /** The piece of the search index that holds the page; absent for lists and service pages. */
    part?: string;
    /** The day by which search results are put in order; absent where a page has none or is not searched. */
    day?: string;
    /** The last day its content changed, when known. */
    updated?: string;
  };
}[T];

/** What stands around every page. Made of the school and of which sections exist, never of other entries' details. */
export type Frame = {
  section: string;
  school: string;
  fullName: string;
  mainSite?: string | undefined;
  emblem?: { path: string; digest?: string | undefined } | undefined;
  /** The school's own colour; without one the section has its usual one. */
  accent?: string | undefined;
  /** Sections, then the school's own pages. */
  menu: Link[];
  pages: Link[];
  service: Link[];
  /** The first of the main site's own pages and the ministries (ПП РФ № 1802, п. 17). */
  official: Link[];
  curator: Contact | undefined;
  /** The day a sample is shown as of. */
  asOf?: string | undefined;
  /** IANA name of the zone of the school's clock. */
  timeZone: string;
};
