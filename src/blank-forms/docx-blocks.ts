import type { IParagraphOptions, ITableCellOptions } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  HeadingLevel,
  LeaderType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Column } from './form.ts';
import { box, isWrittenIn, withEmptyRows } from './form.ts';

/** Width of the text on the page, twentieths of a point: A4 less the margins of `docx.ts`. */
export const textWidth = 9640;

const rule = { style: BorderStyle.SINGLE, size: 4, color: '5B6B7A' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const grid = { top: rule, bottom: rule, left: rule, right: rule };
const cellMargins = { top: 50, bottom: 50, left: 90, right: 90 };

const words = (text: string, more: IParagraphOptions = {}) => new Paragraph({ text, ...more });
/** A square that a click ticks. */
const square = (label: string) =>
  new CheckBox({
    alias: label,
    checkedState: { value: '2612', font: 'MS Gothic' },
    uncheckedState: { value: '2610', font: 'MS Gothic' },
  });

/** A label longer than this stands above its lines, not beside them. */
const besideLimit = 46;

function blank(label: string, lines = 1): Paragraph[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.UNDERSCORE }];
  const line = (text: string) =>
    new Paragraph({
      tabStops,
      spacing: { before: 60, after: 100 },
      children: [new TextRun({ text: `${text}\t` })],
    });
  const isBeside = lines === 1 && label.length <= besideLimit;
  if (isBeside) return [line(`${label} `)];
  return [words(label, { keepNext: true }), ...Array.from({ length: lines }, () => line(''))];
}

const hanging = (left: number): IParagraphOptions => ({
  indent: { left, hanging: left },
  tabStops: [{ type: TabStopType.LEFT, position: left }],
});

function choice(label: string, options: readonly string[]): Paragraph[] {
  const heading = new Paragraph({ keepNext: true, children: [new TextRun({ text: label, bold: true })] });
  const lines = options.map(
    (option) =>
      new Paragraph({
        ...hanging(400),
        spacing: { after: 60 },
        children: [square(option), new TextRun({ text: `\t${option}` })],
      }),
  );
  return [heading, ...lines];
}

function section(number: number, title: string, clauses: readonly string[]): Paragraph[] {
  return [
    words(`${number}. ${title}`, { heading: HeadingLevel.HEADING_2 }),
    ...clauses.map((text, index) => words(`${number}.${index + 1}.\t${text}`, hanging(600))),
  ];
}

function cell(children: readonly Paragraph[], more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ children, borders: grid, margins: cellMargins, ...more });
}

function table(
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
      cell([new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: title, bold: true })] })], {
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

function signatures(signers: readonly string[]): Table[] {
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

/** The same words as in the PDF, in paragraphs and tables that a word processor lets people edit. */
export function docxOfBlock(block: Block, sectionNumber: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        words(block.text, { heading: HeadingLevel.HEADING_2, pageBreakBefore: block.startsPage ?? false }),
      ];
    case 'paragraph':
      return [words(block.text)];
    case 'note':
      return [new Paragraph({ children: [new TextRun({ text: block.text, size: 20, color: '4A5967' })] })];
    case 'blank':
      return blank(block.label, block.lines);
    case 'choice':
      return choice(block.label, block.options);
    case 'section':
      return section(sectionNumber, block.title, block.clauses);
    case 'table':
      return table(block.columns, block.rows, block.emptyRows);
    case 'signatures':
      return signatures(block.signers);
    case 'bullets':
      return block.items.map((text) => words(text, { bullet: { level: 0 } }));
    case 'steps':
      return block.items.map((text, index) => words(`${index + 1}.\t${text}`, hanging(400)));
  }
}
