import { markdownToHast, mdxToHast, mdxToMdast } from 'satteri';
import type { HastNode, MdastNode } from 'satteri';

/** The HTML tree as the engine gives it, before anything has been allowed. */
export type Node = HastNode;
export type Element = Extract<HastNode, { type: 'element' }>;
export type MdxTree = MdastNode;

/** Nothing is typed for the author: quotes, dashes and dots stay as they stand in the source. */
const features = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: { label: 'Примечания' } },
} as const;

/** Control characters are text in no language and break XML feeds; one kind of line end is enough. */
function tidy(body: string): string {
  const lines = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body;
  return lines.replace(/[\ufeff\ufffe\uffff]|(?![\t\n])\p{Cc}/gu, '');
}

/** Children of a node; none for a leaf. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** A property whose value is text; empty for an absent one and for any other kind. */
export function readProperty(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}

function hasRawHtml(root: Node): boolean {
  const rest: Node[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'raw') return true;
    for (const child of childrenOf(node)) rest.push(child);
  }
  return false;
}

/** Parses Markdown. Raw HTML, where there is any, comes as real elements, read as a browser reads it. */
export function parseMarkdown(body: string): Node {
  const source = tidy(body);
  const root = markdownToHast(source, { features, position: false });
  if (!source.includes('<') || !hasRawHtml(root)) return root;
  return markdownToHast(source, { features: { ...features, rawHtml: true }, position: false });
}

/**
 * Parses MDX into the tree that is rendered. Nothing in it is executed.
 * @throws {Error} when the MDX is malformed; the message begins with `line:column:`.
 */
export function parseMdx(body: string): Node {
  return mdxToHast(tidy(body), { features, position: false });
}

/**
 * Parses MDX into the tree of its source, with positions (columns in UTF-16 units, from 1).
 * @throws {Error} when the MDX is malformed; the message begins with `line:column:`.
 */
export function parseMdxSource(body: string): MdxTree {
  return mdxToMdast(tidy(body), { features });
}
