/** Rows that are the title of a section: one cell over the table, or a number above those that follow. */
import { isNumberAlone, partsOf, printedLine } from './numbering.ts';
import { linesOf, type Cell, type Line } from './source.ts';
import { columnOf, type Reading, type Row } from './table-cells.ts';

export type Title = { lines: readonly Line[]; number: readonly Line[] };

/** A row that is one cell over the table, with or without a number before it. */
export function titleOf({ rows, columns }: Reading, at: number): Title | undefined {
  const row = rows[at] ?? [];
  const filled = row.flatMap((cell, column) =>
    linesOf(cell).some(({ text }) => text !== '') ? [column] : [],
  );
  const number = columnOf(columns, 'number');
  const numbered = filled.length === 2 && filled[0] === number && isNumberCell(row[number]);
  const [column] = numbered ? filled.slice(1) : filled;
  if (column === undefined || filled.length !== (numbered ? 2 : 1) || row.includes('^')) return undefined;
  const title = { lines: linesOf(row[column]), number: numbered ? linesOf(row[number]) : [] };
  const wide = row.slice(column + 1).filter((cell) => cell === '<').length + 1;
  if (wide >= 2 && wide * 2 >= row.length) return title;
  const holds = columns[column]?.holds;
  if (row.length < 3 || row.includes('<')) return undefined;
  if (numbered) return holds === 'activity' && isAbove(rows, at, number) ? title : undefined;
  return column === 0 && holds !== 'section' && !isNumberCell(row[0]) ? title : undefined;
}

const isNumberCell = (cell: Cell | undefined) => {
  const text = linesOf(cell).map(printedLine).join(' ');
  return isNumberAlone(text);
};

/** Whether the numbers below go on from this one: «2» over «2.1». */
function isAbove(rows: readonly Row[], at: number, number: number): boolean {
  const textAt = (place: number) => linesOf(rows[place]?.[number]).map(printedLine).join(' ');
  const own = partsOf(textAt(at));
  const next = partsOf(textAt(at + 1));
  if (/^[IVXLХ]+$/u.test(own[0] ?? '') && /^\d/.test(next[0] ?? '')) return true;
  return next.length === own.length + 1 && own.every((part, place) => next[place] === part);
}
