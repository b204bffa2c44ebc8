/** One page in a browser, looked at in every way without loading it again: its HTML is the same for all of them. */
import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { lookName, type Look } from './looks.ts';
import { widthOverflow } from './page-faults.ts';

export type LookFault = { kind: 'accessibility' | 'overflow'; look: string; text: string };

async function take(page: Page, { width, height, colours, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  });
  await page.evaluate((name) => {
    if (name === undefined) delete document.documentElement.dataset['scheme'];
    else document.documentElement.dataset['scheme'] = name;
  }, scheme);
}

async function overflowIn(page: Page, look: string): Promise<LookFault[]> {
  const overflow = await widthOverflow(page);
  return overflow > 0 ? [{ kind: 'overflow', look, text: `${overflow} px` }] : [];
}

async function violationsIn(page: Page, look: string, about: 'all' | 'colours'): Promise<LookFault[]> {
  const violations = await violationsOf(page, about);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({ kind: 'accessibility' as const, look, text: `${id}: ${html.slice(0, 200)}` })),
  );
}

/** What is wrong with the open page in these looks. */
export async function faultsInLooks(page: Page, looks: readonly Look[]): Promise<LookFault[]> {
  const found: LookFault[] = [];
  for (const look of looks) {
    await take(page, look);
    if (look.judged !== 'nothing') found.push(...(await violationsIn(page, lookName(look), look.judged)));
    found.push(...(await overflowIn(page, lookName(look))));
  }
  return found;
}
