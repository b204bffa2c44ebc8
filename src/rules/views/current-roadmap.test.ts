import { expect, test } from 'vitest';
import { library, libraryWithoutSchool, today } from '../library-for-tests.ts';
import { currentRoadmaps, roadmapsInWork } from './current-roadmap.ts';

const is = (roadmap: Record<string, unknown>, day = today) =>
  currentRoadmaps(library({ roadmaps: [{ schoolYear: undefined, ...roadmap }] }), day).length === 1;

test('a roadmap of the school’s year is current by its name', () => {
  expect(is({ schoolYear: '2026-2027' })).toBe(true);
  expect(is({ schoolYear: '2025-2026' })).toBe(false);
  expect(is({ schoolYear: '2027-2028' })).toBe(false);
});

test('a period is current when it holds half of the school year or today', () => {
  expect(is({ period: { from: '2026-11-01', to: '2027-10-31' } })).toBe(true);
  expect(is({ period: { from: '2026-01-01', to: '2026-12-31' } })).toBe(true);
  expect(is({ period: { from: '2026-01-01', to: '2026-12-31' } }, '2027-01-01')).toBe(false);
  expect(is({ period: { from: '2024-09-01', to: '2027-02-28' } }, '2027-03-01')).toBe(false);
  expect(is({ period: { from: '2024-09-01', to: '2027-03-01' } }, '2027-03-02')).toBe(true);
  expect(is({ period: { from: '2020-09-01' } })).toBe(true);
});

test('one that states no period is current, one of a programme or a draft is not', () => {
  expect(is({})).toBe(true);
  expect(is({ programme: 'pervyj-god' })).toBe(false);
  expect(is({ status: 'черновик' })).toBe(false);
});

test('without a school every roadmap may be the current one', () => {
  expect(
    currentRoadmaps(libraryWithoutSchool({ roadmaps: [{ schoolYear: '2020-2021' }] }), today),
  ).toHaveLength(1);
});

test('a roadmap that ended before the school’s year is in the archive', () => {
  const inWork = (roadmap: Record<string, unknown>) =>
    roadmapsInWork(library({ roadmaps: [roadmap] }), today).length;
  expect(inWork({ schoolYear: '2025-2026' })).toBe(0);
  expect(inWork({ schoolYear: undefined, period: { from: '2025-09-01', to: '2026-09-01' } })).toBe(1);
  expect(inWork({ schoolYear: '2027-2028', programme: 'pervyj-god' })).toBe(1);
});
