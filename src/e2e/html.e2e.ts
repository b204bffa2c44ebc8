import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { filesOf } from './output.ts';
import { sectionOf, type Section } from './sections.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Astro writes attributes and void elements in its own, valid way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles of acts are long by nature.
    'long-title': 'off',
    // A scrollable table is a region with a name, which is what axe asks for.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'no-inline-style': 'error',
    // Filters and settings act as they are chosen: a form of theirs sends nothing.
    'wcag/h32': 'off',
    // Every file comes from the section's own address.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

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

const pagesOf = (out: string) => filesOf(out).filter((file) => file.endsWith('.html'));

test('every page is valid HTML', async ({}, info) => {
  const { out } = sectionOf(info);
  const faults: string[] = [];
  for (const file of pagesOf(out)) {
    const { results } = await validator.validateString(readFileSync(path.join(out, file), 'utf8'));
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages) faults.push(`${file}:${line} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});

/** Why a link of a page leads nowhere, or undefined when it leads somewhere. */
function brokenLink(link: string, page: string, { out, base }: Section): string | undefined {
  const url = new URL(link, `http://section.test${base}${page.replace(/index\.html$/, '')}`);
  if (!url.pathname.startsWith(base)) return `${page} → ${link}: leaves the section`;
  const inside = decodeURIComponent(url.pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!existsSync(path.join(out, file))) return `${page} → ${link}: no such file`;
  const id = decodeURIComponent(url.hash.slice(1));
  if (id !== '' && !idsOf(readFileSync(path.join(out, file), 'utf8')).has(id))
    return `${page} → ${link}: no such anchor`;
  return undefined;
}

test('no internal link is broken', ({}, info) => {
  const section = sectionOf(info);
  const faults = pagesOf(section.out).flatMap((page) =>
    internalLinks(readFileSync(path.join(section.out, page), 'utf8')).flatMap(
      (link) => brokenLink(link, page, section) ?? [],
    ),
  );
  expect(faults).toEqual([]);
});

test('every page carries the strict policy, and no style or handler of its own', ({}, info) => {
  const { out } = sectionOf(info);
  const faults = pagesOf(out).filter((page) => {
    const html = readFileSync(path.join(out, page), 'utf8');
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html)?.[1] ?? '';
    const strict =
      policy.includes("default-src 'none'") && !/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy);
    return !strict || /\sstyle="|\son[a-z]+="/.test(html.replace(/<code[\s\S]*?<\/code>/g, ''));
  });
  expect(faults).toEqual([]);
});
