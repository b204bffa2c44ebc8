/** Plain text with tabs, as programs give a copied table → what the document says. */
import { gridOf, type SpanningCell } from './grid.ts';
import { splitNumbered } from './numbering.ts';
import { assertReadable, cleanText, type Line, type Source } from './source.ts';

/** A row as it was typed: its cells, each with its lines. */
type TypedRow = string[][];

/** @throws {Refusal} when the text is longer or wider than any roadmap, or there is none. */
export function sourceOfText(text: string): Source {
  const blocks: Source = [];
  let table: TypedRow[] = [];
  const endTable = () => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: gridOf(rowsOf(table)) });
    table = [];
  };
  const rows = typedRows(text);
  rows.forEach((row, at) => {
    // A line without tabs between rows is a title over the whole table.
    const isWithin = row.length > 1 || (table.length > 0 && isRowSoon(rows, at));
    if (isWithin) table.push(row);
    else {
      endTable();
      blocks.push(
        ...row
          .flat()
          .flatMap(lineOf)
          .map((line) => ({ kind: 'line' as const, ...line })),
      );
    }
  });
  endTable();
  return assertReadable(blocks);
}

/** Lines without tabs that may stand one after another within a table. */
const mostTitles = 2;

const isRowSoon = (rows: readonly TypedRow[], at: number) =>
  rows.slice(at + 1, at + 1 + mostTitles).some((row) => row.length > 1);

const lineOf = (typed: string): Line[] => {
  const text = cleanText(typed);
  return text === '' ? [] : splitNumbered(text).map((part) => ({ text: part }));
};

/** Spreadsheets put a cell with line breaks in quotes and double the quotes within it. */
function typedRows(text: string): TypedRow[] {
  const rows: TypedRow[] = [];
  let row: TypedRow = [];
  const source = text.replace(/\r\n?/g, '\n');
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
  while (cell.lastIndex < source.length) {
    const match = cell.exec(source);
    if (!match) break;
    const [, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? [plain] : quoted.replaceAll('""', '"').split('\n'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((one) => one.some((lines) => lines.some((line) => line.trim() !== '')));
}

/** Rows of one table: those that paragraphs within a cell have torn apart are put together again. */
function rowsOf(typed: readonly TypedRow[]): SpanningCell[][] {
  const width = Math.max(...typed.map((row) => row.length));
  const whole: TypedRow[] = [];
  let torn: TypedRow | undefined;
  for (const row of typed) {
    if (torn && torn.length + row.length - 1 <= width) {
      torn = joined(torn, row);
      whole[whole.length - 1] = torn;
    } else whole.push(row);
    const last = whole.at(-1) ?? row;
    torn = last.length > 1 && last.length < width ? last : undefined;
  }
  return whole.map((row) => cellsOf(row, width));
}

/** The first line of a row goes on in the last cell of the one before. */
const joined = (before: TypedRow, row: TypedRow): TypedRow => [
  ...before.slice(0, -1),
  [...(before.at(-1) ?? []), ...(row[0] ?? [])],
  ...row.slice(1),
];

function cellsOf(row: TypedRow, width: number): SpanningCell[] {
  const columns = row.length === 1 ? width : 1;
  return row.map((lines) => ({ lines: lines.flatMap(lineOf), columns, rows: 1 }));
}
