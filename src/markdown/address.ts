import { anchorNamed } from './anchor.ts';
import type { RenderContext } from './context.ts';

/** Where a link leads, checked and final. */
export type Target = {
  href: string;
  /** Another site. */
  external?: true;
  /** Said after the words of a link to a file: «DOCX, 34 КБ». */
  note?: string;
};

const anywhere = 'https://site.invalid';
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** What browsers skip inside an address, and what only hides its beginning from people. */
const invisible = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/gu;

function parse(address: string, against?: string): URL | undefined {
  return URL.parse(address, against) ?? undefined;
}

/** `/dokumenty/` → `/nastavnichestvo/dokumenty/`; what has the base already keeps it. */
export function withBase(address: string, base: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith(base)) return address;
  return base + address.replace(/^\/+/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * `../pictures/x.jpg`, `/pictures/x.jpg`, `./pictures/x.jpg` → `pictures/x.jpg`: the path inside the content
 * directory. `undefined` for another scheme or host, and for a path that leaves the directory.
 */
export function contentPath(address: string, base: string): string | undefined {
  const clean = decode(address.split(/[?#]/, 1)[0] ?? '')
    .replace(invisible, '')
    .replaceAll('\\', '/')
    .trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(clean) || clean.startsWith('//')) return undefined;
  const inside = clean.startsWith(base) ? clean.slice(base.length) : clean;
  const path = inside.replace(/^(?:\.{0,2}\/)+/, '');
  return path === '' || path.split('/').some((part) => part === '' || part === '..' || part === '.')
    ? undefined
    : path;
}

/** `#p-1-1` stays; `#Общие положения` becomes the id that such a heading has. */
function fragmentOf(hash: string): string {
  const name = decode(hash.slice(1));
  if (name.trim() === '') return '';
  return `#${/^[A-Za-z][\w-]*$/.test(name) ? name : anchorNamed(name)}`;
}

function siteTarget(address: string, context: RenderContext): Target | undefined {
  const url = parse(address, anywhere);
  if (url?.origin !== anywhere) return undefined;
  return {
    href: withBase(url.pathname.replace(/^\/+/, '/'), context.base) + url.search + fragmentOf(url.hash),
  };
}

/** A place in this very document. */
function ownTarget(address: string, { idPrefix = '' }: RenderContext): Target | undefined {
  const fragment = fragmentOf(address);
  return fragment === '' ? undefined : { href: `#${idPrefix}${fragment.slice(1)}` };
}

function fileTarget(path: string, context: RenderContext): Target | undefined {
  if (context.file === undefined) return siteTarget(`/${path}`, context);
  const file = context.file(path);
  return file && { href: withBase(file.href, context.base), note: `${file.format}, ${file.size}` };
}

function pictureTarget(path: string, context: RenderContext): Target | undefined {
  const href = context.picture?.(path)?.src;
  return href === undefined ? undefined : { href };
}

function entryTarget(path: string, hash: string, context: RenderContext): Target | undefined {
  const reference = path.replace(/\.mdx?$/, '');
  if (context.entry === undefined) return siteTarget(`/${reference}${hash}`, context);
  const address = context.entry(reference);
  return address === undefined ? undefined : { href: withBase(address, context.base) + fragmentOf(hash) };
}

function externalTarget(address: string): Target | undefined {
  const url = parse(address);
  if (url === undefined || !schemes.has(url.protocol)) return undefined;
  return url.protocol.startsWith('http') ? { href: url.href, external: true } : { href: url.href };
}

/**
 * The address of a link as an author typed it → where it may lead: http, https, mailto, tel, this page, this site,
 * a file, a picture or an entry of the content. `undefined` for everything else (other schemes, `//host`, a path
 * that nothing answers to): such a link is shown as its words.
 */
export function resolveLink(typed: string, context: RenderContext): Target | undefined {
  const address = typed.replace(invisible, '').trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return externalTarget(address);
  if (/^[/\\]{2}/.test(address) || address.startsWith('?')) return undefined;
  if (address.startsWith('#')) return ownTarget(address, context);
  const path = contentPath(address, context.base);
  if (path?.startsWith('files/')) return fileTarget(path, context);
  if (path?.startsWith('pictures/')) return pictureTarget(path, context);
  if (/^[/\\]/.test(address)) return siteTarget(address, context);
  const hash = address.includes('#') ? address.slice(address.indexOf('#')) : '';
  return path === undefined ? undefined : entryTarget(path, hash, context);
}
