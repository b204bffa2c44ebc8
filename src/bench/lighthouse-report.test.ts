import { describe, expect, it } from 'vitest';
import { categoryNames, reportOf, type LighthouseRun } from './lighthouse-report.ts';

type Parts = {
  benchmarkIndex?: number;
  score?: number | null;
  fcp?: number;
  failed?: readonly string[];
  cls?: number;
};

/** One run in which every category has the same score and the same two audits. */
function run({
  benchmarkIndex = 1500,
  score = 1,
  fcp = 800,
  failed = [],
  cls = 0,
}: Parts = {}): LighthouseRun {
  const category = {
    score,
    audits: [
      { id: 'weighed', weight: 1 },
      { id: 'unweighed', weight: 0 },
    ],
  };
  const audit = (id: string) => ({ score: failed.includes(id) ? 0.89 : 0.9, mode: 'numeric' });
  return {
    url: 'http://127.0.0.1/',
    benchmarkIndex,
    categories: { performance: category, accessibility: category, 'best-practices': category, seo: category },
    audits: {
      weighed: audit('weighed'),
      unweighed: audit('unweighed'),
      'first-contentful-paint': { score: 1, mode: 'numeric', value: fcp },
      'largest-contentful-paint': { score: 1, mode: 'numeric', value: fcp + 0.4 },
      'total-blocking-time': { score: 1, mode: 'numeric', value: 0 },
      'cumulative-layout-shift': { score: 1, mode: 'numeric', value: cls },
    },
  };
}

describe('a page’s report', () => {
  it('holds the medians of its runs', () => {
    const runs = [
      run({ fcp: 900, score: 0.9 }),
      run({ fcp: 700, score: 1 }),
      run({ fcp: 800, score: 0.97, cls: 0.0123 }),
    ];
    const { scores, metrics } = reportOf(runs);
    expect(metrics).toEqual({ fcp: 800, lcp: 800, tbt: 0, cls: 0 });
    for (const name of categoryNames)
      expect(scores[name], name).toEqual({ value: 97, goal: 100, reached: false });
  });

  it('names an audit that failed in any run, apart from those that count for nothing', () => {
    const report = reportOf([run(), run({ failed: ['weighed'] }), run({ failed: ['unweighed'] })]);
    expect(report).toMatchObject({ failed: ['weighed'], unweighted: ['unweighed'] });
    expect(reportOf([run()])).toMatchObject({ failed: [], unweighted: [] });
  });

  it('does not take what could not be judged for good', () => {
    expect(reportOf([run({ score: null })]).scores.performance).toEqual({
      value: 0,
      goal: 100,
      reached: false,
    });
  });

  it('says when the machine was too slow for most runs', () => {
    const slow = run({ benchmarkIndex: 999 });
    expect(reportOf([slow, run({ benchmarkIndex: 1000 }), slow])).toMatchObject({
      benchmarkIndex: 999,
      onBusyMachine: true,
    });
    expect(reportOf([slow, run({ benchmarkIndex: 1000 }), run()])).toMatchObject({ onBusyMachine: false });
  });
});
