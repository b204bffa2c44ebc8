import type { ComponentRenderer, RenderContext, Rendered } from './context.ts';
import { elementWriters } from './elements.ts';
import { parseMarkdown, parseMdx } from './engine.ts';
import type { Node } from './engine.ts';
import { extractText } from './text.ts';
import { createWriter } from './writer.ts';

export type {
  ComponentRenderer,
  FileTarget,
  Heading,
  PictureSources,
  RenderContext,
  Rendered,
} from './context.ts';

type Components = Readonly<Record<string, ComponentRenderer>>;

/**
 * One line of words and plain punctuation, as most short fields are: no sign in it means anything to Markdown, to a
 * clause number, to an address or to HTML, so the engine has nothing to find.
 */
const plainParagraph = /^(?!.*www\.|п+\.\s?\d)[\p{L}«][\p{L}\p{N} ,;:.?—–«»()№%…]*$/iu;

function renderTree(root: Node, context: RenderContext, components?: Components): Rendered {
  const writer = createWriter(context, elementWriters, components);
  const html = writer.write([root]).trim();
  let text: string | undefined;
  // Pages need no plain text, feeds and search do: it is made when it is asked for.
  return {
    html,
    headings: writer.headings,
    get text() {
      return (text ??= extractText(html));
    },
  };
}

/**
 * Markdown of one body (no front matter) → safe HTML, its headings and its plain text. Never throws on any text:
 * what is not allowed is left out or shown as words. The engine's memory returns at the next turn of the event loop:
 * a loop over thousands of bodies has to give it one now and then.
 */
export function renderMarkdown(body: string, context: RenderContext): Rendered {
  const text = body.trim();
  if (plainParagraph.test(text)) return { html: `<p>${text}</p>`, headings: [], text };
  return renderTree(parseMarkdown(body), context);
}

/**
 * The safe subset of MDX → the same. Registered components are drawn from their literal attributes and their content;
 * expressions, imports, exports and spreads are never evaluated and leave nothing; an unknown component leaves its
 * content. Malformed MDX is shown as Markdown: `findMdxFaults` says what is wrong and where.
 */
export function renderMdx(body: string, context: RenderContext & { components: Components }): Rendered {
  const root = readMdx(body);
  return root === undefined ? renderMarkdown(body, context) : renderTree(root, context, context.components);
}

function readMdx(body: string): Node | undefined {
  try {
    return parseMdx(body);
  } catch {
    return undefined;
  }
}
