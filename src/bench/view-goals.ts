/** The goals of a first view, and which pages of many are furthest from them. */
import type { FirstView } from './first-view.ts';
import { atMost, type Judged } from './goals.ts';

const kilobyte = 1024;

/** Bytes of brotli, files, requests. */
export const viewGoals = {
  htmlAndCss: 10 * kilobyte,
  script: kilobyte,
  fontFiles: 1,
  fontBytes: 40 * kilobyte,
  thirdPartyRequests: 0,
} as const;

/** Our first view as a share of Starlight's, for the same article. */
export const shareOfStarlight = 0.3;

export type JudgedView = Record<keyof typeof viewGoals, Judged>;

export function judgeView({ html, css, script, fonts, thirdPartyRequests }: FirstView): JudgedView {
  return {
    htmlAndCss: atMost(html + css, viewGoals.htmlAndCss),
    script: atMost(script, viewGoals.script),
    fontFiles: atMost(fonts.files, viewGoals.fontFiles),
    fontBytes: atMost(fonts.bytes, viewGoals.fontBytes),
    thirdPartyRequests: atMost(thirdPartyRequests, viewGoals.thirdPartyRequests),
  };
}

/** What the page itself weighs: the font is counted on neither side, pictures are the article's own on both. */
const frameBytes = ({ html, css, script, other }: FirstView) => html + css + script + other;

const share = (value: number, of: number) => Math.round((value / of) * 1000) / 1000;

export function judgeBeside(
  ours: FirstView,
  starlight: FirstView,
): { toStarlight: Judged; withPictures: number } {
  return {
    toStarlight: atMost(share(frameBytes(ours), frameBytes(starlight)), shareOfStarlight),
    withPictures: share(
      frameBytes(ours) + ours.pictures.bytes,
      frameBytes(starlight) + starlight.pictures.bytes,
    ),
  };
}

export type Worst = Record<keyof JudgedView, Judged & { address: string }>;

/**
 * For each goal the page with the largest figure.
 * @throws {RangeError} when there are no pages.
 */
export function worstOf(pages: readonly ({ address: string } & JudgedView)[]): Worst {
  const worst = (name: keyof JudgedView) => {
    const [first, ...others] = pages.map((page) => ({ address: page.address, ...page[name] }));
    if (first === undefined) throw new RangeError('There are no pages to compare.');
    return others.reduce((largest, page) => (page.value > largest.value ? page : largest), first);
  };
  return {
    htmlAndCss: worst('htmlAndCss'),
    script: worst('script'),
    fontFiles: worst('fontFiles'),
    fontBytes: worst('fontBytes'),
    thirdPartyRequests: worst('thirdPartyRequests'),
  };
}
