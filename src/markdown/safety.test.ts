import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { componentRenderers } from './components.ts';
import { childrenOf } from './engine.ts';
import type { Node } from './engine.ts';
import { renderMarkdown, renderMdx } from './render.ts';
import type { RenderContext } from './render.ts';
import { vectors } from './safety-vectors-for-tests.ts';

const context: RenderContext = {
  base: '/nastavnichestvo/',
  picture: (path) => ({ src: `/nastavnichestvo/_/${encodeURI(path)}`, width: 8, height: 6, sources: [] }),
  file: (path) =>
    path === 'files/x.pdf' ? { href: '/files/x.pdf', format: 'PDF', size: '1 КБ' } : undefined,
  entry: (reference) => (reference.startsWith('regulations/') ? '/dokumenty/x/' : undefined),
};
const components = componentRenderers({ contact: { post: 'Куратор', phone: '8 "<b>', email: '"<b>@x' } });

const id = /^[a-z][a-z0-9-]*$/;
const words = /^[^]*$/;
const href = /^(?:#[A-Za-z][\w-]*|https?:\/\/[^/\\]|mailto:|tel:|\/nastavnichestvo\/(?![/\\]))/;
const none = {};
/** The contract of the output, written apart from the allow-list that is under test. */
const contract: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: {
    href,
    rel: /^external noopener$/,
    title: words,
    id,
    class: /^(?:footnote-(?:ref|back)|anchor)$/,
    'aria-label': words,
  },
  abbr: { title: words },
  b: none,
  blockquote: none,
  br: none,
  caption: none,
  cite: none,
  code: none,
  dd: none,
  del: none,
  details: { open: /^$/, class: /^question$/ },
  div: { class: /^(?:footnotes|note|steps)$/, role: /^note$/ },
  dl: { class: /^contact$/ },
  dt: none,
  em: none,
  figcaption: none,
  figure: none,
  h2: { id },
  h3: { id },
  h4: { id },
  h5: { id },
  h6: { id },
  hr: none,
  i: none,
  img: {
    src: /^\/nastavnichestvo\/_\/pictures\//,
    alt: words,
    width: /^8$/,
    height: /^6$/,
    loading: /^lazy$/,
    decoding: /^async$/,
  },
  ins: none,
  kbd: none,
  li: { id, class: /^task$/ },
  mark: none,
  ol: { start: /^\d+$/, reversed: /^$/ },
  p: { id, class: /^(?:note-title|download)$/ },
  picture: { 'data-alt': words },
  pre: { tabindex: /^0$/ },
  q: none,
  s: none,
  samp: none,
  section: { class: /^table-scroll$/, tabindex: /^0$/, 'aria-label': words },
  small: none,
  span: { class: /^(?:file-note|picture-missing|task-mark)$/, role: /^img$/, 'aria-label': words },
  strong: none,
  sub: none,
  summary: none,
  sup: none,
  table: none,
  tbody: none,
  td: { colspan: /^\d+$/, rowspan: /^\d+$/, class: /^align-/ },
  tfoot: none,
  th: { colspan: /^\d+$/, rowspan: /^\d+$/, class: /^align-/, scope: /^(?:col|row)$/ },
  thead: none,
  time: { datetime: words },
  tr: none,
  ul: none,
  var: none,
};

function breachOf(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const allowed = Object.hasOwn(contract, name) ? contract[name] : undefined;
  if (allowed === undefined) return `<${name}>`;
  const breach = Object.entries(attributes).find(
    ([key, value]) => !Object.hasOwn(allowed, key) || !allowed[key]?.test(value),
  );
  return breach && `<${name} ${breach[0]}="${breach[1]}">`;
}

