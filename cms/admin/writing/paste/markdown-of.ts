/** Markdown of a pasted text: its headings, lists and tables, and nothing of how it looked. */
import { blocksOf, type Block, type Lost } from './blocks.ts';
import type { Piece } from './piece.ts';
import { writeRuns } from './runs.ts';
import type { Table } from './table.ts';

export type Pasted = { markdown: string; lost: Lost };

export function markdownOf(pieces: readonly Piece[]): Pasted {
  const { blocks, lost } = blocksOf(pieces);
  return { markdown: write(blocks), lost };
}

/** The page has a heading of the first level already: the title of the entry. */
const topHeading = 2;
const deepestHeading = 6;

type Item = Extract<Block, { kind: 'item' }>;

function write(blocks: readonly Block[]): string {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const shift = levels.includes(1) ? topHeading - 1 : 0;
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind === 'item') {
      const end = blocks.findIndex((other, place) => place > at && other.kind !== 'item');
      const items = blocks.slice(at, end === -1 ? blocks.length : end);
      parts.push(writeList(items.filter((one): one is Item => one.kind === 'item')));
      at += items.length - 1;
    } else if (block) parts.push(writeBlock(block, shift));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function writeBlock(block: Exclude<Block, Item>, shift: number): string {
  if (block.kind === 'table') return writeTable(block.table);
  if (block.kind === 'paragraph') return asLine(writeRuns(block.runs, '\\\n'));
  const marks = '#'.repeat(Math.min(block.level + shift, deepestHeading));
  return `${marks} ${writeRuns(block.runs, ' ', { isPlain: true })}`;
}

/** What would begin a heading, a list or a quote at the beginning of a line is text here. */
const asLine = (text: string) =>
  text.replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2').replace(/^(?=[#+=~-]|\|)/gm, '\\');

function writeList(items: readonly Item[]): string {
  // Widths of the marks above the item: whatever belongs to it is indented by them.
  const open: { level: number; width: number }[] = [];
  return items
    .map(({ level, number, runs }) => {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const indent = ' '.repeat(open.reduce((sum, { width }) => sum + width, 0));
      const mark = number === undefined ? '- ' : `${number}. `;
      open.push({ level, width: mark.length });
      const text = asLine(writeRuns(runs, `\\\n${indent}${' '.repeat(mark.length)}`));
      return `${indent}${mark}${text}`;
    })
    .join('\n');
}

function writeTable({ rows }: Table): string {
  const cell = (runs: Table['rows'][number][number]) => writeRuns(runs, '; ').replaceAll('|', '\\|');
  const lines = rows.map((row) => `| ${row.map(cell).join(' | ')} |`);
  const [head = '', ...others] = lines;
  const rule = `| ${(rows[0] ?? []).map(() => '---').join(' | ')} |`;
  return [head, rule, ...others].join('\n');
}
