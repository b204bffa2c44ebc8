/** Arrows go between the field and the results; Esc goes back to the field, and there clears it. */

type Keys = { field: HTMLInputElement; links: readonly HTMLElement[]; clear: () => void };

export function pressKey(event: KeyboardEvent, { field, links, clear }: Keys): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const isInField = event.target === field;
  if (event.key === 'Escape') {
    if (isInField && field.value !== '') clear();
    else field.focus();
    event.preventDefault();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const place = links.indexOf(event.target as HTMLElement);
  if (step === 0 || (!isInField && place < 0) || (isInField && step < 0)) return;
  event.preventDefault();
  (links[isInField ? 0 : place + step] ?? (step < 0 ? field : undefined))?.focus();
}
