import { describe, expect, it } from 'vitest';
import { askAll, bestIsFirst, evaluate, scoresOf, type Answer } from './evaluate.ts';

const answer = (relevant: string[], ids: string[], kind = 'typo', milliseconds = 1): Answer => ({
  question: { kind, question: relevant.join(), relevant },
  ids,
  milliseconds,
});

describe('the scores of answers', () => {
  it('count right answers among the first ten, of those that could stand there', () => {
    // Two of three right ones found: 2/3. The first right one is second: 1/2.
    expect(scoresOf([answer(['a', 'b', 'c'], ['x', 'a', 'c'])])).toEqual({
      questions: 1,
      recall: 0.667,
      mrr: 0.5,
      firstIsRight: 0,
      unanswered: 0,
    });
  });

  it('ask for ten right answers where there are more', () => {
    const many = Array.from({ length: 25 }, (_, index) => `p${index}`);
    expect(scoresOf([answer(many, many.slice(0, 10))])).toMatchObject({ recall: 1, mrr: 1 });
    expect(scoresOf([answer(many, many.slice(0, 4))])).toMatchObject({ recall: 0.4 });
  });

  it('do not see what stands after the tenth place', () => {
    const wrong = Array.from({ length: 10 }, (_, index) => `x${index}`);
    expect(scoresOf([answer(['a'], [...wrong, 'a'])])).toMatchObject({ recall: 0, mrr: 0, unanswered: 0 });
    expect(scoresOf([answer(['a'], [...wrong.slice(1), 'a'])])).toMatchObject({ recall: 1, mrr: 0.1 });
  });

  it('count an answer that is given twice once', () => {
    expect(scoresOf([answer(['a', 'b'], ['a', 'a'])])).toMatchObject({ recall: 0.5 });
  });

  it('are means over the questions, and count those without any answer', () => {
    const answers = [
      answer(['a'], ['a']), // 1, 1
      answer(['b', 'c'], ['x', 'x', 'x', 'c']), // 1/2, 1/4
      answer(['d'], []), // 0, 0
      answer(['e'], ['x', 'e']), // 1, 1/2
    ];
    // Recall (1 + 0.5 + 0 + 1) / 4, MRR (1 + 0.25 + 0 + 0.5) / 4.
    expect(scoresOf(answers)).toEqual({
      questions: 4,
      recall: 0.625,
      mrr: 0.438,
      firstIsRight: 0.25,
      unanswered: 1,
    });
  });

  it('are no figures where nothing was asked', () => {
    expect(scoresOf([])).toMatchObject({ questions: 0, recall: Number.NaN, mrr: Number.NaN });
  });
});

describe('an evaluation', () => {
  it('gives every kind of question its scores and all of them theirs', () => {
    const evaluation = evaluate([
      answer(['a'], ['a'], 'typo', 1),
      answer(['b'], [], 'paraphrase', 4),
      answer(['c'], ['x', 'c'], 'typo', 1),
    ]);
    expect(evaluation).toMatchInlineSnapshot(`
      {
        "all": {
          "firstIsRight": 0.333,
          "mrr": 0.5,
          "questions": 3,
          "recall": 0.667,
          "unanswered": 1,
        },
        "kinds": {
          "paraphrase": {
            "firstIsRight": 0,
            "mrr": 0,
            "questions": 1,
            "recall": 0,
            "unanswered": 1,
          },
          "typo": {
            "firstIsRight": 0.5,
            "mrr": 0.75,
            "questions": 2,
            "recall": 1,
            "unanswered": 0,
          },
        },
        "milliseconds": 2,
      }
    `);
  });
});

describe('ranked answers', () => {
  it('are best when the first of them is the first of the right ones', () => {
    expect(bestIsFirst([answer(['a', 'b'], ['a']), answer(['a', 'b'], ['b', 'a'])])).toBe(0.5);
    expect(bestIsFirst([answer(['a'], [])])).toBe(0);
  });
});

describe('asking', () => {
  it('keeps what was found beside its question, in order', async () => {
    const questions = [answer(['a'], []).question, answer(['b'], []).question];
    const answers = await askAll((query) => Promise.resolve([query]), questions);
    expect(answers.map(({ question, ids }) => [question, ids])).toEqual([
      [questions[0], ['a']],
      [questions[1], ['b']],
    ]);
    expect(answers.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
  });
});
