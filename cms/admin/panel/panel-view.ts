/** The panel itself: a heading that folds it, what was refused, and rows that lead to what is to be mended. */
import { plural } from '#format/plural.ts';
import { openField } from './find-field.ts';
import { element, rowElements } from './row-elements.ts';
import type { Row } from './rows.ts';

export type PanelState = {
  rows: readonly Row[];
  /** The sentence with which something was refused. */
  refused: string | undefined;
};

export type PanelView = {
  element: HTMLElement;
  show: (state: PanelState) => void;
  hide: () => void;
  /** Unfolds it and leads to the first row. */
  open: () => void;
};

const stops = ({ group }: Row) => group === 'saving' || group === 'publication';

/** «Что исправить: 3»; where nothing stops anybody, what else there is. */
export function headingOf(rows: readonly Row[]): string {
  const faults = rows.filter(stops).length;
  if (faults > 0) return `Что исправить: ${faults}`;
  const notes = rows.filter(({ group }) => group === 'attention').length;
  if (notes > 0) return `Обратите внимание: ${notes}`;
  return rows.length > 0 ? `Советы: ${rows.length}` : 'Замечаний нет';
}

/** The heading and what else there is, for those who hear the page. */
function spoken(rows: readonly Row[]): string {
  const notes = rows.filter(({ group }) => group === 'attention').length;
  const heading = headingOf(rows);
  if (notes === 0 || heading.startsWith('Обратите')) return heading;
  return `${heading}, и ещё ${notes} ${plural(notes, ['замечание', 'замечания', 'замечаний'])}`;
}

/** Whether the panel lies over the form, as on a phone: it then gives way to the field that it leads to. */
const liesOverForm = () => globalThis.matchMedia('(width < 64rem)').matches;

type Parts = Record<'panel' | 'toggle' | 'status' | 'body', HTMLElement>;

function createParts(): Parts {
  const toggle = element('button', 'issues-toggle');
  toggle.type = 'button';
  toggle.setAttribute('aria-controls', 'issues-body');
  const status = element('p', 'issues-status');
  status.setAttribute('role', 'status');
  const body = element('div', 'issues-body');
  body.id = 'issues-body';
  const panel = element('section', 'issues', element('h2', 'issues-heading', toggle), status, body);
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', 'Что исправить');
  panel.hidden = true;
  return { panel, toggle, status, body };
}

/** @returns a way to fold and unfold the list, which the heading and a key do as well. */
function makeFolding({ panel, toggle, body }: Parts): (isFolded: boolean) => void {
  const fold = (isFolded: boolean) => {
    body.hidden = isFolded;
    toggle.setAttribute('aria-expanded', String(!isFolded));
  };
  fold(true);
  toggle.addEventListener('click', () => fold(!body.hidden));
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || body.hidden) return;
    fold(true);
    toggle.focus();
  });
  return fold;
}

const setText = (of: HTMLElement, text: string) => {
  // The same words again would be said again.
  if (of.textContent !== text) of.textContent = text;
};

export function createPanelView(): PanelView {
  const parts = createParts();
  const { panel, toggle, status, body } = parts;
  const fold = makeFolding(parts);
  const goTo = (field: string) => {
    if (liesOverForm()) fold(true);
    void openField(field).then((isFound) => {
      if (!isFound) setText(status, 'Этого поля в форме нет: его можно исправить только в файле записи.');
    });
  };
  return {
    element: panel,
    hide: () => (panel.hidden = true),
    show: ({ rows, refused }) => {
      panel.hidden = false;
      panel.classList.toggle('has-faults', rows.some(stops));
      setText(toggle, headingOf(rows));
      setText(status, spoken(rows));
      const said = refused === undefined ? [] : [element('p', 'issues-refused', refused)];
      keepFocus(body, () => body.replaceChildren(...said, ...rowElements(rows, goTo)));
    },
    open: () => {
      panel.hidden = false;
      fold(false);
      const first = body.querySelector<HTMLElement>('.issue-link') ?? toggle;
      first.focus();
    },
  };
}

/** What was focused is focused again when its row is still there. */
function keepFocus(body: HTMLElement, renew: () => void): void {
  const focused = body.contains(document.activeElement) ? document.activeElement : undefined;
  const key = focused instanceof HTMLElement ? focused.dataset['key'] : undefined;
  renew();
  if (key === undefined) return;
  const links = [...body.querySelectorAll<HTMLElement>('.issue-link')];
  (links.find(({ dataset }) => dataset['key'] === key) ?? links[0])?.focus({ preventScroll: true });
}
