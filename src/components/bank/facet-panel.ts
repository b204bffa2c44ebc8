/** Turns the lists of links by which practices are chosen without scripts into boxes to tick, with counts that follow. */
import type { Choice } from '#search/facet-columns.ts';
import { element } from '#components/elements/elements.ts';

type Box = { key: string; label: string; input: HTMLInputElement; count: HTMLElement; item: HTMLElement };
type Panel = { id: string; name: string; summary: HTMLElement; boxes: Box[] };

export type FacetPanel = {
  ids: string[];
  /** Shows a choice and, when known, how many practices each value would leave. */
  show: (choice: Choice, countOf?: (facet: string, key: string) => number) => void;
  /** What is chosen, in words. */
  chosen: (choice: Choice) => { facet: string; key: string; label: string }[];
};

/** @param onChange is told of every box that a visitor ticks or clears. */
export function createFacetPanel(
  root: HTMLElement,
  onChange: (facet: string, key: string, isChosen: boolean) => void,
): FacetPanel {
  const panels = [...root.querySelectorAll<HTMLElement>('[data-facet]')].map((details) =>
    toBoxes(details, onChange),
  );
  return {
    ids: panels.map(({ id }) => id),
    show: (choice, countOf) => panels.forEach((panel) => showPanel(panel, choice, countOf)),
    chosen: (choice) =>
      panels.flatMap(({ id, name, boxes }) =>
        boxes
          .filter(({ key }) => choice.get(id)?.has(key))
          .map(({ key, label }) => ({ facet: id, key, label: `${name}: ${label}` })),
      ),
  };
}

function toBoxes(
  details: HTMLElement,
  onChange: (facet: string, key: string, isChosen: boolean) => void,
): Panel {
  const id = details.dataset['facet'] ?? '';
  const summary = details.querySelector<HTMLElement>('summary');
  if (!summary) throw new Error(`The facet ${id} has no summary.`);
  const boxes = [...details.querySelectorAll<HTMLElement>('[data-key]')].map((item): Box => {
    const key = item.dataset['key'] ?? '';
    const label = item.querySelector('a')?.textContent ?? key;
    const input = element('input', { type: 'checkbox', name: id, value: key });
    const count = element('span', { class: 'bank-count' }, item.dataset['count'] ?? '');
    item.replaceChildren(element('label', { class: 'bank-box' }, input, ` ${label} `, count));
    input.addEventListener('change', () => onChange(id, key, input.checked));
    return { key, label, input, count, item };
  });
  return { id, name: summary.textContent.trim(), summary, boxes };
}

function showPanel(
  { id, name, summary, boxes }: Panel,
  choice: Choice,
  countOf?: (facet: string, key: string) => number,
): void {
  const own = choice.get(id);
  const words = own ? `${name}: ${own.size}` : name;
  if (summary.textContent !== words) summary.textContent = words;
  summary.toggleAttribute('data-chosen', own !== undefined);
  for (const { key, input, count, item } of boxes) {
    input.checked = own?.has(key) ?? false;
    if (!countOf) continue;
    const left = countOf(id, key);
    // A page is laid out anew for whatever is set, the same or not.
    if (count.textContent !== String(left)) count.textContent = String(left);
    const isEmpty = left === 0 && !input.checked;
    if (item.hasAttribute('data-empty') !== isEmpty) item.toggleAttribute('data-empty', isEmpty);
  }
}
