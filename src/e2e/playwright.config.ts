import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumSwitches, ensureChromium, impatientSwitches } from './chromium.ts';
import { sections } from './sections.ts';

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: path.resolve('test-results'),
  globalSetup: './build-sections.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list', { printSteps: false }], ...(json ? [['json', { outputFile: json }] as const] : [])],
  use: {
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    launchOptions: { executablePath: ensureChromium(), args: [...chromiumSwitches, ...impatientSwitches] },
  },
  // Tests of the sample ask for what it holds; extremes have tests of their own.
  // The longest tests, theirs, come first, and short ones last, so that no worker waits for the other at the end.
  projects: sections.toReversed().map(({ name, base, port }) => ({
    name,
    ...(name === 'extremes' ? { testMatch: '**/extremes.e2e.ts' } : { testIgnore: '**/extremes.e2e.ts' }),
    use: { baseURL: `http://127.0.0.1:${port}${base}` },
    metadata: { base },
  })),
});
