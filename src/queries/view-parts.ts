/** Pieces of views. Days are `YYYY-MM-DD`, addresses of the section begin with `/` and know nothing of its base path. */

/** A link inside the section (`/praktiki/`) or outside it (`https://…`). */
export type Link = { title: string; address: string };

/** A link to a list, with how much stands there. */
export type CountedLink = Link & { count: number };

/** A facet of practices by the id that it has in addresses, and the lists of its values by their keys. */
export type FacetLinks = { id: string; label: string; links: (CountedLink & { key: string })[] };

/** A feed, a calendar or data. Some name full addresses and exist only where the site's own is known. */
export type Following = Link & { needsSite: boolean };

/** A name that leads somewhere when the entry behind it is on the site. */
export type Mention = { title: string; address?: string | undefined };

/** A document of the content; `format` is an extension in capitals and `size` is in bytes when the file is there. */
export type FileView = {
  title: string;
  path: string;
  format?: string | undefined;
  size?: number | undefined;
};

/** A picture of the content by its path. */
export type PictureView = {
  path: string;
  alt: string;
  caption?: string | undefined;
};

/** Markdown of an entry. `uses` holds addresses of the entries it points to: when one disappears, the view changes. */
export type Body = { source: string; uses: string[] };

/** One line of a description list; several values stand under one name. */
export type Fact = { name: string; values: FactValue[] };
export type FactValue = {
  text: string;
  address?: string | undefined;
  day?: string | undefined;
  /** Pages with this value are filtered by it in the search, under this name; the address is the value. */
  filter?: string | undefined;
};

/** What every page tells its layout. The last breadcrumb is the page above this one. */
export type Head = {
  title: string;
  description?: string | undefined;
  breadcrumbs: Link[];
  published?: string | undefined;
  updated?: string | undefined;
  /** Minutes, for pages that take more than one. */
  readingTime?: number | undefined;
};

/** One of the seven stages of a roadmap, in few words. */
export type StageName = { number: number; name: string };

/** A way to choose among the items of a list; an item holds the numbers, from 1, of its options. */
export type FilterView = { label: string; options: { label: string; count: number }[] };

/** A line of a list. `mark` is a short word about its state («завершена», «прошло»). */
export type Card = {
  title: string;
  address: string;
  summary?: string | undefined;
  /** A day or a moment: `2026-12-16` or `2026-12-16 15:30`. */
  date?: string | undefined;
  until?: string | undefined;
  labels: string[];
  mark?: { id: string; label: string } | undefined;
  picture?: PictureView | undefined;
  stages?: StageName[] | undefined;
  /** What cards of one kind are compared by, in the same order on each. */
  facts?: Fact[] | undefined;
  files?: FileView[] | undefined;
  facets?: number[][] | undefined;
};

export type CardGroup = { title?: string | undefined; cards: Card[] };

/** A part that the school declared absent, said openly. */
export type AbsenceView = { section: string; reason: string; until: string };

/** Neighbouring pages of a long list; both ends are absent where the list ends. */
export type Pagination = {
  number: number;
  count: number;
  previous?: string | undefined;
  next?: string | undefined;
};

/** Whom to turn to: by post, by name only under a consent in force. */
export type Contact = {
  post: string;
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  place?: string | undefined;
  order?: Mention | undefined;
};
