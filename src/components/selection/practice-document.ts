/** A practice's page as one of several documents on a page: its own heading level, its own ids, full addresses. */
import { element } from '#components/elements/elements.ts';
import { fullAddress } from './full-address.ts';
import type { Practice } from './practice.ts';

/** What runs, styles or loads by itself, and what only a page of its own needs. */
const unwanted = [
  'script, style, link, meta, base, template, noscript, iframe, frame, object, embed, form, input, button',
  '.anchor, .kind, .aside, [data-part="related"]',
].join(', ');

const pointers = ['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details'];
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const deepestHeading = 6;

/** Where the document of a practice begins. No id of an entry holds an underscore, so it is no prefix of another's. */
export const anchorOf = (id: string): string => `praktika_${id}`;

/**
 * Everything is put right while nothing of it is alive: in the document that was fetched, which runs and loads nothing.
 * @param page the practice's own page; it keeps what it has.
 */
export function practiceDocument(page: Document, { id, title, address }: Practice): HTMLElement {
  const original = page.querySelector('main h1')?.closest('div') ?? page.body;
  const copy = original.cloneNode(true) as HTMLElement; // The copy of an element is one.
  for (const foreign of copy.querySelectorAll(unwanted)) foreign.remove();
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    keepHarmless(part);
    moveIds(part, `${id}--`);
    fillAddresses(part, address);
  }
  for (const region of copy.querySelectorAll('section[aria-label]'))
    region.setAttribute('aria-label', `${region.getAttribute('aria-label') ?? ''} — ${title}`);
  for (const details of copy.querySelectorAll('details')) details.open = true;
  lowerHeadings(copy);
  const heading = copy.querySelector('h2');
  heading?.setAttribute('id', `${anchorOf(id)}_title`);
  return element(
    'article',
    { class: 'selection-practice', id: anchorOf(id), 'aria-labelledby': `${anchorOf(id)}_title` },
    ...copy.childNodes,
  );
}

function keepHarmless(part: Element): void {
  for (const { name } of [...part.attributes])
    if (name.startsWith('on') || name === 'style' || name.startsWith('data-pagefind'))
      part.removeAttribute(name);
}

/** Ids of several documents meet on one page, so each gets the prefix of its own, and so do the links to it. */
function moveIds(part: Element, prefix: string): void {
  if (part.id !== '') part.id = prefix + part.id;
  for (const name of pointers) {
    const ids = part.getAttribute(name)?.split(/\s+/).filter(Boolean);
    if (ids) part.setAttribute(name, ids.map((id) => prefix + id).join(' '));
  }
  const target = part.getAttribute('href');
  if (target?.startsWith('#')) part.setAttribute('href', `#${prefix}${target.slice(1)}`);
}

function fillAddresses(part: Element, base: string): void {
  for (const name of ['href', 'src']) {
    const given = part.getAttribute(name);
    if (given === null || given.startsWith('#')) continue;
    const full = fullAddress(given, base);
    if (full && schemes.has(full.protocol)) part.setAttribute(name, full.href);
    else part.removeAttribute(name);
  }
}

/** The title of the page is a heading of a part here, and all that stand below it go one level down. */
function lowerHeadings(copy: Element): void {
  for (const heading of copy.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.tagName.slice(1)) + 1, deepestHeading);
    const lower = copy.ownerDocument.createElement(`h${level}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}
