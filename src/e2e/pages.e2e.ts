import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { faultsInLooks } from './look-faults.ts';
import { looks } from './looks.ts';
import { addressesOf, templateAddresses } from './output.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';
import { sectionOf } from './sections.ts';

const shares = 6;
const shareOf = <Item>(items: readonly Item[], share: number) =>
  items.filter((_, index) => index % shares === share);

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
    for (const address of shareOf(addresses, share)) {
      await page.goto(`${origin}${base}${address}`, { waitUntil: 'load' });
      const found = {
        axe: await violationsOf(page),
        overflow: await widthOverflow(page),
        complaints: complaints.splice(0),
      };
      if (found.complaints.length > 0 || found.axe.length > 0 || found.overflow > 0)
        faults.push({ address, ...found });
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  test(`every template is accessible and fits in every look (share ${share + 1} of ${shares})`, async ({
    browser,
  }, info) => {
    test.setTimeout(600_000);
    const { base, out, origin } = sectionOf(info);
    const faults: unknown[] = [];
    // Colours that fade from one look to the next would be judged half-way.
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    for (const address of shareOf(templateAddresses(out), share)) {
      await page.goto(`${origin}${base}${address}`);
      const found = await faultsInLooks(page, looks);
      faults.push(...found.map((fault) => ({ address, ...fault })));
    }
    await page.close();
    expect(faults).toEqual([]);
  });
}
