import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumSwitches, ensureChromium } from './chromium.ts';
import { sections, type Section } from './sections.ts';

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** What each section is asked: a base path changes addresses and links, and nothing of how a page looks. */
const tests: Readonly<Record<Section['name'], { testMatch?: string[]; testIgnore?: string[] }>> = {
  root: { testIgnore: ['**/extremes.e2e.ts'] },
  inside: { testMatch: ['addresses', 'dev', 'display-settings', 'html'].map((name) => `**/${name}.e2e.ts`) },
  extremes: { testMatch: ['**/extremes.e2e.ts'] },
};

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
    launchOptions: { executablePath: ensureChromium(), args: chromiumSwitches },
  },
  projects: sections.map(({ name, base, port }) => ({
    name,
    ...tests[name],
    use: { baseURL: `http://127.0.0.1:${port}${base}` },
    metadata: { base },
  })),
});
