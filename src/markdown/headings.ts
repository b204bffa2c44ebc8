import type { Element } from './engine.ts';
import { escapeAttribute } from './escape.ts';
import { textOf } from './text.ts';
import type { Writer } from './writer.ts';

const deepestHeading = 6;

/**
 * The level of a heading on the page. The page owns h1 and perhaps the heading above the text, so the outermost heading
 * of a body has the level that the page leaves to it whatever its depth in the source, and no level is skipped: `#`,
 * `###`, `#` → 2, 3, 2.
 */
function levelOf(depth: number, { outline, context }: Writer): number {
  while (outline.length > 0 && (outline.at(-1) ?? 0) >= depth) outline.pop();
  outline.push(depth);
  return Math.min(outline.length - 1 + (context.headingLevel ?? 2), deepestHeading);
}

export function writeHeading(element: Element, writer: Writer): string {
  const words = writer.write(element.children).trim();
  const text = textOf(element).replace(/\s+/g, ' ').trim();
  if (text === '') return words === '' ? '' : `<p>${words}</p>`;
  const depth = levelOf(Number(element.tagName.slice(1)), writer);
  const id = writer.anchors.heading(text);
  writer.headings.push({ depth, id, text });
  // Empty, so that the text of a page stays its own; the style sheet draws the sign. Named as what it leads to.
  const link = `<a class="anchor" href="#${id}" aria-label="${escapeAttribute(text)}"></a>`;
  return `<h${depth} id="${id}">${words}</h${depth}>${link}`;
}
