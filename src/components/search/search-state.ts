/** What is asked of the section's texts, as it stands in the address: a search can be kept, sent and gone back to. */

/** Chosen values of the practices' facets: facet → keys, any of which will do. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

export type SearchState = {
  /** As it was typed. */
  query: string;
  /** Key of the section that is searched alone. */
  section: string | undefined;
  choice: Choice;
  /** The newest first; otherwise what fits best. */
  byDay: boolean;
};

/** What a page lets one choose. */
export type Choosable = { sections: readonly string[]; facets: readonly string[] };

/** The section whose pages have facets. */
export const facetedSection = 'praktiki';

/** A longer question is a text that was pasted by mistake. */
export const longestQuery = 600;

const names = { query: 'q', section: 'razdel', sort: 'sort' } as const;
const byDayWord = 'data';

/** Reads an address's query; sections, facets and orders that the page does not know are passed over. */
export function readState(search: string, { sections, facets }: Choosable): SearchState {
  const query = new URLSearchParams(search);
  const choice = new Map(
    facets.flatMap((facet): [string, Set<string>][] => {
      const keys = query.getAll(facet).filter((key) => /^[a-z0-9-]{1,120}$/.test(key));
      return keys.length === 0 ? [] : [[facet, new Set(keys)]];
    }),
  );
  // Facets belong to practices, whether the address names their section or not.
  const section = choice.size > 0 ? facetedSection : query.get(names.section);
  return {
    query: (query.get(names.query) ?? '').slice(0, longestQuery),
    section: sections.find((key) => key === section),
    choice,
    byDay: query.get(names.sort) === byDayWord,
  };
}

/** The query of an address with its sign; `''` for the search as it is opened. */
export function writeState({ query, section, choice, byDay }: SearchState): string {
  const written = new URLSearchParams();
  if (query.trim() !== '') written.set(names.query, query.trim().slice(0, longestQuery));
  if (section !== undefined) written.set(names.section, section);
  for (const [facet, keys] of choice) for (const key of keys) written.append(facet, key);
  if (byDay) written.set(names.sort, byDayWord);
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}
