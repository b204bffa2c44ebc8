import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { addressesOf, templateAddresses } from './output.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';
import { sectionOf } from './sections.ts';

const shares = 4;

for (let share = 0; share < shares; share += 1) {
  test(`every page is accessible, quiet and fits a narrow phone (share ${share + 1} of ${shares})`, async ({
    browser,
  }, info) => {
    test.setTimeout(600_000);
    const { base, out, origin } = sectionOf(info);
    const addresses = addressesOf(out);
    expect(addresses.length).toBeGreaterThan(100);
    const faults: unknown[] = [];
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    const complaints = complaintsOf(page, origin);
    for (const address of addresses.filter((_, index) => index % shares === share)) {
      await page.goto(`${origin}${base}${address}`, { waitUntil: 'load' });
      const found = {
        complaints: complaints.splice(0),
        axe: await violationsOf(page),
        overflow: await widthOverflow(page),
      };
      if (found.complaints.length > 0 || found.axe.length > 0 || found.overflow > 0)
        faults.push({ address, ...found });
    }
    await page.close();
    expect(faults).toEqual([]);
  });
}

const schemes = [
  { title: 'light', media: { colorScheme: 'light' } },
  { title: 'dark', media: { colorScheme: 'dark' } },
  { title: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;
const widths = [390, 820, 1280];

for (const { title, media } of schemes) {
  test(`every template is accessible at all widths, ${title}`, async ({ browser }, info) => {
    test.setTimeout(600_000);
    const { base, out, origin } = sectionOf(info);
    const faults: unknown[] = [];
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, ...media });
      const page = await context.newPage();
      for (const address of templateAddresses(out)) {
        await page.goto(`${origin}${base}${address}`);
        const found = { axe: await violationsOf(page), overflow: await widthOverflow(page) };
        if (found.axe.length > 0 || found.overflow > 0) faults.push({ address, width, ...found });
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}
