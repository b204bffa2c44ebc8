import { expect } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import { complaintsOf, widthOverflow } from '../page-faults.ts';
import { test } from './editor-server.ts';
import { englishWords, formPages, officePages } from './office-pages.ts';

for (const role of ['curator', 'director'] as const)
  test(`every page of the office is accessible, Russian and fits 320 pixels: ${role}`, async ({
    page,
    office,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()} ${message.text()}`);
    });
    await office.signIn(page, role);
    for (const address of officePages) {
      const response = await page.goto(`${office.origin}/admin/${address}`);
      expect(response?.status(), address).toBe(200);
      for (const [width, colorScheme] of [
        [320, 'light'],
        [390, 'dark'],
        [1280, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await widthOverflow(page), `${address} at ${width}`).toBe(0);
        expect(await violationsOf(page), `${address} at ${width} ${colorScheme}`).toEqual([]);
      }
      expect(await englishWords(page), address).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

test('every form is Russian and fits a phone', async ({ page, office }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await office.signIn(page, 'curator');
  const complaints = complaintsOf(page, office.origin);
  const forms = [...formPages.map((collection) => `${collection}/new`), 'school/entries/school'];
  for (const form of forms) {
    // Without another page between them Decap would keep the form before.
    await page.goto('about:blank');
    await page.goto(`${office.origin}/admin/redaktor/#/collections/${form}`);
    await page.locator('[data-field]').first().waitFor({ timeout: 60_000 });
    expect(await englishWords(page), form).toEqual([]);
    expect(await widthOverflow(page), form).toBe(0);
    // The protocol tells by this answer that an entry has no draft.
    expect(complaints.filter(({ text }) => !text.includes('404'))).toEqual([]);
  }
});
