import type { IParagraphOptions, ITableCellOptions } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { boldRun, square, textWidth, words } from './docx-text.ts';
import type { Column } from './form.ts';
import { box, isWrittenIn, withEmptyRows } from './form.ts';

const rule = { style: BorderStyle.SINGLE, size: 4, color: '5B6B7A' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const grid = { top: rule, bottom: rule, left: rule, right: rule };
const cellMargins = { top: 50, bottom: 50, left: 90, right: 90 };

function cell(children: readonly Paragraph[], more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ children, borders: grid, margins: cellMargins, ...more });
}

/** A grid with its header row repeated on every page, and an empty line after it. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  empty = 0,
): (Table | Paragraph)[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => Math.round((share / shares) * textWidth));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }) =>
      cell([new Paragraph({ spacing: { after: 0 }, children: [boldRun(title)] })], {
        shading: { type: ShadingType.CLEAR, fill: 'EEF2F5', color: 'auto' },
      }),
    ),
  });
  const body = withEmptyRows(rows, empty).map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        ...(isWrittenIn(cells, columns) && { height: { value: 480, rule: 'atLeast' as const } }),
        children: columns.map(({ title }, index) => cell([cellParagraph(cells, index, title)])),
      }),
  );
  const width = { size: textWidth, type: WidthType.DXA };
  const layout = TableLayoutType.FIXED;
  return [
    new Table({ width, layout, columnWidths, rows: [head, ...body] }),
    words('', { spacing: { after: 60 } }),
  ];
}

/** A square in a table is named after its row and column. */
function cellParagraph(cells: readonly string[], index: number, title: string): Paragraph {
  const text = cells[index] ?? '';
  const children = text === box ? [square(`${cells[0] ?? ''}: ${title}`)] : [new TextRun({ text })];
  return new Paragraph({ spacing: { after: 0 }, children });
}

export function signatures(signers: readonly string[]): Table[] {
  const columnWidths = [3240, 1900, 160, 2700, 160, 1480];
  const isLine = (index: number) => index % 2 === 1;
  const row = (texts: readonly string[], isCaption: boolean) =>
    new TableRow({
      cantSplit: true,
      children: columnWidths.map((_, index) =>
        cell([new Paragraph(signatureText(texts[index] ?? '', isCaption))], {
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          borders: isCaption || !isLine(index) ? noBorders : { ...noBorders, bottom: rule },
        }),
      ),
    });
  const rows = signers.flatMap((signer) => [
    row([signer], false),
    row(['', 'подпись', '', 'расшифровка подписи', '', 'дата'], true),
  ]);
  const width = { size: textWidth, type: WidthType.DXA };
  return [new Table({ width, columnWidths, rows, layout: TableLayoutType.FIXED, borders: noBorders })];
}

const signatureText = (text: string, isCaption: boolean): IParagraphOptions => ({
  alignment: isCaption ? AlignmentType.CENTER : AlignmentType.LEFT,
  spacing: { before: isCaption ? 0 : 240, after: 0 },
  keepNext: true,
  children: [new TextRun({ text, ...(isCaption && { size: 16 }) })],
});
