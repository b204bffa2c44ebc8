/** Where a table names its columns, and what each of them holds by these words. */
import { columnContents } from '#model/vocabularies.ts';
import { findTerm, foldSpelling } from '#model/vocabulary.ts';
import { linesOf, type Cell, type Table } from './source.ts';

export type Holds = (typeof columnContents.terms)[number]['id'];

/** A column of the table: its own title, and what it is understood to hold. */
export type Column = { title: string; holds: Holds };

export type Header = {
  columns: Column[];
  /** Row of the names, and the first row after them. */
  first: number;
  end: number;
};

/** Words of titles in folded spelling; the first that fits is taken. */
const words: readonly (readonly [Holds, RegExp])[] = [
  ['number', /^(?:№|no?(?:\s|$)|#|п\/п|номер)/],
  ['deadline', /срок|^дат[аы]|период|^время|^месяц|^когда/],
  ['responsible', /ответственн|исполнител|^кто /],
  ['result', /результат|^выход|форма завершения|итоговый документ|вид документа|^итог|^отчетн/],
  ['items', /^(?:примерный )?(?:план мероприятий|перечень)|^пункты/],
  [
    'activity',
    /^(?:наименование )?мероприяти|содержание|деятельност|вид\S* работ|^действия|^задачи|^работ|^дел[оа](?:\s|$)/,
  ],
  ['section', /этап|раздел|блок|модул|направлени/],
  ['activity', /^наименование|^название|мероприяти|^тема/],
];

/** Longer words are no title of a column. */
const longestTitle = 120;

/** What a title says; undefined when it says nothing of the seven. */
export function holdsOfTitle(title: string): Holds | undefined {
  if (title === '' || title.length > longestTitle) return undefined;
  const term = findTerm(columnContents, title);
  if (term && term.id !== 'other' && term.id !== 'own') return term.id;
  const folded = foldSpelling(title);
  return words.find(([, pattern]) => pattern.test(folded))?.[0];
}

const textOf = (cell: Cell | undefined): string =>
  linesOf(cell)
    .map(({ text }) => text)
    .join(' ');

/** Rows among which the names of the columns are looked for, titles over the table aside. */
const mostBefore = 3;

/** The row that names at least two columns; undefined when the table has none. */
export function findHeader({ rows }: Table): Header | undefined {
  let looked = 0;
  for (const [at, row] of rows.entries()) {
    const titles = row.map(textOf);
    const filled = titles.filter((title) => title !== '').length;
    if (filled <= 1) continue;
    if (looked >= mostBefore) return undefined;
    looked += 1;
    const known = titles.map(holdsOfTitle);
    const kinds = new Set(known.filter((holds) => holds !== undefined));
    if (kinds.size >= 2 && known.filter(Boolean).length * 2 >= filled) return headerAt(rows, at);
    if (looked === 1 && kinds.size === 1 && isNamed(titles)) return headerAt(rows, at);
  }
  return undefined;
}

/** Letters of a title among which one alone is known. */
const shortTitle = 40;

/** A first row of short words, one of them a very word of the vocabulary: «Дело | Срок | Примечание». */
const isNamed = (titles: readonly string[]) =>
  titles.some((title) => findTerm(columnContents, title) !== undefined) &&
  titles.every((title) => title.length <= shortTitle && !/\d|[.;]$/.test(title));

function headerAt(rows: Table['rows'], at: number): Header {
  const row = rows[at] ?? [];
  const below = rows[at + 1];
  const isDouble =
    below !== undefined && row.includes('<') && below.includes('^') && below.some(isShortTitle);
  const titles = row.map((cell, column) => {
    const upper = textOf(leftmost(row, column));
    const lower = isDouble ? textOf(below[column]) : '';
    return [cell === '<' && !isDouble ? '' : upper, lower].filter((part) => part !== '').join(': ');
  });
  return { columns: settle(titles), first: at, end: at + (isDouble ? 2 : 1) };
}

const isShortTitle = (cell: Cell) => textOf(cell).length > 0 && textOf(cell).length <= longestTitle;

/** The cell that reaches a place from the left. */
function leftmost(row: readonly Cell[], column: number): Cell | undefined {
  let at = column;
  while (at > 0 && row[at] === '<') at -= 1;
  return row[at];
}

/** Every content but the school's own stands in one column: the second of a kind is a column of the school's own. */
export function settle(titles: readonly string[]): Column[] {
  const taken = new Set<Holds>();
  const columns = apart(titles.map((title) => holdsOfTitle(title) ?? 'own')).map((holds, at): Column => {
    const title = titles[at] ?? '';
    if (holds === 'own' || taken.has(holds)) return { title, holds: 'own' };
    taken.add(holds);
    return { title, holds };
  });
  return withActivity(columns);
}

/** Of two columns that tell what is done the first names the activity and the second its points. */
function apart(found: readonly Holds[]): Holds[] {
  const places = found.flatMap((holds, at) => (holds === 'activity' || holds === 'items' ? [at] : []));
  const [first, second] = places;
  if (first === undefined || second === undefined || found[first] !== found[second]) return [...found];
  return found.map((holds, at) => (at === first ? 'activity' : at === second ? 'items' : holds));
}

/** A table without a column of activities has them under another name. */
export function withActivity(columns: readonly Column[]): Column[] {
  const has = (holds: Holds) => columns.some((column) => column.holds === holds);
  if (has('activity')) return [...columns];
  const instead: Holds | undefined = has('items') ? 'items' : has('section') ? 'section' : undefined;
  return columns.map((column) => (column.holds === instead ? { ...column, holds: 'activity' } : column));
}
