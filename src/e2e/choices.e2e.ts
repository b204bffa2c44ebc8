import { expect, test, type Locator, type Page } from '@playwright/test';
import { sectionOf, shareOf } from './sections.ts';

const plan = 'dorozhnaya-karta/2026-2027/';
/** The lists that are filtered, and a plan. */
const filtered = ['dokumenty/', 'programmy/', 'metodika/', 'novosti/', plan];
const views = ['etapy', 'vremya', 'tablica'];
const seenViews = (page: Page) =>
  page
    .locator('[data-view]:visible')
    .evaluateAll((found) => found.map((view) => view.getAttribute('data-view')));

/** The first activity in sight and how far from the top it stands. */
const placeOf = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('[data-activity]')].find(
      (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().bottom > 80,
    );
    return { name: seen?.dataset['activity'] ?? '', top: seen?.getBoundingClientRect().top ?? 0 };
  });

/** Chooses every option of a filter in turn, the first one again at the end, and counts the items that are then seen. */
const seenByOption = (select: Locator) =>
  select.evaluate((element) => {
    const filter = element as HTMLSelectElement;
    const choose = (index: number) => {
      filter.selectedIndex = index;
      filter.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const items = [...document.querySelectorAll('.filtered [data-a]')];
    const found = [...filter.options].map(({ text }, index) => {
      choose(index);
      return { option: text, seen: items.filter((item) => item.checkVisibility()).length };
    });
    choose(0);
    return found;
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a plan is seen in one of its three views', async ({ page }, info) => {
      const { origin, base } = sectionOf(info);
      await page.goto(`${origin}${base}${plan}`);
      for (const view of views) {
        await page.locator(`.views input[value="${view}"]`).check();
        expect(await seenViews(page)).toEqual([view]);
      }
    });

    test(
      'every option of every filter leaves the items that have it and no others',
      { tag: '@inside' },
      async ({ page }, info) => {
        const { origin, base } = sectionOf(info);
        for (const address of shareOf(info, filtered)) {
          await page.goto(`${origin}${base}${address}`);
          const items = page.locator('.filtered [data-a]:visible');
          const all = await items.count();
          expect(all).toBeGreaterThan(5);
          const selects = page.locator('.filters select');
          for (let place = 0; place < (await selects.count()); place += 1) {
            for (const { option, seen } of await seenByOption(selects.nth(place))) {
              const count = /\((\d+)\)\s*$/.exec(option)?.[1];
              // An activity of two stages stands in both, so in a plan more may be seen than there are.
              if (count === undefined || address === plan)
                expect(seen, `${address} ${option}`).toBeGreaterThan(0);
              else expect(seen, `${address} ${option}`).toBe(Number(count));
            }
            expect(await items.count()).toBe(all);
          }
        }
      },
    );
  });
}

test('a plan changes its view without losing the place', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}${plan}`);
  await page
    .locator('[data-view="etapy"] [data-activity="meropriyatie-vzaimoposeshchenie"]')
    .scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy({ top: 200, behavior: 'instant' }));
  for (const view of ['vremya', 'tablica', 'etapy']) {
    const before = await placeOf(page);
    await page.locator(`.views input[value="${view}"]`).check();
    await expect.poll(async () => (await placeOf(page)).name).toBe(before.name);
  }
});

test('a link to an activity opens the view that holds it', async ({ page }, info) => {
  const { origin, base } = sectionOf(info);
  await page.goto(`${origin}${base}${plan}#meropriyatie-anketirovanie`);
  await expect.poll(() => seenViews(page)).toEqual(['tablica']);
  await page.goto(`${origin}${base}${plan}#etap-5`);
  await expect.poll(() => seenViews(page)).toEqual(['etapy']);
});

test(
  'a choice stands in the address, is said aloud and is there again on the way back',
  { tag: '@inside' },
  async ({ page }, info) => {
    const { origin, base } = sectionOf(info);
    await page.goto(`${origin}${base}programmy/`);
    await page.getByLabel('Форма').selectOption({ index: 1 });
    await expect(page.getByRole('status').first()).toContainText(/Показано \d+ из \d+\./);
    const shown = await page.locator('.filtered [data-a]:visible').count();
    const address = page.url();
    expect(address).toContain('?');
    await page.locator('.filtered [data-a]:visible a').first().click();
    await expect(page.locator('main h1')).not.toHaveText('Программы');
    await page.getByRole('navigation', { name: 'Вы здесь' }).getByRole('link', { name: 'Программы' }).click();
    await expect(page).toHaveURL(address);
    await expect.poll(() => page.locator('.filtered [data-a]:visible').count()).toBe(shown);
    await page.getByRole('button', { name: 'Показать все' }).click();
    await expect.poll(() => page.url()).not.toContain('?');
  },
);

test('a link of a heading goes to the clipboard', async ({ page, context }, info) => {
  const { origin, base } = sectionOf(info);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${origin}${base}dokumenty/polozhenie-o-nastavnichestve/`);
  const link = page.locator('.prose .anchor').first();
  await link.click();
  const href = await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(href);
  expect(page.url()).toBe(href);
});
