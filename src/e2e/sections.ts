/** The sections that the browser tests see: the sample at the root of a site and inside one, and a section of extremes. */
import path from 'node:path';
import type { TestInfo } from '@playwright/test';

export type Section = {
  name: 'root' | 'inside' | 'extremes';
  content: string;
  base: string;
  port: number;
  out: string;
  /** Address for which the pages are compiled; two sections of one address share a compilation. */
  site: string;
};

const cache = path.resolve('.cache/e2e');
const rootSite = 'http://127.0.0.1:43210/';

export const sections: readonly Section[] = [
  {
    name: 'root',
    content: 'content',
    base: '/',
    port: 43_210,
    out: path.join(cache, 'root'),
    site: rootSite,
  },
  {
    name: 'inside',
    content: 'content',
    base: '/nastavnichestvo/',
    port: 43_211,
    out: path.join(cache, 'inside'),
    site: 'http://127.0.0.1:43211/nastavnichestvo/',
  },
  {
    name: 'extremes',
    content: 'src/fixtures/extremes',
    base: '/',
    port: 43_212,
    out: path.join(cache, 'extremes'),
    site: rootSite,
  },
];

/** The day on which the sample and the section of extremes stand still. */
export const sampleDay = '2026-11-20';

/** The section that a Playwright project looks at. */
export function sectionOf({ project }: TestInfo): Section & { origin: string } {
  const found = sections.find(({ name }) => name === project.name);
  if (!found) throw new Error(`No section is built for the project ${project.name}.`);
  return { ...found, origin: `http://127.0.0.1:${found.port}` };
}

/**
 * Tests that run in both sections of the sample, by file or by tag: what looks at every page, at markup and at addresses,
 * and of what visitors do what shares its work between both or follows addresses. The bytes of both differ by their
 * address alone, which a test says, so everything else is done once.
 */
export const ofBothSections = /(?:addresses|dev|html|pages)\.e2e|@inside/;

/**
 * What is asked of many pages in the same way is asked of each in one of the two sections of the sample, which differ by
 * their address alone, as a test of their files shows; between them every page is asked.
 */
export function shareOf<Item>({ project, file, tags }: TestInfo, items: readonly Item[]): Item[] {
  if (!ofBothSections.test([file, ...tags].join(' ')))
    throw new Error(`${file} shares its work with a section in which it does not run.`);
  return items.filter((_, place) => (place % 2 === 0) === (project.name === 'root'));
}
