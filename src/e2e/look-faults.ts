/** Pages in a browser, each looked at in every way without loading it again: its HTML is the same for all of them. */
import type { Browser, Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { lookName, type Look } from './looks.ts';
import { complaintsOf, widthOverflow, type Complaint } from './page-faults.ts';

export type LookFault = { kind: 'accessibility' | 'overflow'; look: string; text: string };

/** Changes only what differs: a browser takes its time to look at a page in another way. */
async function take(
  page: Page,
  { width, height, colours, scheme }: Look,
  before: Look | undefined,
): Promise<void> {
  if (width !== before?.width || height !== before.height) await page.setViewportSize({ width, height });
  if (colours !== before?.colours)
    await page.emulateMedia({
      colorScheme: colours === 'dark' ? 'dark' : 'light',
      forcedColors: colours === 'forced' ? 'active' : 'none',
    });
  // A page that was opened anew has no scheme.
  if (scheme !== undefined)
    await page.evaluate((name) => (document.documentElement.dataset['scheme'] = name), scheme);
  else if (before?.scheme !== undefined)
    await page.evaluate(() => delete document.documentElement.dataset['scheme']);
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

const lastLooks = new WeakMap<Page, Look>();

/** What is wrong with the open page in these looks. */
export async function faultsInLooks(page: Page, looks: readonly Look[]): Promise<LookFault[]> {
  const found: LookFault[] = [];
  for (const look of looks) {
    await take(page, look, lastLooks.get(page));
    lastLooks.set(page, look);
    if (look.judged !== 'nothing') found.push(...(await violationsIn(page, lookName(look), look.judged)));
    found.push(...(await overflowIn(page, lookName(look))));
  }
  return found;
}

export type PageFault = { address: string } & (LookFault | Complaint);

export type Walk = {
  section: { origin: string; base: string };
  /** Taken one after another; several walks may share what is left. */
  addresses: Iterable<string>;
  looksOf: (address: string) => readonly Look[];
};

/** What is wrong with each page in its looks, and what it complains about; always in the same window. */
export async function faultsOnWalk(
  browser: Browser,
  { section: { origin, base }, addresses, looksOf }: Walk,
): Promise<PageFault[]> {
  // Colours that fade from one look to the next would be judged half-way.
  const page = await browser.newPage({ locale: 'ru-RU', reducedMotion: 'reduce' });
  const complaints = complaintsOf(page, origin);
  const faults: PageFault[] = [];
  for (const address of addresses) {
    await page.goto(`${origin}${base}${address}`);
    const found = [...(await faultsInLooks(page, looksOf(address))), ...complaints.splice(0)];
    faults.push(...found.map((fault) => ({ address, ...fault })));
  }
  await page.close();
  return faults;
}
