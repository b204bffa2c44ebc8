import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export type AxeViolation = { id: string; nodes: { html: string; failureSummary: string | undefined }[] };

/** Half a megabyte of script, so it is given to a page once, and not again for every look at the same page. */
async function builderFor(page: Page): Promise<AxeBuilder> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  return new AxeBuilder(isLoaded ? { page, axeSource: 'void 0' } : { page });
}

/**
 * Text is to have a contrast of 7:1, large text one of 4.5:1 (WCAG 2.2, 1.4.6). Axe's own rule passes over text that
 * its weaker rule would find; without that bound one of them is enough.
 */
const contrast = {
  rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
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
const colourRules = ['color-contrast-enhanced', 'link-in-text-block'];

/**
 * What axe finds on a page as it stands. The pages have no frames, so axe needs no second tab to gather what it found:
 * its older mode is three times as quick.
 * @param about `colours` asks only what depends on them, for a page that has answered all else at this width
 */
export async function violationsOf(page: Page, about: 'all' | 'colours' = 'all'): Promise<AxeViolation[]> {
  const { violations } = await (
    await builderFor(page)
  )
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      ...contrast,
      ...(about === 'colours' && { runOnly: { type: 'rule', values: colourRules } }),
    })
    .analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}
