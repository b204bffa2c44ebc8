/**
 * What may stand in the HTML of a page. The writer knows no other way to make an element, so whatever is absent here
 * cannot appear. Elements that need more than these tables (links, pictures, tables, headings, footnotes) have their
 * own writers in `elements.ts`.
 */

/** Element → the attributes that it keeps, beside those that its own writer adds. */
export const allowedElements: ReadonlyMap<string, readonly string[]> = new Map([
  ...[
    'abbr',
    'b',
    'blockquote',
    'br',
    'cite',
    'code',
    'dd',
    'del',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'hr',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
    'small',
    'strong',
    'sub',
    'summary',
    'sup',
    'tbody',
    'tfoot',
    'ul',
    'var',
  ].map((name): [string, string[]] => [name, []]),
  ['abbr', ['title']],
  ['details', ['open']],
  ['ol', ['start', 'reversed']],
  ['td', ['colSpan', 'rowSpan']],
  ['th', ['colSpan', 'rowSpan']],
  ['time', ['dateTime']],
]);

/** HAST name → attribute name and the values it may have. `true` stands for a bare attribute. */
export const allowedAttributes: Readonly<Record<string, { name: string; accepts: RegExp }>> = {
  colSpan: { name: 'colspan', accepts: /^[1-9]\d?$/ },
  dateTime: { name: 'datetime', accepts: /^[\dTZPWYMDHS:.+-]+$/ },
  open: { name: 'open', accepts: /^true$/ },
  reversed: { name: 'reversed', accepts: /^true$/ },
  rowSpan: { name: 'rowspan', accepts: /^[1-9]\d{0,2}$/ },
  start: { name: 'start', accepts: /^\d{1,6}$/ },
  title: { name: 'title', accepts: /^[^\p{Cc}]*$/u },
};

/** Dropped with everything inside. Any other element that is not allowed leaves its children behind. */
export const droppedElements: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'base',
  'canvas',
  'col',
  'colgroup',
  'datalist',
  'embed',
  'frame',
  'frameset',
  'head',
  'iframe',
  'link',
  'math',
  'meta',
  'noembed',
  'noframes',
  'object',
  'option',
  'param',
  'plaintext',
  'script',
  'select',
  'source',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'track',
  'video',
  'xmp',
]);

export const voidElements: ReadonlySet<string> = new Set(['br', 'hr']);

/** Elements that stand on their own, never inside a paragraph. */
export const blockElements: ReadonlySet<string> = new Set([
  'blockquote',
  'details',
  'div',
  'dl',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
]);
