/** A pasted table: every cell at its place, merged ones taken apart. */
import { isDropped, type Piece, type Tag } from './piece.ts';
import { runsOf, type Run } from './runs.ts';

export type Table = {
  /** Rows of equal length. */
  rows: Run[][][];
  /** A first row that is one cell over all columns stands above the table. */
  title: Run[] | undefined;
  /** Cells that had covered several places, the title aside. */
  merged: number;
  cells: Tag[];
};

type Cell = { runs: Run[]; columns: number; rows: number };

export function tableOf(tag: Tag): Table {
  const rowTags = rowsOf(tag);
  const cells = rowTags.flatMap(cellsOf);
  const [first, ...others] = rowTags.map((row) => cellsOf(row).map(cellOf));
  const isTitle = first?.length === 1 && (first[0]?.columns ?? 1) > 1 && others.length > 0;
  const kept = isTitle ? others : [first ?? [], ...others];
  const merged = kept.flat().filter(({ columns, rows }) => columns > 1 || rows > 1).length;
  return { rows: grid(kept), title: isTitle ? first[0]?.runs : undefined, merged, cells };
}

const tagsOf = (pieces: readonly Piece[]) => pieces.filter((piece) => typeof piece !== 'string');

const rowsOf = (tag: Tag): Tag[] =>
  tagsOf(tag.children).flatMap((child) =>
    child.name === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [],
  );

const cellsOf = (row: Tag): Tag[] =>
  tagsOf(row.children).filter((cell) => (cell.name === 'td' || cell.name === 'th') && !isDropped(cell));

/** Wider or higher than any real table is a fault of the copied one. */
const mostMerged = 60;

const span = (value: string | undefined) => Math.min(Math.max(Number(value) || 1, 1), mostMerged);

const cellOf = (cell: Tag): Cell => ({
  runs: runsOf(cell.children.flatMap(withBreaks)),
  columns: span(cell.attributes['colspan']),
  rows: span(cell.attributes['rowspan']),
});

/** Paragraphs of a cell are told apart by line breaks. */
function withBreaks(piece: Piece): Piece[] {
  if (typeof piece === 'string') return [piece];
  const isLine = ['p', 'div', 'li', 'tr'].includes(piece.name);
  const inner: Tag = { ...piece, children: piece.children.flatMap(withBreaks) };
  return isLine ? [inner, { name: 'br', attributes: {}, children: [] }] : [inner];
}

/** A merged cell stands in its first place, and the others that it covered are empty. */
function grid(rows: readonly (readonly Cell[])[]): Run[][][] {
  const places: Run[][][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const { runs, columns, rows: height } of cells) {
      while (places[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < height && y + dy < rows.length; dy += 1)
        for (let dx = 0; dx < columns; dx += 1)
          (places[y + dy] ?? [])[x + dx] = dy === 0 && dx === 0 ? runs : [];
      x += columns;
    }
  });
  const width = Math.max(0, ...places.map((row) => row.length));
  const all = places.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? []));
  return all.filter((row) => row.some((runs) => runs.length > 0));
}
