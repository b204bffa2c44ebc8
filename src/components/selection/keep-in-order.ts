/**
 * Makes the elements of a place those and no others, in that order. What stays is not touched: neither the focus, nor
 * the place in a text, nor its pictures are lost.
 */
export function keepInOrder(place: HTMLElement, elements: readonly HTMLElement[]): void {
  const wanted: ReadonlySet<Element> = new Set(elements);
  for (const child of [...place.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, index) => {
    if (place.children[index] !== element) place.insertBefore(element, place.children[index] ?? null);
  });
}
