import { expect, test } from '@playwright/test';
import { faultsOnWalk } from './look-faults.ts';
import { looks } from './looks.ts';
import { addressesOf, templateAddresses } from './output.ts';
import { sectionOf, sections } from './sections.ts';

const narrowPhone = looks.slice(0, 1);
/** All but the widths of the schemes, each of which is seen at one: `npm run bench -- pages` shows them everywhere. */
const tried = looks.filter(({ scheme, width }) => scheme === undefined || width === 820);
const shares = 8;
const samples = sections.filter(({ name }) => name !== 'extremes').map(({ name }) => name);

// A page's bytes differ by their base path alone, so each is looked at in one of the two sections.
for (let share = 0; share < shares / samples.length; share += 1)
  test(`every page is accessible, quiet and fits a narrow phone, every template in every look (share ${share + 1})`, async ({
    browser,
  }, info) => {
    test.setTimeout(600_000);
    const { name, base, out, origin } = sectionOf(info);
    const own = share * samples.length + samples.indexOf(name);
    const addresses = addressesOf(out);
    expect(addresses.length).toBeGreaterThan(100);
    const templates = new Set(templateAddresses(out));
    const faults = await faultsOnWalk(browser, {
      section: { origin, base },
      addresses: addresses.filter((_, index) => index % shares === own),
      looksOf: (address) => (templates.has(address) ? tried : narrowPhone),
    });
    expect(faults).toEqual([]);
  });
