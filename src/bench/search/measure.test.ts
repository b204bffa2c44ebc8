import { describe, expect, it } from 'vitest';
import type { Scores } from './evaluate.ts';
import { bytesBeside, type Measured } from './measure.ts';
import { goalsOf } from './set-goals.ts';

const scores: Scores = { questions: 3, recall: 0.9, mrr: 0.9, firstIsRight: 0.9, unanswered: 0 };

const measured = (engine: string, bytes: Record<string, number>, all: Partial<Scores> = {}): Measured => ({
  engine,
  buildMilliseconds: 2900,
  figures: {},
  evaluation: { all: { ...scores, ...all }, kinds: {}, milliseconds: 1 },
  bestIsFirst: undefined,
  titles: { asked: 1, first: 1, missed: [] },
  firstFive: new Map(Object.entries(bytes).map(([question, size]) => [question, { files: 1, bytes: size }])),
});

const own = measured('own', { а: 40, б: 30, в: 10 });
const pagefind = measured('pagefind', { а: 100, б: 100, г: 1 }, { recall: 0.8, mrr: 0.95 });
const set = (kind: 'synthetic' | 'written', count: number) => ({
  name: kind,
  kind,
  practices: new Array<never>(count),
  questions: [],
});

describe('bytes beside another engine', () => {
  it('are compared on questions where both found enough', () => {
    expect(bytesBeside(own, pagefind)).toEqual({ median: 0.35, largest: 0.4 });
  });

  it('are unknown where there is no such question', () => {
    expect(bytesBeside(own, measured('pagefind', {}))).toEqual({ median: Number.NaN, largest: Number.NaN });
  });
});

describe('goals', () => {
  it('ask for a lead over every engine of the run', () => {
    const { leadInRecall, leadInMrr } = goalsOf(set('written', 150), [own, pagefind]);
    expect(leadInRecall).toMatchObject({ value: 0.1, reached: true });
    expect(leadInMrr).toMatchObject({ value: -0.05, reached: false });
  });

  it('differ by set: what is generated is easier to find, and alone has the sizes to weigh', () => {
    const reached = (goals: ReturnType<typeof goalsOf>) =>
      Object.fromEntries(Object.entries(goals).map(([name, { goal }]) => [name, goal]));
    expect(reached(goalsOf(set('written', 150), [own, pagefind]))).toMatchInlineSnapshot(`
      {
        "firstIsRight": 0.8,
        "leadInMrr": 0.001,
        "leadInRecall": 0.001,
        "mrr": 0.9,
        "rareTitlesFirst": 1,
        "recall": 0.85,
        "unanswered": 0,
      }
    `);
    expect(reached(goalsOf(set('synthetic', 1000), [own, pagefind]))).toMatchInlineSnapshot(`
      {
        "bytesToPagefind": 0.4,
        "leadInMrr": 0.001,
        "leadInRecall": 0.001,
        "mrr": 0.95,
        "rareTitlesFirst": 1,
        "recall": 0.95,
        "unanswered": 0,
      }
    `);
    expect(reached(goalsOf(set('synthetic', 10_000), [own, pagefind]))).toMatchInlineSnapshot(`
      {
        "buildSeconds": 3,
        "bytesToPagefind": 1,
        "leadInMrr": 0.001,
        "leadInRecall": 0.001,
        "mrr": 0.95,
        "rareTitlesFirst": 1,
        "recall": 0.95,
        "unanswered": 0,
      }
    `);
  });

  it('are not there while the own engine is not', () => {
    expect(goalsOf(set('written', 150), [pagefind])).toEqual({});
  });
});