/** What a tolerant parser sees in the HTML that the contract does not know. */
function findBreaches(html: string): string[] {
  const breaches: string[] = [];
  const ids = new Set<string>();
  const note = (breach: string | undefined): void => {
    if (breach !== undefined) breaches.push(breach);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      note(breachOf(name, attributes));
      const own = attributes['id'];
      if (own !== undefined && ids.has(own)) note(`id ${own} twice`);
      if (own !== undefined) ids.add(own);
    },
    oncomment: () => note('comment'),
    onprocessinginstruction: (name) => note(name),
  });
  parser.end(html);
  return breaches;
}

/** The elements that a browser's parsing algorithm makes of the HTML, after its own repairs. */
function findForeignElements(html: string): string[] {
  const foreign: string[] = [];
  const rest: Node[] = [htmlToHast(html, { fragment: true })];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'element' && !Object.hasOwn(contract, node.tagName)) foreign.push(node.tagName);
    if (node.type === 'element')
      foreign.push(
        ...Object.keys(node.properties).filter(
          (name) => /^(?:on|style|src[SD])/.test(name) && node.tagName !== 'source',
        ),
      );
    if (node.type === 'comment' || node.type === 'raw') foreign.push(node.type);
    rest.push(...childrenOf(node));
  }
  return foreign;
}

function expectSafe(html: string): void {
  expect(findBreaches(html), html).toEqual([]);
  expect(findForeignElements(html), html).toEqual([]);
}

function expectSafeEverywhere(body: string): void {
  expectSafe(renderMarkdown(body, context).html);
  expectSafe(renderMdx(body, { ...context, components }).html);
  const bare = { base: '/nastavnichestvo/' };
  expectSafe(renderMarkdown(body, bare).html);
}

describe('no attack reaches the page', () => {
  test.each(vectors)('%j', (vector) => {
    expectSafeEverywhere(vector);
    expectSafeEverywhere(`Текст ${vector} ещё`);
    expectSafeEverywhere(`- ${vector}\n\n> ${vector}\n\n<div>\n\n${vector}\n\n</div>`);
  });
});

test('the vectors are many and none is repeated', () => {
  expect(new Set(vectors).size).toBe(vectors.length);
  expect(vectors.length).toBeGreaterThanOrEqual(150);
});

test('the check itself sees what is unsafe', () => {
  const unsafe = [
    '<script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href="//x">',
    '<a href="/x">',
    '<svg>',
    '<p style="x">',
    '<img src="https://x">',
    '<p id="a"><p id="a">',
    '<!-- x -->',
  ];
  for (const html of unsafe) expect(findBreaches(html), html).not.toEqual([]);
  for (const html of ['<script>', '<p onclick=x>', '<svg>', '<p style=x>', '<!-- x -->'])
    expect(findForeignElements(html), html).not.toEqual([]);
});

const pieces = vectors.flatMap((vector) => [vector, ...vector.split(/(?=[<>"'`=\s\\[\]()&;:/])/)]);
const glue = [
  '',
  ' ',
  '\n',
  '\n\n',
  '"',
  "'",
  '>',
  '<',
  '/>',
  '--',
  '`',
  '|',
  '\\',
  '&',
  ';',
  '- ',
  '# ',
  '> ',
  '    ',
  '[',
  '](',
  ')',
  '![',
  '*',
  '{',
  '}',
  '\u0000',
];

test('no joining of pieces of attacks reaches the page', () => {
  const body = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...glue)), { maxLength: 12 });
  fc.assert(
    fc.property(body, (parts) => expectSafeEverywhere(parts.join(''))),
    { numRuns: 2000 },
  );
});

test('any text at all is rendered without an error, and safely', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => expectSafeEverywhere(body)),
    { numRuns: 500 },
  );
});

test('hostile depth is shown as words', () => {
  for (const deep of [
    '> '.repeat(3000),
    '<div>'.repeat(3000),
    '<b>'.repeat(3000),
    '- '.repeat(500),
    '*a **b '.repeat(500),
    '<Note>'.repeat(300) + '</Note>'.repeat(300),
  ]) {
    expectSafeEverywhere(`${deep}слово`);
    expect(renderMarkdown(`${deep}слово`, context).text).toContain('слово');
  }
});
