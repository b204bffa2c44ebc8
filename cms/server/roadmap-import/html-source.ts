/** HTML of Word, LibreOffice, Google Docs or a page of the web → what the document says. Nothing of it is run or kept. */
import { DomHandler, ElementType, Parser } from 'htmlparser2';
import { splitNumbered } from './numbering.ts';
import { gridOf, type SpanningCell } from './grid.ts';
import {
  assertShallow,
  cellsOf,
  isBlock,
  isDropped,
  isTag,
  printedMark,
  rowsOf,
  span,
  styleOf,
  textOf,
  wordHeading,
  type Node,
  type Tag,
} from './html-tags.ts';
import { assertReadable, cleanText, sourceLimits, type Line, type LineBlock, type Source } from './source.ts';

type Counter = { isOrdered: boolean; next: number; depth: number };

/** Where lines go: to the document or to a cell. */
type Sink = { lines: LineBlock[]; blocks: Source | undefined };

type Context = Sink & { depth: number; counter: Counter | undefined; heading: number | undefined };

/** @throws {Refusal} when the text is longer, wider or deeper than any roadmap, or there is none. */
export function sourceOfHtml(html: string): Source {
  const blocks: Source = [];
  const children = parsed(html);
  const context: Context = { lines: [], blocks, depth: 0, counter: undefined, heading: undefined };
  walk(children, context);
  return assertReadable(blocks);
}

/** Counts the tags that are open: a parser takes more and more time for each of a million of them. */
class ShallowHandler extends DomHandler {
  #open = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#open += 1;
    assertShallow(this.#open);
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.#open -= 1;
    super.onclosetag();
  }
}

function parsed(html: string): readonly Node[] {
  const handler = new ShallowHandler();
  new Parser(handler).end(html);
  return handler.dom;
}

/** Words of one line in the making. */
type Words = { text: string; mark: string };

function walk(nodes: readonly Node[], context: Context): void {
  assertShallow(context.depth);
  let words: Words = { text: '', mark: '' };
  const endLine = () => {
    addLine(words, context);
    words = { text: '', mark: '' };
  };
  for (const node of nodes) {
    if (node.type === ElementType.Text) words.text += node.data;
    if (!isTag(node) || isDropped(node)) continue;
    if (node.name === 'br') endLine();
    else if (isBlock(node, context.depth)) {
      endLine();
      addBlock(node, { ...context, depth: context.depth + 1 });
    } else
      words = inline(node, words, { depth: context.depth + 1, endLine: (full) => addLine(full, context) });
  }
  endLine();
}

type Inline = { depth: number; endLine: (words: Words) => void };

/** Words within a line: a break ends the line, a mark of Word's list is no word of it. */
function inline(tag: Tag, words: Words, { depth, endLine }: Inline): Words {
  if (styleOf(tag, 'mso-list') === 'ignore') return { ...words, mark: words.mark + textOf(tag, depth) };
  let now = words;
  assertShallow(depth);
  for (const node of tag.children) {
    if (node.type === ElementType.Text) now = { ...now, text: now.text + node.data };
    if (!isTag(node) || isDropped(node)) continue;
    if (node.name === 'br') {
      endLine(now);
      now = { text: '', mark: '' };
    } else now = inline(node, now, { depth: depth + 1, endLine });
  }
  return now;
}

function addLine(words: Words, { lines, blocks, counter, heading }: Context): void {
  const text = cleanText(words.text);
  const mark = printedMark(cleanText(words.mark));
  if (text === '' && mark === '') return;
  const place = {
    ...(heading !== undefined && { heading }),
    ...(counter && { depth: Math.min(Math.max(counter.depth, 1), 40) }),
  };
  const [first = '', ...others] = mark === '' ? splitNumbered(text) : [text];
  const sink = blocks ?? lines;
  sink.push({ kind: 'line', text: first, ...(mark !== '' && { mark }), ...place });
  for (const other of others) sink.push({ kind: 'line', text: other, ...place });
}

function addBlock(tag: Tag, context: Context): void {
  const [, level] = /^h([1-6])$/.exec(tag.name) ?? [];
  if (level !== undefined) walk(tag.children, { ...context, heading: Number(level) });
  else if (tag.name === 'ul' || tag.name === 'ol') addList(tag, context);
  else if (tag.name === 'li') addItem(tag, context);
  else if (tag.name === 'table') addTable(tag, context);
  else if (styleOf(tag, 'mso-list').startsWith('l')) addWordItem(tag, context);
  else walk(tag.children, { ...context, heading: wordHeading(tag) ?? context.heading });
}

function addList(tag: Tag, context: Context): void {
  const start = Number(tag.attribs['start'] ?? 1);
  const counter: Counter = {
    isOrdered: tag.name === 'ol',
    next: Number.isInteger(start) ? start : 1,
    depth: (context.counter?.depth ?? 0) + 1,
  };
  walk(tag.children, { ...context, counter });
}

/** The mark goes to the first line of an item; an item without words keeps it too: Word numbers empty cells. */
function addItem(tag: Tag, context: Context): void {
  const { counter } = context;
  const sink = context.blocks ?? context.lines;
  const before = sink.length;
  walk(tag.children, context);
  if (!counter) return;
  const mark = counter.isOrdered ? `${String(counter.next)}.` : '•';
  counter.next += 1;
  const first = sink[before];
  if (first === undefined && counter.isOrdered)
    sink.push({ kind: 'line', text: '', mark, depth: counter.depth });
  else if (first?.kind === 'line' && first.mark === undefined) first.mark = mark;
}

/** Word writes an item as a paragraph that names its level. */
function addWordItem(tag: Tag, context: Context): void {
  const [, level = '1'] = /level(\d)/.exec(styleOf(tag, 'mso-list')) ?? [];
  walk(tag.children, { ...context, counter: { isOrdered: false, next: 1, depth: Number(level) } });
}

function addTable(tag: Tag, context: Context): void {
  const rows = rowsOf(tag, context.depth);
  // A table within a cell is a part of its words; a frame around a text is no table.
  const cells = rows.map(cellsOf);
  const isFrame = cells.every((row) => row.length <= 1);
  const caption = tag.children.filter((child) => isTag(child) && child.name === 'caption');
  walk(caption, context);
  if (context.blocks === undefined || isFrame) {
    for (const one of cells.flat()) walk(one.children, { ...context, counter: undefined });
    return;
  }
  const grid = gridOf(cells.map((row) => row.map((one) => spanningCell(one, context.depth + 1))));
  if (grid.length > 0 && (grid[0]?.length ?? 0) > 0) context.blocks.push({ kind: 'table', rows: grid });
}

function spanningCell(tag: Tag, depth: number): SpanningCell {
  const found: LineBlock[] = [];
  walk(tag.children, { lines: found, blocks: undefined, depth, counter: undefined, heading: undefined });
  const lines: Line[] = found.map(({ text, mark }) => ({ text, ...(mark !== undefined && { mark }) }));
  return {
    lines,
    columns: span(tag.attribs['colspan'], sourceLimits.columns + 1),
    rows: span(tag.attribs['rowspan'], sourceLimits.rows),
  };
}
