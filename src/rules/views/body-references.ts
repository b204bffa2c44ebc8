/** Links and pictures of a Markdown body, found without a Markdown engine: code is passed over, HTML and MDX count. */
import { decodeEntities } from '#format/entities.ts';
import { oncePerEntry } from '../rule.ts';
import type { Subject } from './published.ts';

export type BodyReference = {
  kind: 'link' | 'picture';
  /** As typed, without title and angle brackets. */
  target: string;
  /** Pictures only; an empty string when nothing is said. */
  alt?: string;
  /** Offset in the body. */
  index: number;
};

const fence = /^ {0,3}(`{3,}|~{3,})/;
const codeSpan = /(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n)[\s\S]){1,2000}?(?<!`)\1(?!`)/g;

/** The body with code blanked out; everything else stays at its place. */
export function withoutCode(body: string): string {
  if (!body.includes('`') && !body.includes('~~~')) return body;
  let open: string | undefined;
  const lines = body.split('\n').map((line) => {
    const mark = fence.exec(line)?.[1];
    const inside = open !== undefined;
    if (open === undefined) open = mark;
    else if (mark?.startsWith(open) && line.trim() === mark) open = undefined;
    return inside || open !== undefined ? ' '.repeat(line.length) : line;
  });
  return lines.join('\n').replace(codeSpan, (match) => match.replace(/[^\n]/g, ' '));
}

/** The links and pictures of an entry's body in their order, worked out once for each entry. */
export const bodyReferences: (subject: Subject) => readonly BodyReference[] = oncePerEntry(
  (subject: Subject) => {
    const { body } = subject;
    if (!body.includes('](') && !body.includes(']:') && !body.includes('<') && !body.includes('!['))
      return [];
    const text = withoutCode(body);
    return [...inlineReferences(text), ...definedReferences(text), ...tagReferences(text)].sort(
      (a, b) => a.index - b.index,
    );
  },
);

const destination = /^\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))/;
const longestLabel = 2000;

function inlineReferences(text: string): BodyReference[] {
  const found: BodyReference[] = [];
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    const start = openingBracket(text, at);
    const [, bracketed, plain] = destination.exec(text.slice(at + 2, at + 2 + longestLabel)) ?? [];
    if (start === undefined) continue;
    found.push(referenceAt(text, start, text.slice(start + 1, at), bracketed ?? plain ?? ''));
  }
  return found;
}

function openingBracket(text: string, closing: number): number | undefined {
  let depth = 0;
  for (let at = closing - 1; at >= Math.max(0, closing - longestLabel); at -= 1) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === ']') depth += 1;
    if (text[at] !== '[') continue;
    if (depth === 0) return at;
    depth -= 1;
  }
  return undefined;
}

function referenceAt(text: string, bracket: number, label: string, target: string): BodyReference {
  const isPicture = text[bracket - 1] === '!' && text[bracket - 2] !== '\\';
  return isPicture
    ? { kind: 'picture', target, alt: label.trim(), index: bracket - 1 }
    : { kind: 'link', target, index: bracket };
}

const definition = /^ {0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*(?:<([^<>\n]*)>|(\S+))/gm;
const used = /(!?)\[([^[\]\n]*)\](?:\[([^[\]\n]*)\])?(?![(:])/g;

/** `[words][name]` and `![alt][name]` with `[name]: target` elsewhere. */
function definedReferences(text: string): BodyReference[] {
  if (!text.includes(']:')) return [];
  const targets = new Map<string, string>();
  for (const [, name = '', bracketed, plain = ''] of text.matchAll(definition))
    targets.set(name.trim().toLowerCase(), bracketed ?? plain);
  return [...text.matchAll(used)].flatMap((match): BodyReference[] => {
    const [, mark, label = '', name] = match;
    const target = targets.get((name?.trim() || label.trim()).toLowerCase());
    if (target === undefined) return [];
    return mark === '!'
      ? [{ kind: 'picture', target, alt: label.trim(), index: match.index }]
      : [{ kind: 'link', target, index: match.index }];
  });
}

const tag = /<([A-Za-z][\w.]*)((?:\s+[A-Za-z][\w:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/g;
const attribute = /([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
const pointers: ReadonlySet<string> = new Set(['src', 'href', 'file', 'picture']);

/** `<img src alt>`, `<a href>` and components with a file or a picture. */
function tagReferences(text: string): BodyReference[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(tag)].flatMap((match): BodyReference[] => {
    const [, name = '', list = ''] = match;
    const values = new Map(
      [...list.matchAll(attribute)].map(([, key = '', a, b, c]) => [key.toLowerCase(), a ?? b ?? c ?? '']),
    );
    const isPicture = name.toLowerCase() === 'img' || values.get('src')?.includes('pictures/') === true;
    return [...values].flatMap(([key, target]): BodyReference[] => {
      if (!pointers.has(key)) return [];
      return isPicture
        ? [{ kind: 'picture', target, alt: values.get('alt')?.trim() ?? '', index: match.index }]
        : [{ kind: 'link', target, index: match.index }];
    });
  });
}

/**
 * `../files/a%20b.pdf#page=2` → `files/a b.pdf`; undefined for another scheme or host and for a place on the same page.
 * `base` is the path under which the section is served.
 */
export function contentPathOf(target: string, base = '/'): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) return undefined;
  // Markdown and HTML both let a sign of an address be written by its name.
  const address = decodeEntities(target);
  const end = address.search(/[?#]/);
  const path = decode(end === -1 ? address : address.slice(0, end))
    .replaceAll('\\', '/')
    .trim();
  const inside = (path.startsWith(base) ? path.slice(base.length) : path).replace(/^(?:\.{0,2}\/)+/, '');
  return inside === '' ? undefined : inside;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone «%» is a part of the name.
    return text;
  }
}
