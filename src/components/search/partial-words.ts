/** Which words of a question stand together most: what is shown when no page has them all. */

/** A word that stands on so many pages tells none of them apart. */
export const mostPages = 3000;

const mostSubsets = 4;
/** What says much less than the best is no answer. */
const leastWorth = 0.6;

type Pages = ReadonlyMap<string, readonly string[]>;

/** Of a word and the pages it stands on: the rarer, the more it says. */
function worthOf(pages: Pages): Map<string, number> {
  const all = new Set([...pages.values()].flat()).size;
  return new Map([...pages].map(([word, found]) => [word, Math.log(1 + all / Math.max(1, found.length))]));
}

/**
 * Words that stand on one page together, the best sets first, each in the order of the question.
 * @param pages every word with the pages on which it stands
 */
export function bestSubsets(pages: Pages): string[][] {
  const worth = worthOf(pages);
  const words = [...pages.keys()];
  const onPage = new Map<string, string[]>();
  for (const word of words)
    for (const page of pages.get(word) ?? []) onPage.set(page, [...(onPage.get(page) ?? []), word]);
  const subsets = new Map([...onPage.values()].map((subset) => [subset.join(' '), subset]));
  const ranked = [...subsets.values()]
    .map((subset) => ({ subset, sum: subset.reduce((sum, word) => sum + (worth.get(word) ?? 0), 0) }))
    .sort((left, right) => right.sum - left.sum);
  const least = (ranked[0]?.sum ?? 0) * leastWorth;
  return ranked
    .filter(({ sum }) => sum >= least)
    .slice(0, mostSubsets)
    .map(({ subset }) => subset);
}
