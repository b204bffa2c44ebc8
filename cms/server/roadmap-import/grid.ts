/** A table whose cells say how many rows and columns they take, as a grid in which every place is filled. */
import { sourceLimits, tooManyColumns, tooManyRows, type Cell, type Line } from './source.ts';

export type SpanningCell = { lines: Line[]; columns: number; rows: number };

/**
 * Rows of equal length. A place that a cell from above reaches is `^`, one that it reaches from the left `<`.
 * @throws {Refusal} when there are more rows or columns than a roadmap can have.
 */
export function gridOf(rows: readonly (readonly SpanningCell[])[]): Cell[][] {
  if (rows.length > sourceLimits.rows) throw tooManyRows();
  const places: (Cell | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const one of cells) {
      while (places[y]?.[x] !== undefined) x += 1;
      place(places, { one, x, y });
      x += one.columns;
    }
  });
  const width = Math.max(0, ...places.map((row) => row.length));
  return places.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? []));
}

type Placing = { one: SpanningCell; x: number; y: number };

function place(places: (Cell | undefined)[][], { one, x, y }: Placing): void {
  if (x + one.columns > sourceLimits.columns) throw tooManyColumns();
  const last = Math.min(y + one.rows, places.length);
  for (let row = y; row < last; row += 1)
    for (let column = x; column < x + one.columns; column += 1)
      // Cells that overlap are a fault of the copied table: the words of the first one stay.
      (places[row] ?? [])[column] ??= row > y ? '^' : column > x ? '<' : one.lines;
}
