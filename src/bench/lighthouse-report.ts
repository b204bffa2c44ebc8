/** Several Lighthouse runs of one page → one line: medians, goals and the audits that did not pass. */
import { z } from 'zod';
import { atLeast, type Judged } from './goals.ts';
import { median } from './median.ts';

export const categoryNames = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type CategoryName = (typeof categoryNames)[number];

const categorySchema = z.object({
  /** From 0 to 1; null when Lighthouse could not judge. */
  score: z.number().nullable(),
  /** Audits of weight 0 do not count in the score. */
  audits: z.array(z.object({ id: z.string(), weight: z.number() })),
});

/** One run as `run-lighthouse.mjs` prints it. */
export const runSchema = z.object({
  url: z.string(),
  /** How quick Lighthouse found the machine; a busy one makes the pages look slow. */
  benchmarkIndex: z.number(),
  categories: z.record(z.enum(categoryNames), categorySchema),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), mode: z.string(), value: z.number().optional() }),
  ),
});
export type LighthouseRun = z.output<typeof runSchema>;

const metricAudits = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
} as const;
export type MetricName = keyof typeof metricAudits;

/** Lighthouse itself calls an audit passed from here on. */
const passed = 0.9;

function failedAudits(run: LighthouseRun, counts: (weight: number) => boolean): string[] {
  return categoryNames
    .flatMap((name) => run.categories[name].audits)
    .filter(({ id, weight }) => counts(weight) && (run.audits[id]?.score ?? 1) < passed)
    .map(({ id }) => id);
}

const everyRun = (runs: readonly LighthouseRun[], counts: (weight: number) => boolean) =>
  [...new Set(runs.flatMap((run) => failedAudits(run, counts)))].sort();

export type PageReport = {
  /** Out of 100, medians. */
  scores: Record<CategoryName, Judged>;
  /** Milliseconds, medians; CLS has no unit. */
  metrics: Record<MetricName, number>;
  benchmarkIndex: number;
  /** Whether the machine was so slow that times and the performance score say more of it than of the page. */
  onBusyMachine: boolean;
  /** Audits that took points in any run. */
  failed: string[];
  /** Audits that did not pass in any run and count for nothing. */
  unweighted: string[];
};

const round = (value: number, digits: number) => Number(value.toFixed(digits));

function score(runs: readonly LighthouseRun[], name: CategoryName): Judged {
  const scores = runs.map(({ categories }) => categories[name].score ?? 0);
  return atLeast(Math.round(median(scores) * 100), 100);
}

function metric(runs: readonly LighthouseRun[], name: MetricName): number {
  const values = runs.map(({ audits }) => audits[metricAudits[name]]?.value ?? Number.NaN);
  return round(median(values), name === 'cls' ? 3 : 0);
}

/** Below it Lighthouse itself warns that the machine is slower than it expects. */
const expectedIndex = 1000;

/** A category or a metric that a run lacks gives 0 or NaN, so that it cannot pass for a good one. */
export function reportOf(runs: readonly LighthouseRun[]): PageReport {
  const index = round(median(runs.map(({ benchmarkIndex }) => benchmarkIndex)), 0);
  return {
    scores: {
      performance: score(runs, 'performance'),
      accessibility: score(runs, 'accessibility'),
      'best-practices': score(runs, 'best-practices'),
      seo: score(runs, 'seo'),
    },
    metrics: {
      fcp: metric(runs, 'fcp'),
      lcp: metric(runs, 'lcp'),
      tbt: metric(runs, 'tbt'),
      cls: metric(runs, 'cls'),
    },
    benchmarkIndex: index,
    onBusyMachine: index < expectedIndex,
    failed: everyRun(runs, (weight) => weight > 0),
    unweighted: everyRun(runs, (weight) => weight === 0),
  };
}
