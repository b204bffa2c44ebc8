import { expect, test, type Browser } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { addressesByKind, addressesOf } from './output.ts';
import { complaintsOf, widthOverflow } from './page-faults.ts';
import { sectionOf, type Section } from './sections.ts';

type Look = {
  section: Section & { origin: string };
  width: number;
  addresses: readonly string[];
  judged: (address: string) => boolean;
};

/** What is wrong with each of the pages at that width; pages without a fault are left out. */
async function faultsOf(browser: Browser, { section, width, addresses, judged }: Look): Promise<unknown[]> {
  const { origin, base } = section;
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints = complaintsOf(page, origin);
  const faults: unknown[] = [];
  for (const address of addresses) {
    await page.goto(`${origin}${base}${address}`);
    const found = {
      axe: judged(address) ? await violationsOf(page) : [],
      overflow: await widthOverflow(page),
      complaints: complaints.splice(0),
    };
    if (found.complaints.length > 0 || found.axe.length > 0 || found.overflow > 0)
      faults.push({ address, ...found });
  }
  await page.close();
  return faults;
}

const shares = 2;

for (let share = 0; share < shares; share += 1) {
  test(`every page of extremes is quiet and fits 320 pixels, the fullest and the barest are accessible (share ${share + 1} of ${shares})`, async ({
    browser,
  }, info) => {
    test.setTimeout(600_000);
    const section = sectionOf(info);
    const addresses = addressesOf(section.out).filter((_, index) => index % shares === share);
    const ends = new Set(addressesByKind(section.out).flatMap((kind) => [kind[0], kind.at(-1)]));
    expect(addresses.length).toBeGreaterThan(20);
    expect(
      await faultsOf(browser, { section, width: 320, addresses, judged: (address) => ends.has(address) }),
    ).toEqual([]);
  });
}

test('the fullest page of every kind is accessible, quiet and fits a wide screen', async ({
  browser,
}, info) => {
  test.setTimeout(600_000);
  const section = sectionOf(info);
  const addresses = addressesByKind(section.out).flatMap(([fullest]) => fullest ?? []);
  expect(await faultsOf(browser, { section, width: 1280, addresses, judged: () => true })).toEqual([]);
});
