import path from 'node:path';
import { defineConfig, type Project } from '@playwright/test';
import { chromiumSwitches, ensureChromium, impatientSwitches } from './chromium.ts';
import { ofBothSections, sections, type Section } from './sections.ts';

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** Tests of the sample ask for what it holds; extremes have tests of their own. What looks at no section runs once. */
const files = {
  root: { testIgnore: ['**/extremes.e2e.ts', '**/editor/**'] },
  inside: {
    testIgnore: ['**/extremes.e2e.ts', '**/page-faults.e2e.ts', '**/editor/**'],
    grep: ofBothSections,
  },
  extremes: { testMatch: '**/extremes.e2e.ts' },
} satisfies Record<Section['name'], Pick<Project, 'testIgnore' | 'testMatch' | 'grep'>>;

/** One section is visited by somebody for whom pages glide into one another, the other by one who wants no motion. */
const motions = { root: 'no-preference', inside: 'reduce', extremes: 'reduce' } as const satisfies Record<
  Section['name'],
  'no-preference' | 'reduce'
>;

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
  // The longest tests, theirs, come first, and short ones last, so that no worker waits for the other at the end.
  projects: [
    { name: 'editor', testDir: './editor', timeout: 120_000 },
    ...sections.toReversed().map(({ name, base, port }) => ({
      name,
      ...files[name],
      use: { baseURL: `http://127.0.0.1:${port}${base}`, contextOptions: { reducedMotion: motions[name] } },
      metadata: { base },
    })),
  ],
});
