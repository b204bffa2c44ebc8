import { expect } from '@playwright/test';
import { test } from './editor-server.ts';

test('whoever signs in comes to the desk', async ({ page, office }) => {
  await office.signIn(page, 'curator');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Стол');
});
