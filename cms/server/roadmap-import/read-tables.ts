/** The tables of a document: which of them are the plan, what their columns hold, and the rows that tell something. */
import { guessColumns } from './guess-columns.ts';
import { findHeader, type Column, type Header, type Holds } from './header.ts';
import type { Ledger } from './ledger.ts';
import { isNumberAlone, printedLine } from './numbering.ts';
import { room, type ReadTable } from './plan.ts';
import { linesOf, type LineBlock, type Source, type Table } from './source.ts';
import type { TableColumn } from './table-cells.ts';

/** What a person has chosen for the columns of a table; the rest is guessed. */
export type TableChoice = { isTaken?: boolean; holds?: readonly (Holds | 'dropped' | undefined)[] };

/** Choices by the table's place among the tables of the document, from 0. */
export type Choices = ReadonlyMap<number, TableChoice>;

export type Body = {
  table: ReadTable;
  /** Rows of the names of the columns, and those below them that tell something. */
  head: Table['rows'];
  rows: Table['rows'];
  columns: TableColumn[];
};

export const tablesOf = (source: Source) => source.filter((block): block is Table => block.kind === 'table');

/** Rows over the names of the columns that are one cell: the document's name may stand there. */
export function titleRows(table: Table): LineBlock[][] {
  const header = findHeader(table);
  return table.rows
    .slice(0, header?.first ?? 0)
    .map((row) => row.flatMap(linesOf))
    .map((lines) => lines as LineBlock[]);
}

type Reading = { choices: Choices; ledger: Ledger; notes: Set<string> };

export function readTables(source: Source, reading: Reading): Body[] {
  const bodies: Body[] = [];
  tablesOf(source).forEach((table, index) => {
    const before = bodies.filter((body) => body.table.isTaken).at(-1);
    bodies.push(readTable(table, { ...reading, index, before }));
  });
  return bodies;
}

type Placed = Reading & { index: number; before: Body | undefined };

function readTable(table: Table, { choices, ledger, notes, index, before }: Placed): Body {
  const header = findHeader(table);
  const sameWidth = before?.columns.length === table.rows[0]?.length ? before?.columns : undefined;
  const guessed = (header ?? sameWidth) ? undefined : guessColumns(table.rows);
  const columns = header ? withNumbers(header, table) : (sameWidth ?? guessed);
  const choice = choices.get(index) ?? {};
  const width = table.rows[0]?.length ?? 0;
  const isPlan =
    columns !== undefined &&
    table.rows.length - (header?.end ?? 0) >= 1 &&
    hasPlan(columns, header !== undefined);
  const isTaken = choice.isTaken ?? isPlan;
  const own = columns ?? Array.from({ length: width }, () => ({ title: '', holds: 'own' as const }));
  const chosen = named(own.map((column, at) => chooseHolds(column, choice.holds?.[at])));
  if (isTaken && guessed)
    notes.add('Заголовков у граф в документе нет: что в какой графе, угадано по содержанию. Проверьте.');
  const rows = isTaken ? bodyRows(table, { from: header?.end ?? 0, columns: own, ledger }) : [];
  return {
    table: {
      index,
      rows: table.rows.length - (header?.end ?? 0),
      columns: chosen.map(({ title, holds }) => ({ title, holds })),
      hasHeader: header !== undefined,
      isTaken,
    },
    head: header ? table.rows.slice(header.first, header.end) : [],
    rows,
    columns: chosen,
  };
}

/** A first column without a name that holds nothing but numbers. */
function withNumbers({ columns, end }: Header, { rows }: Table): Column[] {
  const [first, ...others] = columns;
  if (first?.title !== '' || others.some(({ holds }) => holds === 'number')) return columns;
  const filled = rows.slice(end).flatMap((row) => linesOf(row[0]).map(printedLine));
  const numbers = filled.filter(isNumberAlone);
  return numbers.length * 2 > filled.length ? [{ title: '', holds: 'number' }, ...others] : columns;
}

function chooseHolds(column: Column, chosen: Holds | 'dropped' | undefined): TableColumn {
  if (chosen === 'dropped') return { ...column, isDropped: true };
  return { ...column, holds: chosen ?? column.holds };
}

/** A table of activities tells what is done and something of it. */
function hasPlan(columns: readonly Column[], hasHeader: boolean): boolean {
  const holds = new Set<Holds>(columns.map((column) => column.holds));
  const tellsWhat = holds.has('activity') || holds.has('items') || holds.has('section');
  const tellsMore = ['deadline', 'responsible', 'result', 'section', 'items'].some((one) =>
    holds.has(one as Holds),
  );
  return tellsWhat && columns.length >= 2 && (tellsMore || (hasHeader && holds.has('number')));
}

/** Each content stands in one column, the others of its kind are the school's own; these need names, each its own. */
function named(columns: readonly TableColumn[]): TableColumn[] {
  const taken = new Set<string>();
  const held = new Set<Holds>();
  return columns.map((column, at) => {
    const { title, holds, isDropped } = column;
    if (isDropped) return column;
    if (holds !== 'own' && !held.has(holds)) {
      held.add(holds);
      return column;
    }
    const base = title === '' ? `Графа ${String(at + 1)}` : title.slice(0, room.column - 8);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base} (${String(count)})`;
    taken.add(name);
    return { title: name, holds: 'own' };
  });
}

/** The names of the columns are fields of their own; one that the roadmap's columns do not keep is told. */
export function settleHeaders(bodies: readonly Body[], columns: readonly Column[], ledger: Ledger): void {
  const titles = columns.map(({ title }) => title);
  for (const line of bodies.flatMap(({ head }) => head.flat().flatMap(linesOf))) {
    if (titles.some((title) => title.includes(line.text))) ledger.take(line);
    else ledger.leave(line, 'это заголовок графы, которой в дорожной карте нет');
  }
}

type Rows = { from: number; columns: readonly Column[]; ledger: Ledger };

/** Rows of the body; a row of the columns' numbers and the names that Word repeats on every page say nothing. */
function bodyRows(table: Table, { from, columns, ledger }: Rows): Table['rows'] {
  return table.rows.slice(from).filter((row, at) => {
    const texts = row.map((cell) => linesOf(cell).map(printedLine).join(' '));
    const isCount =
      at === 0 && texts.length > 1 && texts.every((text, column) => text === String(column + 1));
    const isRepeat =
      from > 0 && texts.every((text, column) => text === columns[column]?.title) && texts.some(Boolean);
    if (!isCount && !isRepeat) return true;
    for (const line of row.flatMap(linesOf))
      ledger.leave(line, isCount ? 'это номер графы' : 'заголовок таблицы повторён');
    return false;
  });
}

/** The columns of all tables, each once, in the order in which they come. */
export function columnsOf(bodies: readonly Body[]): Column[] {
  const columns: Column[] = [];
  for (const { columns: own } of bodies)
    for (const { title, holds, isDropped } of own) {
      const isKnown = columns.some((one) => one.holds === holds && (holds !== 'own' || one.title === title));
      if (!isDropped && !isKnown && columns.length < room.columns) columns.push({ title, holds });
    }
  return columns;
}
