/** What is wrong with the files of a published section, found without a browser: markup, links and policy. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { readMarkup, type Markup } from './markup.ts';
import { pageFilesOf } from './output.ts';

/** Where a section lies and under which base path it is served. */
export type Published = { out: string; base: string };

export type FileFault = { page: string; fault: string };

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

const read = (out: string, page: string) => readFileSync(path.join(out, page), 'utf8');
export const readPage = (out: string, page: string): Markup => readMarkup(read(out, page));

/** Every breach of the HTML standard, as `line rule: message`. */
export async function invalidMarkup(
  { out }: Published,
  pages: readonly string[] = pageFilesOf(out),
): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(read(out, page));
    for (const { messages } of results)
      for (const { ruleId, message, line } of messages)
        faults.push({ page, fault: `${line} ${ruleId}: ${message}` });
  }
  return faults;
}

/** Attributes whose value is one address. */
const linkAttributes = ['href', 'src', 'action'] as const;

/** Addresses on the same site that a page refers to, with their fragments. */
function internalLinks({ elements }: Markup): string[] {
  return elements
    .flatMap(({ attributes }) => [
      ...linkAttributes.flatMap((name) => attributes[name] ?? []),
      ...(attributes['srcset']?.split(',').map((item) => item.trim().split(' ')[0] ?? '') ?? []),
    ])
    .filter((link) => !/^(?:https?:|mailto:|tel:|data:)/.test(link));
}

/** Why a link of a page leads nowhere, or undefined when it leads somewhere. `idsOf` gives the anchors of a page. */
function brokenLink(
  link: string,
  page: string,
  { out, base }: Published,
  idsOf: (file: string) => ReadonlySet<string>,
): string | undefined {
  const url = new URL(link, `http://section.test${base}${page.replace(/index\.html$/, '')}`);
  if (!url.pathname.startsWith(base)) return `${link}: leaves the section`;
  const inside = decodeURIComponent(url.pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!existsSync(path.join(out, file))) return `${link}: no such file`;
  const id = decodeURIComponent(url.hash.slice(1));
  return id !== '' && !idsOf(file).has(id) ? `${link}: no such anchor` : undefined;
}

/** Links, pictures and anchors of the section itself that are not there. */
export function brokenLinks(section: Published): FileFault[] {
  const pages = new Map(pageFilesOf(section.out).map((page) => [page, readPage(section.out, page)]));
  const idsOf = (file: string) =>
    new Set(pages.get(file)?.elements.flatMap(({ attributes }) => attributes['id'] ?? []));
  return [...pages].flatMap(([page, markup]) =>
    internalLinks(markup).flatMap((link) => {
      const fault = brokenLink(link, page, section, idsOf);
      return fault === undefined ? [] : { page, fault };
    }),
  );
}

const ownCode = (name: string) => name === 'style' || name.startsWith('on');

/** Pages without the strict policy, or with a style or a handler of their own. */
export function looselyGuardedPages({ out }: Published): string[] {
  return pageFilesOf(out).filter((page) => {
    const { elements } = readPage(out, page);
    const policy = elements.find(
      ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
    )?.attributes['content'];
    const isStrict =
      policy?.includes("default-src 'none'") === true &&
      !/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy);
    return !isStrict || elements.some(({ attributes }) => Object.keys(attributes).some(ownCode));
  });
}
