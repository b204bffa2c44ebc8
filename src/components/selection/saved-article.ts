/** A document of the selection as markup that needs no style sheet of the section. */

/** Drawings beside figures, and other kinds of a picture that has an address of its own. */
const unwanted = 'svg, source, .screen-only';
const kept: ReadonlySet<string> = new Set([
  ...[
    'id',
    'href',
    'src',
    'alt',
    'width',
    'height',
    'datetime',
    'title',
    'lang',
    'open',
    'start',
    'reversed',
  ],
  ...['colspan', 'rowspan', 'scope', 'headers', 'role', 'aria-label', 'aria-labelledby'],
]);

export function savedArticle(document: HTMLElement): string {
  const copy = document.cloneNode(true) as HTMLElement; // The copy of an element is one.
  for (const part of copy.querySelectorAll(unwanted)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll('*')])
    for (const { name } of [...part.attributes]) if (!kept.has(name)) part.removeAttribute(name);
  return copy.outerHTML;
}
