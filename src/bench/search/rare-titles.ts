/** Whoever types a title that only one practice has is to find that practice first. */

type Titled = { id: string; data: { title: string } };

export type TitleScore = {
  asked: number;
  /** Share of the titles whose practice came first. */
  first: number;
  /** Some of the titles that brought another practice first. */
  missed: string[];
};

/** Practices whose titles no other has. */
export function withUniqueTitle<Practice extends Titled>(practices: readonly Practice[]): Practice[] {
  const count = new Map<string, number>();
  for (const { data } of practices) count.set(data.title, (count.get(data.title) ?? 0) + 1);
  return practices.filter(({ data }) => count.get(data.title) === 1);
}

/** At most `most` of the items, evenly from first to last. */
export function evenSample<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => Math.floor((index * items.length) / most)).flatMap(
    (place) => items.slice(place, place + 1),
  );
}

const shownMisses = 5;

/** Asks for at most `most` unique titles. */
export async function askTitles(
  search: (query: string, limit: number) => Promise<string[]>,
  practices: readonly Titled[],
  most: number,
): Promise<TitleScore> {
  const asked = evenSample(withUniqueTitle(practices), most);
  const missed: string[] = [];
  for (const { id, data } of asked) {
    const [first] = await search(data.title, 1);
    if (first !== id) missed.push(data.title);
  }
  return {
    asked: asked.length,
    // Down and not to the nearest: one title missed of thousands is not «always».
    first: Math.floor((1 - missed.length / asked.length) * 1000) / 1000,
    missed: missed.slice(0, shownMisses),
  };
}
