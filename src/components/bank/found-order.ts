/** Found practices in the order that a visitor asks for, and what a line says of each. */
import type { Columns } from '#search/facet-columns.ts';
import type { Sort } from './bank-state.ts';

/** Practices that do not say what they cost come last. */
const hoursOf = ({ hours }: Columns, practice: number) => hours(practice) ?? Number.MAX_VALUE;

/** @param found the best first. */
export function inOrder(found: readonly number[], sort: Sort, columns: Columns): readonly number[] {
  if (sort === 'date') return found.toSorted((left, right) => columns.day(right) - columns.day(left));
  if (sort === 'effort')
    return found.toSorted((left, right) => hoursOf(columns, left) - hoursOf(columns, right));
  return found;
}

/** What practices are first compared by. */
const shownFacets: readonly string[] = ['vid', 'problema', 'uroven', 'vremya'];

/** Values of a practice's first facets, in words. */
export const facetWords = ({ facets }: Columns, practice: number): string[] =>
  shownFacets.flatMap((id) => {
    const facet = facets.find((other) => other.id === id);
    return facet?.of(practice).map((value) => facet.values[value]?.label ?? '') ?? [];
  });
