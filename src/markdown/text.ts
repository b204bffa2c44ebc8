import { childrenOf, readProperty } from './engine.ts';
import type { Node } from './engine.ts';
import { decodeEntities } from '#format/entities.ts';

const footnoteLink = /<a [^>]*class="footnote-(?:ref|back)"[^>]*>.*?<\/a>/g;
const blockEdge =
  /<\/?(?:p|h[2-6]|li|ul|ol|dl|dt|dd|tr|table|caption|figure|figcaption|blockquote|pre|div|section|details|summary|br|hr)(?: [^>]*)?>/g;

/** Plain text of HTML written by this room: one line per block, cells of a row on one line, no footnote marks. */
export function extractText(html: string): string {
  const lines = html
    .replace(/[ \t\n]+/g, ' ')
    .replace(footnoteLink, '')
    .replace(blockEdge, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ');
  return decodeEntities(lines).trim();
}

/** Words of a node: its text and the alternative text of its pictures, without footnote marks. */
export function textOf(node: Node): string {
  let text = '';
  const rest: Node[] = [node];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.type === 'text') text += next.value;
    if (next.type === 'element') {
      if ('dataFootnoteRef' in next.properties || 'dataFootnoteBackref' in next.properties) continue;
      if (next.tagName === 'img') text += readProperty(next, 'alt');
    }
    const children = childrenOf(next);
    for (let i = children.length - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (child !== undefined) rest.push(child);
    }
  }
  return text;
}

/**
 * The beginning of a plain text in at most `limit` characters, as one line. Ends with a whole sentence when that
 * keeps at least half of the limit, otherwise with a whole word and «…».
 */
export function makeExcerpt(text: string, limit = 200): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  if (line.length <= limit) return line;
  const sentence = /^.*[.!?…](?=\s)/su.exec(line.slice(0, limit + 1))?.[0] ?? '';
  if (sentence.length >= limit / 2) return sentence;
  const words = line.slice(0, limit).replace(/\s+\S*$/u, '');
  return `${words.slice(0, limit - 1).replace(/[\s,;:—–-]+$/u, '')}…`;
}
