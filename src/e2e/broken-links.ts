import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const linkPattern = /\s(?:href|src)="([^"]*)"/g;
const srcsetPattern = /\ssrcset="([^"]*)"/g;

/** Addresses on the same site that a page refers to, without their fragments decoded. */
function internalLinks(html: string): string[] {
  const sets = [...html.matchAll(srcsetPattern)].flatMap(([, set = '']) =>
    set.split(',').map((item) => item.trim().split(' ')[0] ?? ''),
  );
  return [...[...html.matchAll(linkPattern)].map(([, link = '']) => link), ...sets]
    .map((link) => link.replaceAll('&amp;', '&'))
    .filter((link) => !/^(?:https?:|mailto:|tel:|data:)/.test(link));
}

const idsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

type Place = { out: string; base: string };

/** Why a link of a page leads nowhere, or undefined when it leads somewhere. */
function faultOf(link: string, page: string, { out, base }: Place): string | undefined {
  const url = new URL(link, `http://section.test${base}${page.replace(/index\.html$/, '')}`);
  if (!url.pathname.startsWith(base)) return `${link}: leaves the section`;
  const inside = decodeURIComponent(url.pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!existsSync(path.join(out, file))) return `${link}: no such file`;
  const id = decodeURIComponent(url.hash.slice(1));
  if (id !== '' && !idsOf(readFileSync(path.join(out, file), 'utf8')).has(id))
    return `${link}: no such anchor`;
  return undefined;
}

/** The links of a page's file that lead nowhere on the site, each with the reason. */
export function brokenLinks(page: string, place: Place): string[] {
  return internalLinks(readFileSync(path.join(place.out, page), 'utf8')).flatMap(
    (link) => faultOf(link, page, place) ?? [],
  );
}
