/** The keyboard's way through the search: arrows lead from the field through the results, Esc leads back. */

export type KeyPlaces = {
  field: HTMLInputElement;
  list: HTMLElement;
  /** The field was cleared by the keyboard. */
  onClear: () => void;
};

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent) =>
  altKey || ctrlKey || metaKey || shiftKey || isComposing;

function move({ field, list }: KeyPlaces, from: Element, step: 1 | -1): boolean {
  const stops: HTMLElement[] = [field, ...list.querySelectorAll<HTMLElement>('a.title')];
  const item = from.closest('li');
  const place = from === field ? 0 : stops.findIndex((stop) => item?.contains(stop));
  const next = stops[place + step];
  if (place === -1 || !next) return false;
  next.focus();
  return true;
}

function leave({ field, onClear }: KeyPlaces, from: Element): boolean {
  if (from !== field) field.focus();
  else if (field.value === '') return false;
  else {
    field.value = '';
    onClear();
  }
  return true;
}

/** @param root the element that holds the field and the list */
export function connectKeys(root: HTMLElement, places: KeyPlaces): void {
  const actions: Record<string, (from: Element) => boolean> = {
    ArrowDown: (from) => move(places, from, 1),
    ArrowUp: (from) => move(places, from, -1),
    Escape: (from) => leave(places, from),
  };
  root.addEventListener('keydown', (event) => {
    const from = event.target;
    if (hasModifier(event) || !(from instanceof Element)) return;
    if (from !== places.field && !places.list.contains(from)) return;
    if (actions[event.key]?.(from)) event.preventDefault();
  });
}
