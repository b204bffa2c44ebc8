/** A part of the page of a selection, by the name that the component gives it. */
export function partOf(place: HTMLElement, name: string): HTMLElement {
  const part = place.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!part) throw new Error(`The page of the selection has no ${name}.`);
  return part;
}
