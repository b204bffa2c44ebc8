import type { Block, Column } from './form.ts';
import { box, isWrittenIn, withEmptyRows } from './form.ts';
import type { PdfNode } from './pdf-engine.ts';
import type { Tag, TagType } from './pdf-tag.ts';
import { addTag } from './pdf-tag.ts';

const ink = '#1b2a3a';
const rule = '#5b6b7a';
const shade = '#eef2f5';

const ruled = {
  defaultBorder: false,
  hLineWidth: () => 0.6,
  hLineColor: () => rule,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 1,
};
const gridded = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => rule,
  vLineColor: () => rule,
  fillColor: (row: number) => (row === 0 ? shade : null),
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};
const underlined = { text: ' ', border: [false, false, false, true] };

/** The tag goes to the inner text: the layout hands own keys of inner texts on to their lines, not those of a node. */
export function textUnder(tag: Tag, text: string, more: PdfNode = {}): PdfNode {
  return { text: [{ text, tag }], ...more };
}

function tagged(parent: Tag, type: TagType, text: string, more: PdfNode = {}): PdfNode {
  return textUnder(addTag(parent, type), text, more);
}

const square = (margin: number[] = [0, 2, 0, 0]): PdfNode => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9, lineWidth: 0.8, lineColor: ink }],
  margin,
});

/** A label longer than this stands above its lines, not beside them. */
const besideLimit = 46;

function blank(root: Tag, label: string, lines = 1): PdfNode {
  const isBeside = lines === 1 && label.length <= besideLimit;
  const row = isBeside
    ? [{ ...tagged(root, 'P', `${label} `), margin: [0, 6, 4, 0] }, underlined]
    : [underlined];
  const more = Array.from({ length: lines - 1 }, () => [underlined]);
  const table = {
    table: {
      widths: isBeside ? ['auto', '*'] : ['*'],
      heights: isBeside ? 20 : 21,
      body: [row, ...more],
      dontBreakRows: true,
    },
    layout: ruled,
    margin: [0, 0, 0, 7],
  };
  return isBeside
    ? table
    : { stack: [tagged(root, 'P', label, { margin: [0, 4, 0, 0] }), table], unbreakable: lines <= 6 };
}

function listItem(list: Tag, marker: PdfNode | string, text: string): PdfNode {
  const item = addTag(list, 'LI');
  const label = addTag(item, 'Lbl');
  const first = typeof marker === 'string' ? textUnder(label, marker) : marker;
  return {
    columns: [
      { ...first, width: 18 },
      { ...tagged(item, 'LBody', text), width: '*' },
    ],
    columnGap: 0,
    margin: [0, 0, 0, 4],
  };
}

function choice(root: Tag, label: string, options: readonly string[]): PdfNode {
  const question = tagged(root, 'P', label, { bold: true, margin: [0, 6, 0, 4] });
  const list = addTag(root, 'L');
  const items = options.map((option) => listItem(list, square(), option));
  return { stack: [question, ...items], unbreakable: options.length <= 10 };
}

function section(root: Tag, number: number, title: string, clauses: readonly string[]): PdfNode[] {
  const titleNode = heading(root, `${number}. ${title}`);
  const list = addTag(root, 'L');
  const [first, ...rest] = clauses.map((text, index) => {
    const node = listItem(list, `${number}.${index + 1}.`, text);
    const [label, body] = node['columns'] as [PdfNode, PdfNode];
    return { ...node, columns: [{ ...label, width: 28 }, body], margin: [0, 0, 0, 5] };
  });
  return [{ stack: first ? [titleNode, first] : [titleNode], unbreakable: true }, ...rest];
}

function heading(root: Tag, text: string, startsPage = false): PdfNode {
  return tagged(root, 'H2', text, {
    style: 'heading',
    headlineLevel: 1,
    ...(startsPage && { pageBreak: 'before' }),
  });
}

function table(
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

function signatures(root: Tag, signers: readonly string[]): PdfNode {
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

/** Words of a block → nodes of pdfmake, each text under an element of the structure tree. */
export function pdfOfBlock(block: Block, root: Tag, sectionNumber: number): PdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [heading(root, block.text, block.startsPage)];
    case 'paragraph':
      return [tagged(root, 'P', block.text, { margin: [0, 0, 0, 6] })];
    case 'note':
      return [tagged(root, 'P', block.text, { style: 'note' })];
    case 'blank':
      return [blank(root, block.label, block.lines)];
    case 'choice':
      return [choice(root, block.label, block.options)];
    case 'section':
      return section(root, sectionNumber, block.title, block.clauses);
    case 'table':
      return [table(root, block.columns, block.rows, block.emptyRows)];
    case 'signatures':
      return [signatures(root, block.signers)];
    case 'bullets':
    case 'steps': {
      const list = addTag(root, 'L');
      return block.items.map((text, index) =>
        listItem(list, block.kind === 'steps' ? `${index + 1}.` : '•', text),
      );
    }
  }
}
