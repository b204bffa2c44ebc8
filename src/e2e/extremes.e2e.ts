import { expect, test } from '@playwright/test';
import { faultsOnWalk } from './look-faults.ts';
import type { Look } from './looks.ts';
import { addressesByKind, addressesOf } from './output.ts';
import { sectionOf } from './sections.ts';

const lookAt = (width: number, judged: Look['judged']): Look[] => [
  { width, height: 800, colours: 'light', judged },
];

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
    const looksOf = (address: string) => lookAt(320, ends.has(address) ? 'all' : 'nothing');
    expect(await faultsOnWalk(browser, { section, addresses, looksOf })).toEqual([]);
  });
}

test('the fullest page of every kind is accessible, quiet and fits a wide screen', async ({
  browser,
}, info) => {
  test.setTimeout(600_000);
  const section = sectionOf(info);
  const addresses = addressesByKind(section.out).flatMap(([fullest]) => fullest ?? []);
  const looksOf = () => lookAt(1280, 'all');
  expect(await faultsOnWalk(browser, { section, addresses, looksOf })).toEqual([]);
});
