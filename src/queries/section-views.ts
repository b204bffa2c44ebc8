/** Views of lists, the first page and the pages that every section has. */
import type { CollectionName } from '#model/collections.ts';
import type { AbsenceView, Body, Card, CardGroup, Contact, Head, Link, Pagination } from './view-parts.ts';

export type ListView = Head & {
  collection: CollectionName;
  intro: string;
  groups: CardGroup[];
  absences: AbsenceView[];
  pagination?: Pagination | undefined;
  /** Other ways into the same collection: years, void acts. */
  archives: { title: string; links: Link[] } | undefined;
};

/** How far one of the seven stages has come; cancelled activities are not counted. */
export type StageProgress = { number: number; title: string; address: string; done: number; total: number };

export type HomeView = Head & {
  school: { fullName: string; mainSite: string } | undefined;
  body: Body;
  curator: Contact | undefined;
  roadmap: { title: string; address: string; stages: StageProgress[] } | undefined;
  events: Card[];
  news: Card[];
  practices: Card[];
  absences: AbsenceView[];
  sections: (Link & { text: string })[];
  social: Link[];
};

export type FreePageView = Head & { summary?: string | undefined; body: Body };

/** `parts` are the pieces of the search index, each in its own folder of `/pagefind/`. */
export type SearchView = Head & { parts: string[] };

export type SiteMapView = Head & { groups: { title: string; address?: string | undefined; links: Link[] }[] };

/** The product's own pages: their words are compiled, only these facts come from the school. */
export type StatementView = Head & {
  section: string;
  school: string;
  mainSite?: string | undefined;
  curator: Contact | undefined;
};

export type NotFoundView = Head & { sections: Link[] };
export type RedirectView = { title: string; to: string };
