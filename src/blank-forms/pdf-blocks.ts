import type { Block } from './form.ts';
import type { PdfNode } from './pdf-engine.ts';
import type { Tag } from './pdf-tag.ts';
import { addTag } from './pdf-tag.ts';
import { signatures, table } from './pdf-tables.ts';
import { ruled, square, tagged, textUnder, underlined } from './pdf-text.ts';

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

function listItem(list: Tag, marker: PdfNode | string, text: string, width = 18): PdfNode {
  const item = addTag(list, 'LI');
  const label = addTag(item, 'Lbl');
  const first = typeof marker === 'string' ? textUnder(label, marker) : marker;
  return {
    columns: [
      { ...first, width },
      { ...tagged(item, 'LBody', text), width: '*' },
    ],
    columnGap: 0,
    margin: [0, 0, 0, 4],
  };
}

/** From this many short options on, they stand in two columns. */
const columnsFrom = 6;
const shortOption = 50;

function choice(root: Tag, label: string, options: readonly string[]): PdfNode {
  const question = tagged(root, 'P', label, { bold: true, margin: [0, 6, 0, 4] });
  const list = addTag(root, 'L');
  const items = options.map((option) => listItem(list, square(), option));
  const isTall = options.length >= columnsFrom && options.every((option) => option.length <= shortOption);
  const half = Math.ceil(items.length / 2);
  const columns = { columns: [{ stack: items.slice(0, half) }, { stack: items.slice(half) }], columnGap: 12 };
  return { stack: [question, ...(isTall ? [columns] : items)], unbreakable: true };
}

function section(root: Tag, number: number, title: string, clauses: readonly string[]): PdfNode[] {
  const titleNode = heading(root, `${number}. ${title}`);
  const list = addTag(root, 'L');
  const [first, ...rest] = clauses.map((text, index) => {
    return listItem(list, `${number}.${index + 1}.`, text, 28);
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
