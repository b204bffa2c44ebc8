import type { Block, PrintedDocument } from './form.ts';

const listItem = /^(?:[-*]|\d+[.)])\s+(.*)$/;
const tableRule = /^\|?\s*:?-{3,}/;

/** Words without the marks of Markdown: emphasis, links, code, escapes. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.*?)\1/g, '$2')
    .replace(/(^|[\s(«])[*_]([^*_]+)[*_]/g, '$1$2')
    .replace(/\\([-\\`*_{}[\]()#+.!|>])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(plain);

function tableOf(lines: readonly string[]): Block {
  const [head = '', , ...rest] = lines;
  const rows = rest.map(cellsOf);
  const columns = cellsOf(head).map((title, index) => ({
    title,
    share: Math.min(
      6,
      Math.max(1, ...[title, ...rows.map((row) => row[index] ?? '')].map((text) => text.length / 14)),
    ),
  }));
  return { kind: 'table', columns, rows };
}

/** Lines of a list, a continued line joined to its item. */
function listOf(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const [, text] = listItem.exec(line.trim()) ?? [];
    if (text === undefined) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else items.push(text);
  }
  const isNumbered = /^\d/.test(lines[0]?.trim() ?? '');
  return { kind: isNumbered ? 'steps' : 'bullets', items: items.map(plain) };
}

function blockOf(part: string): Block[] {
  const lines = part.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...rest] = lines;
  if (first === '') return [];
  if (/^#{1,6}\s/.test(first))
    return [{ kind: 'heading', text: plain(first.replace(/^#+\s+/, '')) }, ...blockOf(rest.join('\n'))];
  if (tableRule.test(rest[0] ?? '') && first.includes('|')) return [tableOf(lines)];
  if (listItem.test(first.trim())) return [listOf(lines)];
  return [{ kind: 'paragraph', text: plain(lines.join(' ').replace(/^>\s?/, '')) }];
}

/** An act for print, from the Markdown of its page: headings, paragraphs, lists one level deep, tables. */
export function actDocument(act: {
  id: string;
  title: string;
  requisites: string;
  body: string;
}): PrintedDocument {
  const { id, title, requisites, body } = act;
  const blocks = body
    .replace(/\r\n/g, '\n')
    .split(/\n\s*\n/)
    .flatMap(blockOf);
  return { id, title, label: 'Локальный акт', intro: requisites, blocks };
}
