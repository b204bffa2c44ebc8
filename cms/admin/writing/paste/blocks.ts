/** A pasted text as headings, paragraphs, items of lists and tables. */
import { isComment, isDropped, styleOf, type Piece, type Tag } from './piece.ts';
import { runsOf, type Run } from './runs.ts';
import { tableOf, type Table } from './table.ts';

export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  /** `level` from 1; `number` where its list counts. */
  | { kind: 'item'; level: number; number: number | undefined; runs: Run[] }
  | { kind: 'table'; table: Table };

/** What has been left behind, for the person to be told. */
export type Lost = { pictures: number; mergedCells: number; comments: number };

type Place = { blocks: Block[]; lost: Lost; depth: number; counter: { ordered: boolean; next: number } };

const blockTags = new Set(
  'p div section article main header footer aside h1 h2 h3 h4 h5 h6 ul ol li table blockquote pre hr dl dt dd figure figcaption address center'.split(
    ' ',
  ),
);

export function blocksOf(pieces: readonly Piece[]): { blocks: Block[]; lost: Lost } {
  const lost: Lost = { pictures: 0, mergedCells: 0, comments: 0 };
  const blocks: Block[] = [];
  countLost(pieces, lost);
  walk(pieces, { blocks, lost, depth: 0, counter: { ordered: false, next: 1 } });
  return { blocks, lost };
}

function countLost(pieces: readonly Piece[], lost: Lost): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    if (piece.name === 'img' || piece.name === 'v:imagedata') lost.pictures += 1;
    if (isComment(piece) && piece.attributes['id']?.startsWith('_com_')) lost.comments += 1;
    countLost(piece.children, lost);
  }
}

const isBlock = (piece: Piece): piece is Tag =>
  typeof piece !== 'string' && (blockTags.has(piece.name) || holdsBlock(piece));
const holdsBlock = (tag: Tag): boolean => tag.children.some(isBlock);

function walk(pieces: readonly Piece[], place: Place): void {
  let line: Piece[] = [];
  const endLine = () => {
    addParagraph(line, place);
    line = [];
  };
  for (const piece of pieces) {
    if (!isBlock(piece)) line.push(piece);
    else if (!isDropped(piece)) {
      endLine();
      addBlock(piece, place);
    }
  }
  endLine();
}

function addParagraph(line: readonly Piece[], { blocks, depth }: Place): void {
  const runs = runsOf(line);
  if (runs.length === 0) return;
  const last = blocks.at(-1);
  // A second paragraph of an item stays in it.
  if (depth > 0 && last?.kind === 'item') last.runs.push({ ...plainBreak }, ...runs);
  else blocks.push({ kind: 'paragraph', runs });
}

const plainBreak: Run = { text: '\n', bold: false, italic: false, href: undefined };

function addBlock(tag: Tag, place: Place): void {
  const level = headingLevel(tag);
  if (level !== undefined) {
    const runs = runsOf(tag.children);
    if (runs.length > 0) place.blocks.push({ kind: 'heading', level, runs });
  } else if (tag.name === 'ul' || tag.name === 'ol') addList(tag, place);
  else if (tag.name === 'li') addItem(tag, place);
  else if (tag.name === 'table') addTable(tag, place);
  else if (styleOf(tag, 'mso-list')?.startsWith('l')) addWordItem(tag, place);
  else walk(tag.children, place);
}

/** Word names its headings by a style of their own or by the level in the outline. */
function headingLevel(tag: Tag): number | undefined {
  const [, figure] = /^h([1-6])$/.exec(tag.name) ?? [];
  if (figure !== undefined) return Number(figure);
  if (/\bMsoTitle\b/i.test(tag.attributes['class'] ?? '')) return 1;
  const outline = Number(styleOf(tag, 'mso-outline-level'));
  return tag.name === 'p' && outline >= 1 && outline <= 6 ? outline : undefined;
}

function addList(tag: Tag, place: Place): void {
  const start = Number(tag.attributes['start'] ?? 1);
  const counter = { ordered: tag.name === 'ol', next: Number.isInteger(start) ? start : 1 };
  walk(tag.children, { ...place, depth: place.depth + 1, counter });
}

function addItem(tag: Tag, place: Place): void {
  const { blocks, depth, counter } = place;
  const level = Math.max(depth, 1);
  const inner = tag.children.findIndex((piece) => isBlock(piece) && !['p', 'div'].includes(piece.name));
  const own = inner === -1 ? tag.children : tag.children.slice(0, inner);
  const number = counter.ordered ? counter.next++ : undefined;
  blocks.push({ kind: 'item', level, number, runs: runsOf(own.flatMap(unwrapped)) });
  if (inner !== -1) walk(tag.children.slice(inner), { ...place, depth: level });
}

/** The first paragraph of an item is its own words. */
const unwrapped = (piece: Piece): readonly Piece[] =>
  typeof piece !== 'string' && ['p', 'div'].includes(piece.name)
    ? [...piece.children, { name: 'br', attributes: {}, children: [] }]
    : [piece];

/** Word writes an item as a paragraph that names its level, with the mark in a part that is to be ignored. */
function addWordItem(tag: Tag, { blocks }: Place): void {
  const [, level = '1'] = /level(\d)/.exec(styleOf(tag, 'mso-list') ?? '') ?? [];
  const mark = markOf(tag.children).replace(/[\s\u00A0]+/g, '');
  const [, figures, letter] =
    /^\(?(?:(\d{1,4})|(\p{L}{1,4}))[.)]/u.exec(mark.split(/(?<=\.)(?=\d)/).at(-1) ?? '') ?? [];
  const runs = runsOf(tag.children);
  if (runs.length === 0) return;
  const number =
    figures !== undefined
      ? Number(figures)
      : letter !== undefined
        ? numberAfter(blocks, Number(level))
        : undefined;
  blocks.push({ kind: 'item', level: Number(level), number, runs });
}

/** Letters count as figures do: Markdown has no other numbers. */
function numberAfter(blocks: readonly Block[], level: number): number {
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'item' || block.level < level) return 1;
    if (block.level === level) return (block.number ?? 0) + 1;
  }
  return 1;
}

function markOf(pieces: readonly Piece[]): string {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const found = styleOf(piece, 'mso-list') === 'ignore' ? wordsOf(piece) : markOf(piece.children);
    if (found !== '') return found;
  }
  return '';
}

const wordsOf = (piece: Piece): string =>
  typeof piece === 'string' ? piece : piece.children.map(wordsOf).join('');

function addTable(tag: Tag, place: Place): void {
  const table = tableOf(tag);
  const columns = Math.max(0, ...table.rows.map((row) => row.length));
  if (columns < 2) {
    // A frame around a text is no table.
    walk(
      table.cells.flatMap(({ children }) => children),
      { ...place, depth: 0 },
    );
    return;
  }
  place.lost.mergedCells += table.merged;
  if (table.title) place.blocks.push({ kind: 'paragraph', runs: table.title });
  place.blocks.push({ kind: 'table', table });
}
