/** Pagefind as the search page uses it: what it is asked and what it answers. */
import type { Choice } from './search-state.ts';

export type FoundPage = {
  url: string;
  /** The page's text; words are parted by white space. */
  content: string;
  /** The part of it around the words found, which are marked; `<` and `>` of the text are escaped, nothing else is. */
  excerpt: string;
  /** Numbers of the words found among those of the text. */
  locations: readonly number[];
  meta: { title?: string };
  /** `data` is the day of the page. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** The same for the parts of the page under each heading that a link can lead to. */
  sub_results: readonly { title: string; url: string; locations: readonly number[] }[];
};

export type FoundReference = {
  id: string;
  score: number;
  /** Numbers of the words found. */
  words: readonly number[];
  data: () => Promise<FoundPage>;
};

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
type Ranking = { termSimilarity: number };
type Settings = { baseUrl: string; ranking: Ranking; excerptLength: number; excerptEllipsis: string };
type Filter = { any: readonly string[] };
type SearchOptions = {
  filters: Record<string, Filter | { any: Record<string, string>[] }>;
  sort?: Record<string, 'desc'>;
};

type PagefindAnswer = { results: FoundReference[]; filters: Counts; totalFilters: Counts };

/** What this page uses of an instance of Pagefind. */
export type Instance = {
  filters: () => Promise<Counts>;
  mergeIndex: (address: string, options: Settings & { mergeFilter: Record<string, string> }) => Promise<void>;
  search: (words: string, options: SearchOptions) => Promise<PagefindAnswer>;
  destroy: () => Promise<void>;
};
export type Pagefind = { createInstance: (options: Settings & { basePath: string }) => Instance };

export type Asked = {
  /** Keys of the sections whose pages are wanted; without any there are counts alone, which costs next to nothing. */
  sections: readonly string[];
  choice?: Choice;
  byDay?: boolean;
  /** Facets whose values are counted; counts of a facet are a file of the index. */
  counted?: readonly string[];
};

export type Found = {
  references: FoundReference[];
  /** Pages that have the words, in each open section, whatever is chosen. */
  sections: ReadonlyMap<string, number>;
  /** Facet → key of a value → pages found that have it. */
  facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

export type Find = (words: string, asked: Asked) => Promise<Found>;

/**
 * The longer a word than what was typed, the less it fits: `performance.md` §2.3; no other weight of Pagefind changes
 * what is found first. Each part has its own weights.
 */
export const settings: Settings = {
  baseUrl: '/',
  ranking: { termSimilarity: 10 },
  excerptLength: 32,
  excerptEllipsis: '…',
};

const nowhere = '-';

/** Where the index lies and what it is made of. */
export type IndexPlace = {
  /** Address of the folder of all parts. */
  folder: string;
  /** Key of a section → folder of its part. */
  parts: ReadonlyMap<string, string>;
  /** Address of the practices: values of facets are the addresses of their lists, `<practices><facet>/<key>/`. */
  practices: string;
};

export function optionsOf(
  { sections, choice, byDay, counted }: Asked,
  { practices }: IndexPlace,
): SearchOptions {
  const filters: SearchOptions['filters'] = { razdel: { any: sections.length > 0 ? sections : [nowhere] } };
  for (const [facet, keys] of choice ?? [])
    filters[facet] = { any: [...keys].map((key) => `${practices}${facet}/${key}/`) };
  // A facet is counted when a filter names it: what lacks a value that there is none of is everything.
  if (counted && counted.length > 0) filters['not'] = { any: counted.map((facet) => ({ [facet]: nowhere })) };
  return { filters, ...(byDay && { sort: { data: 'desc' as const } }) };
}

export const foundIn = ({ results, filters, totalFilters }: PagefindAnswer): Found => ({
  references: results,
  sections: new Map(Object.entries(totalFilters['razdel'] ?? {})),
  facets: facetCounts(filters),
});

/** Values of facets are addresses that end with their keys. */
function facetCounts(counts: Counts): Found['facets'] {
  return new Map(
    Object.entries(counts)
      .filter(([name]) => name !== 'razdel')
      .map(([facet, values]) => [
        facet,
        new Map(Object.entries(values).map(([address, count]) => [address.split('/').at(-2) ?? '', count])),
      ]),
  );
}
