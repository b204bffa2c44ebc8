/** One page in a browser, looked at in every way without loading it again: its HTML is the same for all of them. */
import type { Page } from '@playwright/test';
import { violationsOf } from '#e2e/axe.ts';
import { widthOverflow } from '#e2e/page-faults.ts';
import { lookName, type Look } from './looks.ts';
import type { Fault } from './page-report.ts';

type Found = Omit<Fault, 'address'>;

/** A scheme that was set stays, so looks without one come first. */
async function take(page: Page, { width, height, colours, scheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  });
  if (scheme !== undefined)
    await page.evaluate((name) => {
      document.documentElement.dataset['scheme'] = name;
    }, scheme);
}

async function overflowIn(page: Page, look: string): Promise<Found[]> {
  const overflow = await widthOverflow(page);
  return overflow > 0 ? [{ kind: 'overflow', look, text: `${overflow} px` }] : [];
}

async function violationsIn(page: Page, look: string): Promise<Found[]> {
  const violations = await violationsOf(page);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({ kind: 'accessibility' as const, look, text: `${id}: ${html.slice(0, 200)}` })),
  );
}

/** What is wrong with the open page in these looks. */
export async function faultsInLooks(page: Page, looks: readonly Look[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const look of looks) {
    await take(page, look);
    if (look.judged) found.push(...(await violationsIn(page, lookName(look))));
    found.push(...(await overflowIn(page, lookName(look))));
  }
  return found;
}
