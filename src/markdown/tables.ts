import { readProperty } from './engine.ts';
import type { Element, Node } from './engine.ts';
import { escapeAttribute } from './escape.ts';
import { textOf } from './text.ts';
import { writeAttributes } from './writer.ts';
import type { Writer } from './writer.ts';

function elementsOf(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element');
}

function wordsOf(node: Node): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

/** The table by its caption, else by the heading above; a second table of that name gets a number. */
function labelOf(table: Element, writer: Writer): string {
  const caption = elementsOf(table).find((child) => child.tagName === 'caption');
  const subject = (caption && wordsOf(caption)) || writer.headings.at(-1)?.text;
  const names = [subject, writer.context.documentTitle].filter((name) => name !== undefined);
  const label = names.length === 0 ? 'Таблица' : `Таблица: ${names.join(' — ')}`;
  const turn = (writer.tables.get(label) ?? 0) + 1;
  writer.tables.set(label, turn);
  return turn === 1 ? label : `${label} (${turn})`;
}

/** Wide tables scroll inside a region that the keyboard reaches: a named section is one. */
export function writeTable(table: Element, writer: Writer): string {
  const label = escapeAttribute(labelOf(table, writer));
  const rows = writer.write(table.children);
  return `<section class="table-scroll" tabindex="0" aria-label="${label}"><table>${rows}</table></section>`;
}

/** The head of a table; nothing when all its cells are empty, which is how Markdown spells a table without one. */
export function writeHead(head: Element, writer: Writer): string {
  return wordsOf(head) === '' ? '' : `<thead>${writer.write(head.children)}</thead>`;
}

function alignmentOf(cell: Element): string {
  const alignment = readProperty(cell, 'style') || readProperty(cell, 'align');
  const asked = /^(?:text-align:\s*)?(center|right)$/.exec(alignment)?.[1];
  return asked === undefined ? '' : ` class="align-${asked}"`;
}

function writeCell(cell: Element, scope: string, writer: Writer): string {
  const words = writer.write(cell.children);
  const attributes = writeAttributes(cell) + alignmentOf(cell);
  const isHeader = cell.tagName === 'th' && wordsOf(cell) !== '';
  return isHeader ? `<th scope="${scope}"${attributes}>${words}</th>` : `<td${attributes}>${words}</td>`;
}

/** A row: header cells head their columns when the whole row is headers, else their row. */
export function writeRow(row: Element, writer: Writer): string {
  const cells = elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  const scope = cells.every(({ tagName }) => tagName === 'th') ? 'col' : 'row';
  return `<tr>${cells.map((cell) => writeCell(cell, scope, writer)).join('')}</tr>`;
}

export function writeCaption(caption: Element, writer: Writer): string {
  return `<caption>${writer.write(caption.children)}</caption>`;
}
