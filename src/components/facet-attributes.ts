/** Letters by which the style sheet of the filters tells them apart. */
export const facetLetters = ['a', 'b', 'c', 'd'] as const;

/** Options of an item as attributes that filters are compared with: `[[1, 3], []]` → `data-a="1 3"`, `data-b=""`. */
export function facetAttributes(facets: readonly (readonly number[])[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (facets ?? []).map((options, index) => [`data-${facetLetters[index] ?? 'a'}`, options.join(' ')]),
  );
}
