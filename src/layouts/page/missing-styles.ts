const sheetsOf = (page: Document) => page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');

/** Style sheets of a fetched page that this one lacks, to be added when a part of it is shown here. */
export function missingStyles(page: Document): HTMLLinkElement[] {
  const own = new Set([...sheetsOf(document)].map(({ href }) => href));
  return [...sheetsOf(page)].filter(({ href }) => !own.has(href));
}
