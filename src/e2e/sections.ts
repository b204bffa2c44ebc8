/** The sample school's section as the browser tests see it: at the root of a site and inside an existing one. */
import path from 'node:path';
import type { TestInfo } from '@playwright/test';

export type Section = { name: string; base: string; port: number; out: string };

const cache = path.resolve('.cache/e2e');

export const sections: readonly Section[] = [
  { name: 'root', base: '/', port: 43_210, out: path.join(cache, 'root') },
  { name: 'inside', base: '/nastavnichestvo/', port: 43_211, out: path.join(cache, 'inside') },
];

/** The day on which the sample stands still. */
export const sampleDay = '2026-11-20';

/** The section that a Playwright project looks at. */
export function sectionOf({ project }: TestInfo): Section & { origin: string } {
  const found = sections.find(({ name }) => name === project.name);
  if (!found) throw new Error(`No section is built for the project ${project.name}.`);
  return { ...found, origin: `http://127.0.0.1:${found.port}` };
}
