import { describe, expect, it } from 'vitest';
import { looks } from '#e2e/looks.ts';
import { pagesReport, type Fault } from './page-report.ts';

const kinds = Object.keys(pagesReport(0, [], []).faults) as Fault['kind'][];
const faults: Fault[] = kinds.flatMap((kind, index) =>
  Array.from({ length: index + 1 }, () => ({ address: 'praktiki/', kind, text: kind })),
);

describe('the report on all pages', () => {
  it('counts every fault by its kind and shows the first twenty', () => {
    const report = pagesReport(3, looks, faults);
    expect(Object.values(report.faults).reduce((sum, count) => sum + count, 0)).toBe(faults.length);
    kinds.forEach((kind, index) => expect(report.faults[kind], kind).toBe(index + 1));
    expect(report.examples).toEqual(faults.slice(0, 20));
  });

  it('counts a combination for every look that axe judges', () => {
    expect(pagesReport(5, looks, []).combinations).toBe(
      5 * looks.filter(({ judged }) => judged !== 'nothing').length,
    );
  });
});
