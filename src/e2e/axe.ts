import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export type AxeViolation = { id: string; nodes: { html: string; failureSummary: string | undefined }[] };

/** Half a megabyte of script, so it is given to a page once, and not again for every look at the same page. */
async function builderFor(page: Page): Promise<AxeBuilder> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  return new AxeBuilder(isLoaded ? { page, axeSource: 'void 0' } : { page });
}

/**
 * What axe finds on a page as it stands. The pages have no frames, so axe needs no second tab to gather what it found:
 * its older mode is three times as quick.
 */
export async function violationsOf(page: Page): Promise<AxeViolation[]> {
  const { violations } = await (
    await builderFor(page)
  )
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      // Text is to have a contrast of 7:1 (WCAG 2.2, 1.4.6), which contains the weaker rule.
      rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
    })
    .analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}
