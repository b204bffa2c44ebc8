import { describe, expect, it } from 'vitest';
import type { FirstView } from './first-view.ts';
import { judgeBeside, judgeView, shareOfStarlight, viewGoals, worstOf } from './view-goals.ts';

const atGoals: FirstView = {
  html: viewGoals.htmlAndCss - 1,
  css: 1,
  script: viewGoals.script,
  fonts: { files: viewGoals.fontFiles, bytes: viewGoals.fontBytes },
  pictures: { files: 3, bytes: 1_000_000 },
  other: 0,
  requests: 7,
  thirdPartyRequests: viewGoals.thirdPartyRequests,
  nodes: 100,
};

const beyond: Record<keyof typeof viewGoals, FirstView> = {
  htmlAndCss: { ...atGoals, css: 2 },
  script: { ...atGoals, script: atGoals.script + 1 },
  fontFiles: { ...atGoals, fonts: { ...atGoals.fonts, files: 2 } },
  fontBytes: { ...atGoals, fonts: { ...atGoals.fonts, bytes: atGoals.fonts.bytes + 1 } },
  thirdPartyRequests: { ...atGoals, thirdPartyRequests: 1 },
};

const missed = (view: FirstView) =>
  Object.entries(judgeView(view)).flatMap(([name, { reached }]) => (reached ? [] : [name]));

describe('a first view', () => {
  it('reaches every goal at its figure', () => {
    expect(missed(atGoals)).toEqual([]);
  });

  it.each(Object.entries(beyond))('misses %s alone when that is exceeded', (name, view) => {
    expect(missed(view)).toEqual([name]);
  });
});

describe('a first view beside another', () => {
  const small = { ...atGoals, html: 29, css: 1, script: 0 };
  const large = { ...atGoals, html: 50, css: 20, script: 30 };

  it('is compared without fonts and pictures', () => {
    const heavy = { files: 9, bytes: 9_000_000 };
    expect(judgeBeside({ ...small, fonts: heavy, pictures: heavy }, large).toStarlight).toEqual({
      value: 0.3,
      goal: shareOfStarlight,
      reached: true,
    });
    expect(judgeBeside({ ...small, html: 30 }, large).toStarlight.reached).toBe(false);
  });

  it('is compared with pictures as well', () => {
    const without = { files: 0, bytes: 0 };
    expect(
      judgeBeside({ ...small, pictures: { files: 1, bytes: 70 } }, { ...large, pictures: without }),
    ).toMatchObject({
      withPictures: 1,
    });
  });
});

describe('the worst page', () => {
  it('is found for each goal by itself', () => {
    const pages = Object.entries(beyond).map(([address, view]) => ({ address, ...judgeView(view) }));
    for (const order of [pages, [...pages].reverse()])
      for (const [name, { address, reached }] of Object.entries(worstOf(order)))
        expect({ name, address, reached }).toEqual({ name, address: name, reached: false });
  });
});
