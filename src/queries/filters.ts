/** Filters of a list: what an item can be chosen by, as numbers that a style sheet can compare. */
import { foldSpelling } from '#model/vocabulary.ts';
import type { FilterView } from './page.ts';
import { capitalise } from './parts.ts';

/** The style sheet of the filters knows so many filters and options (`components/filters/filters.css`). */
export const filterLimits = { filters: 4, options: 24 } as const;

/** One way to choose: its label and the words by which an item is found. */
export type Facet<Item> = { label: string; valuesOf: (item: Item) => readonly string[] };

export type Filters<Item> = {
  filters: FilterView[];
  /** For every filter the numbers, from 1, of the item's own options. */
  facetsOf: (item: Item) => number[][];
};

type Option = { key: string; label: string; count: number };

function optionsOf<Item>(items: readonly Item[], { valuesOf }: Facet<Item>): Option[] {
  const options = new Map<string, Option>();
  for (const item of items) {
    for (const [key, value] of new Map(valuesOf(item).map((word) => [foldSpelling(word), word]))) {
      const option = options.get(key) ?? { key, label: capitalise(value), count: 0 };
      option.count += 1;
      options.set(key, option);
    }
  }
  return [...options.values()];
}

/** The commonest options, in the order of the alphabet. */
function shownOptions(options: readonly Option[]): Option[] {
  return [...options]
    .sort((left, right) => right.count - left.count)
    .slice(0, filterLimits.options)
    .sort((left, right) => left.label.localeCompare(right.label, 'ru'));
}

/** Filters with a choice: one by which all items are alike, or each differs from all others, is none. */
export function makeFilters<Item>(items: readonly Item[], facets: readonly Facet<Item>[]): Filters<Item> {
  const useful = facets
    .map((facet) => ({ facet, options: shownOptions(optionsOf(items, facet)) }))
    .filter(({ options }) => options.length > 1 && options.some(({ count }) => count > 1))
    .slice(0, filterLimits.filters);
  return {
    filters: useful.map(({ facet, options }) => ({
      label: facet.label,
      options: options.map(({ label, count }) => ({ label, count })),
    })),
    facetsOf: (item) =>
      useful.map(({ facet, options }) => {
        const own = new Set(facet.valuesOf(item).map(foldSpelling));
        return options.flatMap(({ key }, index) => (own.has(key) ? [index + 1] : []));
      }),
  };
}
