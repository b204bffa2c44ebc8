/** A person who opens the section on its first page and gets on by clicks, which are counted. */
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';
import { sectionOf } from './sections.ts';

/** Clicks within which any job of a visitor or an inspector is done. */
export const mostClicks = 2;

export type Walk = {
  readonly page: Page;
  /** The part of the page in which its content stands. */
  readonly main: Locator;
  readonly footer: Locator;
  /** Clicks so far. */
  readonly clicks: () => number;
  /** Follows the first link of that name that can be seen, anywhere or in a part of the page. */
  readonly follow: (name: string | RegExp, within?: Locator) => Promise<void>;
  /** Presses or chooses the first control of that name that can be seen, whatever it is made of. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Sends what was typed, which is a click as well. */
  readonly send: (field: Locator, words: string) => Promise<void>;
};

const controlsOf = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name })
    .or(page.getByRole('radio', { name }))
    .or(page.getByRole('link', { name }));

/** Opens the first page of the section that the test's project looks at. */
export async function startWalk(page: Page, info: TestInfo): Promise<Walk> {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}`);
  let clicks = 0;
  const count = () => {
    clicks += 1;
    expect(clicks, 'clicks from the first page').toBeLessThanOrEqual(mostClicks);
  };
  const click = async (target: Locator) => {
    count();
    await target.filter({ visible: true }).first().click({ timeout: 5000 });
    await page.waitForLoadState();
  };
  return {
    page,
    main: page.getByRole('main'),
    footer: page.getByRole('contentinfo'),
    clicks: () => clicks,
    follow: (name, within) => click((within ?? page).getByRole('link', { name })),
    press: (name) => click(controlsOf(page, name)),
    send: async (field, words) => {
      count();
      await field.fill(words, { timeout: 5000 });
      await field.press('Enter');
    },
  };
}
