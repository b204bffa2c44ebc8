/** `npm run bench -- lighthouse`: every template as a phone sees it, and Starlight with one of our articles. */
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromiumSwitches, ensureChromium } from '#e2e/chromium.ts';
import { templateAddresses } from '#e2e/output.ts';
import { fixedAddresses } from '#queries/addresses.ts';
import { missedGoals } from './goals.ts';
import { installPackages } from './install-packages.ts';
import { reportOf, runSchema, type LighthouseRun, type PageReport } from './lighthouse-report.ts';
import { sampleArticles } from './sample-articles.ts';
import { benchCache, sectionOrigin, serveSample } from './sample-section.ts';
import { serveStarlight, starlightOrigin } from './starlight.ts';

const template = fileURLToPath(new URL('./peers/lighthouse/', import.meta.url));
const cwd = path.join(benchCache, 'lighthouse');

/** Pages kept out of search engines on purpose: what Lighthouse says of that is no fault to mend. */
const expectedFaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [fixedAddresses.notFound]: {
    'is-crawlable': 'страница ошибки намеренно закрыта от поисковых систем (noindex)',
  },
  [fixedAddresses.search]: {
    'is-crawlable': 'страница поиска намеренно закрыта от поисковых систем (noindex)',
  },
};

/** @throws {Error} with what the tool printed when it fails. */
async function runLighthouse(urls: readonly string[], runs: number): Promise<LighthouseRun[]> {
  const job = { urls, runs, chromium: ensureChromium(), switches: chromiumSwitches };
  const child = spawn(process.execPath, ['run-lighthouse.mjs', JSON.stringify(job)], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('exit', resolve),
  );
  const results: LighthouseRun[] = [];
  try {
    for await (const printed of createInterface(child.stdout)) {
      const run = runSchema.parse(JSON.parse(printed));
      results.push(run);
      process.stderr.write(`${results.length} из ${urls.length * runs}: ${run.url}\n`);
    }
    if ((await ended) !== 0) throw new Error('Lighthouse failed.', { cause: new Error(errors.slice(-4000)) });
    return results;
  } finally {
    child.kill();
  }
}

type Line = { page: string } & PageReport & { missed: string[]; reasons?: Readonly<Record<string, string>> };

function line(url: string, runs: readonly LighthouseRun[]): Line {
  const report = reportOf(runs.filter((run) => run.url === url));
  const page = new URL(url).pathname;
  const expected = url.startsWith(sectionOrigin) ? (expectedFaults[page] ?? {}) : {};
  const reasons = Object.entries(expected).filter(([audit]) => report.failed.includes(audit));
  return {
    page,
    ...report,
    missed: missedGoals(report.scores),
    ...(reasons.length > 0 && { reasons: Object.fromEntries(reasons) }),
  };
}

/**
 * @param runs Lighthouse runs of each page; their median counts.
 * @returns the exit code; the figures go to standard output as JSON.
 */
export async function benchLighthouse(runs: number): Promise<number> {
  cpSync(template, cwd, { recursive: true });
  installPackages(cwd);
  const { out, reading } = await serveSample();
  const samples = sampleArticles(reading.library);
  await serveStarlight(samples, out);
  const ours = `${sectionOrigin}/${samples.praktika}`;
  const theirs = `${starlightOrigin}/praktika/`;
  const templates = templateAddresses(out).map((address) => `${sectionOrigin}/${address}`);
  const measured = await runLighthouse([...new Set([ours, theirs, ...templates])], runs);
  const pages = templates.map((url) => line(url, measured));
  const report = {
    bench: 'lighthouse',
    device: 'mobile',
    runs,
    missed: pages.filter(({ missed }) => missed.length > 0).map(({ page }) => page),
    onBusyMachine: pages.filter(({ onBusyMachine }) => onBusyMachine).map(({ page }) => page),
    sameArticle: { ours: line(ours, measured), starlight: line(theirs, measured) },
    pages,
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
}
