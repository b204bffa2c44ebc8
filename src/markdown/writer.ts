import { createAnchors } from './anchor.ts';
import type { Anchors } from './anchor.ts';
import { allowedAttributes, allowedElements, droppedElements, voidElements } from './allow-list.ts';
import type { ComponentRenderer, Heading, RenderContext } from './context.ts';
import type { Element, Node } from './engine.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { writeComponent } from './mdx.ts';
import { textOf } from './text.ts';

/** Deeper nesting than people write is shown as its words, so hostile depth costs neither stack nor markup. */
const deepest = 100;

/** The state of one document being written. */
export type Writer = {
  readonly context: RenderContext;
  readonly anchors: Anchors;
  readonly headings: Heading[];
  readonly components: Readonly<Record<string, ComponentRenderer>>;
  /** Source depths of the open headings, outermost first. */
  readonly outline: number[];
  /** Table label → how many tables have it. */
  readonly tables: Map<string, number>;
  /** Footnote number → how many references point to it. */
  readonly references: Map<number, number>;
  /** The footnote being written and its return links so far. */
  footnote: { number: number; returns: number } | undefined;
  insideLink: boolean;
  depth: number;
  write: (nodes: readonly Node[]) => string;
};

export type ElementWriter = (element: Element, writer: Writer) => string;

/** ` name="value"` for every attribute of the element that the allow-list keeps. */
export function writeAttributes(element: Element): string {
  let written = '';
  for (const property of allowedElements.get(element.tagName) ?? []) {
    const value = element.properties[property];
    const rule = allowedAttributes[property];
    if (value === undefined || value === null || rule === undefined || !rule.accepts.test(String(value)))
      continue;
    written += value === true ? ` ${rule.name}` : ` ${rule.name}="${escapeAttribute(String(value))}"`;
  }
  return written;
}

/** Any allowed element without a writer of its own. */
export function writeElement(element: Element, writer: Writer): string {
  const { tagName } = element;
  if (droppedElements.has(tagName)) return '';
  if (!allowedElements.has(tagName)) return writer.write(element.children);
  if (voidElements.has(tagName)) return `<${tagName}>`;
  return `<${tagName}${writeAttributes(element)}>${writer.write(element.children)}</${tagName}>`;
}

function writeNode(node: Node, writer: Writer, own: ReadonlyMap<string, ElementWriter>): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'element':
      return (own.get(node.tagName) ?? writeElement)(node, writer);
    case 'root':
      return writer.write(node.children);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return writeComponent(node, writer);
    default:
      return '';
  }
}

export function createWriter(
  context: RenderContext,
  own: ReadonlyMap<string, ElementWriter>,
  components: Readonly<Record<string, ComponentRenderer>> = {},
): Writer {
  const writer: Writer = {
    context,
    components,
    anchors: createAnchors(context.reserved, context.idPrefix),
    headings: [],
    outline: [],
    tables: new Map(),
    references: new Map(),
    footnote: undefined,
    insideLink: false,
    depth: 0,
    write: (nodes) => {
      if (writer.depth >= deepest) return nodes.map((node) => escapeText(textOf(node))).join('');
      writer.depth += 1;
      let html = '';
      for (const node of nodes) html += writeNode(node, writer, own);
      writer.depth -= 1;
      return html;
    },
  };
  return writer;
}
