/** On how many pages of which section a word really stands. */
import type { Find } from './pagefind.ts';

/** Section → pages; what has none is left out. */
export type Places = ReadonlyMap<string, number>;

export const pagesIn = (places: Places): number =>
  [...places.values()].reduce((sum, pages) => sum + pages, 0);

/** No word goes on so: what is found with this end is found by the word's beginning alone. */
const noEnd = 'ъъъ';

/** Pages with the word and the places on them, in one section. */
async function printOf(find: Find, word: string, section: string): Promise<string> {
  const { references } = await find(word, { sections: [section] });
  return references
    .map(({ id, words }) => `${id}:${words.join()}`)
    .sort()
    .join(' ');
}

/** By so many pages two words may be alike by chance. */
const chance = 5;

/**
 * Where a part of the index has no word that begins as this one does, Pagefind takes a word with which this one begins:
 * «а» for «аттестовать». Such pages are not found.
 */
export async function wordPlaces(find: Find, word: string): Promise<Places> {
  const counts = (asked: string) => find(asked, { sections: [] }).then(({ sections }) => sections);
  const [all, exact] = await Promise.all([counts(word), counts(`"${word}"`)]);
  const places = new Map([...all].filter(([, pages]) => pages > 0));
  const doubtful = [...places.keys()].filter((section) => (exact.get(section) ?? 0) === 0);
  if (doubtful.length === 0) return places;
  const beginnings = await counts(word + noEnd);
  for (const section of doubtful) {
    const pages = places.get(section) ?? 0;
    const isAlike = pages === beginnings.get(section);
    const isSame =
      isAlike &&
      (pages > chance ||
        (await printOf(find, word, section)) === (await printOf(find, word + noEnd, section)));
    if (isSame) places.delete(section);
  }
  return places;
}

const hyphen = /[-\u2010\u2011]/;

/**
 * Every word with its places. «чек-лист» is looked for as one word; where texts have it as two, its parts are.
 * @param mayPart whether words may be parted at their hyphens
 */
export async function placesOf(
  find: Find,
  words: readonly string[],
  mayPart: boolean,
): Promise<Map<string, Places>> {
  const found = await Promise.all(
    words.map(async (word) => {
      const places = await wordPlaces(find, word);
      if (pagesIn(places) > 0 || !mayPart || !hyphen.test(word)) return [[word, places]] as const;
      return [...(await placesOf(find, word.split(hyphen), false))];
    }),
  );
  return new Map(found.flat());
}
