import type { Column } from './form.ts';
import { box, isWrittenIn, withEmptyRows } from './form.ts';
import type { PdfNode } from './pdf-engine.ts';
import type { Tag } from './pdf-tag.ts';
import { addTag } from './pdf-tag.ts';
import { rule, ruled, square, tagged, textUnder, underlined } from './pdf-text.ts';

const gridded = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => rule,
  vLineColor: () => rule,
  fillColor: (row: number) => (row === 0 ? '#eef2f5' : null),
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** A grid with its header row repeated on every page; rows to write in are high enough for handwriting. */
export function table(
  root: Tag,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  empty = 0,
): PdfNode {
  const tag = addTag(root, 'Table');
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const headRow = addTag(tag, 'TR');
  const head = columns.map(({ title }) => tagged(headRow, 'TH', title, { bold: true, fontSize: 9.5 }));
  const all = withEmptyRows(rows, empty);
  const body = all.map((cells) => {
    const row = addTag(tag, 'TR');
    return columns.map((_, index) => {
      const text = cells[index] ?? '';
      const cell = addTag(row, 'TD');
      return text === box ? square([0, 3, 0, 0]) : textUnder(cell, text || ' ', { fontSize: 9.5 });
    });
  });
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => `${((share / shares) * 100).toFixed(2)}%`),
      heights: (row: number) => (isWrittenIn(all[row - 1], columns) ? 24 : 'auto'),
      body: [head, ...body],
    },
    layout: gridded,
    margin: [0, 4, 0, 10],
  };
}

export function signatures(root: Tag, signers: readonly string[]): PdfNode {
  const note = (text: string) => tagged(root, 'P', text, { fontSize: 8, color: rule, alignment: 'center' });
  const gap = { text: ' ' };
  const rows = signers.flatMap((signer) => [
    [tagged(root, 'P', signer, { margin: [0, 14, 0, 0] }), underlined, gap, underlined, gap, underlined],
    [gap, note('подпись'), gap, note('расшифровка подписи'), gap, note('дата')],
  ]);
  return {
    table: { widths: ['*', 90, 8, 140, 8, 84], body: rows, dontBreakRows: true },
    layout: ruled,
    margin: [0, 6, 0, 4],
    unbreakable: true,
  };
}
