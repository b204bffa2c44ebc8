/** A page as its reader gets it: elements with their attributes, and the words that stand on it. */
import { Parser } from 'htmlparser2';

export type PageElement = { name: string; attributes: Readonly<Record<string, string>> };

export type Markup = {
  /** In the order of the document. */
  elements: readonly PageElement[];
  /** Content of `<title>`. */
  title: string;
  /** Words between the tags of the body, one element after another; scripts and styles left out. */
  text: string;
};

const unread: ReadonlySet<string> = new Set(['script', 'style']);

/** Reads a whole document. Entities are decoded, white space stays as written. */
export function readMarkup(html: string): Markup {
  const elements: PageElement[] = [];
  const open: string[] = [];
  let title = '';
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      open.push(name);
      if (!open.includes('head')) text += '\n';
    },
    ontext(words) {
      if (open.at(-1) === 'title' && open.includes('head')) title += words;
      else if (open.includes('body') && !unread.has(open.at(-1) ?? '')) text += words;
    },
    onclosetag() {
      open.pop();
      text += '\n';
    },
  });
  parser.end(html);
  return { elements, title, text };
}
