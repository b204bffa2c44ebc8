import { clauseOf } from './anchor.ts';
import type { Element, Node } from './engine.ts';
import { childrenOf } from './engine.ts';
import { componentOf, writeFlow } from './mdx.ts';
import { writeFigure } from './pictures.ts';
import { textOf } from './text.ts';

import type { Writer } from './writer.ts';

/** How deep the first word of a block may lie: `**[1.1.](…)**`. */
const deepestStart = 4;

function mayStartClause(node: Node): boolean {
  let first: Node | undefined = node;
  for (let depth = 0; first !== undefined && depth <= deepestStart; depth += 1) {
    if (first.type === 'text') return /^\s*[\dп§]/i.test(first.value);
    first = childrenOf(first)[0];
  }
  return false;
}

/** ` id="p-1-1"` for a block that begins with the number of a clause. */
function clauseAttribute(element: Element, writer: Writer): string {
  if (!mayStartClause(element)) return '';
  const number = clauseOf(textOf(element));
  return number === undefined ? '' : ` id="${writer.anchors.clause(number)}"`;
}

function isPicture(node: Node): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isFiller(node: Node): boolean {
  return node.type === 'text' ? node.value.trim() === '' : node.type === 'element' && node.tagName === 'br';
}

/** A paragraph; figures when it holds pictures alone; split around components that stand in it. */
export function writeParagraph(element: Element, writer: Writer): string {
  const { children } = element;
  if (children.some(isPicture) && children.every((child) => isPicture(child) || isFiller(child))) {
    return children
      .filter(isPicture)
      .map((picture) => writeFigure(picture, writer))
      .join('\n');
  }
  if (children.some((child) => componentOf(child, writer) !== undefined)) return writeFlow(children, writer);
  const words = writer.write(children);
  return words.trim() === '' ? '' : `<p${clauseAttribute(element, writer)}>${words}</p>`;
}

export function writeListItem(element: Element, writer: Writer): string {
  const isTask = String(element.properties['className'] ?? '') === 'task-list-item';
  const kind = isTask ? ' class="task"' : '';
  return `<li${clauseAttribute(element, writer)}${kind}>${writer.write(element.children)}</li>`;
}

/** The box of a task list as a sign with a name: there is nothing to tick on a page. */
export function writeTaskMark(element: Element): string {
  if (element.properties['type'] !== 'checkbox') return '';
  const [sign, name] = element.properties['checked'] === true ? ['☑', 'Сделано'] : ['☐', 'Не сделано'];
  return `<span class="task-mark" role="img" aria-label="${name}">${sign}</span>`;
}

/** Preformatted text scrolls, so the keyboard must reach it. */
export function writePreformatted(element: Element, writer: Writer): string {
  return `<pre tabindex="0">${writer.write(element.children)}</pre>`;
}
