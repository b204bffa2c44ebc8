import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import type Axe from 'axe-core';
import type { RunOptions } from 'axe-core';

/** What the script makes of itself in a page. */
declare const axe: typeof Axe;

/** Minified, because every page is given it anew; its last value is no object that would travel back. */
const script = `${readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')};0`;

export type AxeViolation = { id: string; nodes: { html: string; failureSummary: string | undefined }[] };

/**
 * What is asked beyond axe's usual questions. Text is to have a contrast of 7:1, large text one of 4.5:1 (WCAG 2.2,
 * 1.4.6): axe's own rule passes over text that its weaker rule would find; without that bound one of them is enough.
 */
const asked = {
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'color-contrast': { enabled: false },
    // Off by itself, because it is new: WCAG 2.2, 2.5.8.
    'target-size': { enabled: true },
  },
  checks: {
    'color-contrast-enhanced': {
      options: {
        contrastRatio: {
          normal: { expected: 7, minThreshold: 0 },
          large: { expected: 4.5, minThreshold: 0 },
        },
      },
    },
  },
};

/** Style sheets and sounds are fetched beforehand for two rules alone: an experimental one and one about sounds, of which there are none. */
const quick: RunOptions = { resultTypes: ['violations'], preload: false };

/** Axe's types leave out `checks`, which its documentation names. */
const options: Readonly<Record<'all' | 'colours', RunOptions & Pick<typeof asked, 'checks'>>> = {
  all: { ...quick, ...asked },
  colours: {
    ...quick,
    ...asked,
    runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
  },
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Gives a page half a megabyte of script. `page.evaluate` would evaluate it inside a script of its own, which a browser
 * compiles anew for every page; by itself it is compiled once for all pages of a browser.
 */
async function giveAxe(page: Page): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { exceptionDetails } = await (await session).send('Runtime.evaluate', { expression: script });
  if (exceptionDetails) throw new Error(`axe does not start on ${page.url()}: ${exceptionDetails.text}`);
}

/**
 * What axe finds on a page as it stands. A page is given axe once and not for every look.
 * @param about `colours` asks only what depends on them, for a page that has answered all else at this width
 */
export async function violationsOf(page: Page, about: 'all' | 'colours' = 'all'): Promise<AxeViolation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await giveAxe(page);
  const { violations } = await page.evaluate((given) => axe.run(document, given), options[about]);
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}
