import { blockElements } from './allow-list.ts';
import type { ComponentRenderer } from './context.ts';
import type { Node } from './engine.ts';
import type { Writer } from './writer.ts';

type JsxElement = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The renderer of a component, when the node is a registered one. */
export function componentOf(node: Node, writer: Writer): ComponentRenderer | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  return node.name !== null && Object.hasOwn(writer.components, node.name)
    ? writer.components[node.name]
    : undefined;
}

/** Literal attributes alone: expressions and spreads are not read. A bare attribute has an empty value. */
function literalAttributes(node: JsxElement): Record<string, string> {
  const literal: [string, string][] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (typeof attribute.value === 'object' && attribute.value !== null) continue;
    literal.push([attribute.name, attribute.value ?? '']);
  }
  return Object.fromEntries(literal);
}

/** A registered component as it draws itself; any other as its content alone. */
export function writeComponent(node: JsxElement, writer: Writer): string {
  const render = componentOf(node, writer);
  if (render === undefined && node.type === 'mdxJsxTextElement') return writer.write(node.children);
  const children = writeFlow(node.children, writer);
  return render === undefined
    ? children
    : render({ attributes: literalAttributes(node), children, context: writer.context });
}

/** True for what cannot stand inside a paragraph: block elements and components. */
function isBlock(node: Node, writer: Writer): boolean {
  if (node.type === 'element') return blockElements.has(node.tagName);
  return node.type === 'mdxJsxFlowElement' || componentOf(node, writer) !== undefined;
}

/** Writes nodes as blocks: what stands loose between them becomes paragraphs. */
export function writeFlow(nodes: readonly Node[], writer: Writer): string {
  let flow = '';
  let loose: Node[] = [];
  const close = (): void => {
    const words = writer.write(loose).trim();
    flow += words === '' ? '' : `<p>${words}</p>\n`;
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node, writer)) {
      loose.push(node);
      continue;
    }
    close();
    flow += `${writer.write([node])}\n`;
  }
  close();
  return flow.trimEnd();
}
