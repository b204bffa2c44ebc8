/** The table of a comparison: practices in columns; on a narrow screen one under another, so roles are said aloud. */
import { element } from '#components/elements/elements.ts';
import type { Cell, Row } from './comparison-rows.ts';
import type { Practice } from './practice.ts';
import { anchorOf } from './practice-document.ts';

/** Titles repeat beside every answer on a narrow screen, so there they are short. */
const longestLabel = 60;

const shorten = (text: string) =>
  text.length > longestLabel ? `${text.slice(0, longestLabel).trimEnd()}…` : text;

function linesOf({ lines, isNumbered }: Cell): Node | string {
  if (lines.length === 0) return element('span', { class: 'selection-absent' }, 'не указано');
  if (lines.length === 1 && !isNumbered) return lines[0] ?? '';
  return element(
    isNumbered ? 'ol' : 'ul',
    { class: 'selection-lines' },
    ...lines.map((line) => element('li', {}, line)),
  );
}

function rowOf({ name, cells, isShared }: Row, titles: readonly string[]): HTMLElement {
  const shown = isShared ? cells.slice(0, 1) : cells;
  return element(
    'tr',
    { role: 'row' },
    element('th', { role: 'rowheader', scope: 'row' }, name),
    ...shown.map((cell, place) =>
      element(
        'td',
        {
          role: 'cell',
          'data-label': isShared ? 'У всех' : shorten(titles[place] ?? ''),
          ...(isShared && { colspan: String(cells.length) }),
        },
        linesOf(cell),
      ),
    ),
  );
}

export function comparisonTable(practices: readonly Practice[], rows: readonly Row[]): HTMLElement {
  const titles = practices.map(({ title }) => title);
  const heads = practices.map(({ id, title }) =>
    element('th', { role: 'columnheader', scope: 'col' }, element('a', { href: `#${anchorOf(id)}` }, title)),
  );
  return element(
    'table',
    { class: 'selection-table', role: 'table', 'aria-label': 'Сравнение практик' },
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, element('td', { role: 'cell' }), ...heads),
    ),
    element('tbody', { role: 'rowgroup' }, ...rows.map((row) => rowOf(row, titles))),
  );
}
