/** The answer to a question: pages with all its words, else pages with the best part of them. */
import { bestSubsets, mostPages } from './partial-words.ts';
import type { Asked, Find, Found, FoundReference } from './pagefind.ts';
import { facetedSection, type Choice } from './search-state.ts';
import type { TypedQuestion } from './typed-question.ts';

export type AnswerGroup = {
  words: readonly string[];
  /** Words of the question that these pages lack. */
  missing: readonly string[];
  /** One list in its order or, by day, one for each section. */
  lists: readonly (readonly FoundReference[])[];
};

export type Answer = {
  groups: AnswerGroup[];
  total: number;
  /** Pages with all the words in every open section, under what is chosen. */
  sections: ReadonlyMap<string, number>;
  facets: Found['facets'];
  /** The words of the question by themselves, with the pages they stand on; empty for one word and for a phrase. */
  alone: { word: string; pages: number }[];
};

export type Wanted = {
  question: Pick<TypedQuestion, 'words' | 'isPhrase'>;
  /** Keys of the open sections. */
  open: readonly string[];
  section: string | undefined;
  choice: Choice;
  byDay: boolean;
  /** Facets whose values are counted. */
  counted: readonly string[];
};

/** Pages with a word in each section. */
type Places = ReadonlyMap<string, number>;

const sum = (places: Places) => [...places.values()].reduce((all, pages) => all + pages, 0);

const hyphen = /[-\u2010\u2011]/;

/** «чек-лист» is looked for as one word; where texts have it as two, its parts may be. */
async function placesOf(find: Find, word: string, mayPart: boolean): Promise<[string, Places][]> {
  const { sections } = await find(word, { sections: [] });
  if (sum(sections) > 0 || !mayPart || !hyphen.test(word)) return [[word, sections]];
  return (await Promise.all(word.split(hyphen).map((part) => placesOf(find, part, false)))).flat();
}

/** Words as they stand in texts, with their places; one word without a hyphen needs no look. */
async function wordPlaces(
  find: Find,
  { words, isPhrase }: Wanted['question'],
): Promise<Map<string, Places> | undefined> {
  if (words.length < 2 && !hyphen.test(words[0] ?? '')) return undefined;
  const places = await Promise.all(words.map((word) => placesOf(find, word, !isPhrase)));
  return new Map(places.flat());
}

/** Pagefind passes over a word that a part of the index does not know at all; such a part has no page with all words. */
const sectionsWithAll = (open: readonly string[], places: Iterable<Places>) => {
  const all = [...places];
  return open.filter((section) => all.every((place) => (place.get(section) ?? 0) > 0));
};

/** The pages with these words; by day, a list for each section. */
async function findLists(
  find: Find,
  words: string,
  asked: Asked,
): Promise<{ found: Found; lists: FoundReference[][] }> {
  const found = await find(words, asked);
  const sections = asked.sections.filter((section) => (found.sections.get(section) ?? 0) > 0);
  if (!asked.byDay || sections.length < 2) return { found, lists: [found.references] };
  const each = await Promise.all(sections.map((section) => find(words, { ...asked, sections: [section] })));
  return { found, lists: each.map(({ references }) => references) };
}

/** Of a facet with a choice every value is counted as if nothing were chosen in it: any of them will do. */
async function facetsUnder(find: Find, words: string, asked: Asked, found: Found): Promise<Found['facets']> {
  const facets = new Map(found.facets);
  for (const facet of asked.counted ?? []) {
    if (!asked.choice?.has(facet)) continue;
    const choice = new Map(asked.choice);
    choice.delete(facet);
    const other = await find(words, { sections: asked.sections, choice, counted: [facet] });
    const values = other.facets.get(facet);
    if (values) facets.set(facet, values);
  }
  return facets;
}

export async function answerQuestion(find: Find, wanted: Wanted): Promise<Answer> {
  const { question, open, section, choice, byDay, counted } = wanted;
  const places = await wordPlaces(find, question);
  const words = places && !question.isPhrase ? [...places.keys()] : question.words;
  const term = question.isPhrase ? `"${words.join(' ')}"` : words.join(' ');
  const whole = sectionsWithAll(open, places?.values() ?? []);
  const asked = {
    sections: whole.filter((key) => section === undefined || key === section),
    choice,
    byDay,
    counted,
  };
  const { found, lists } = await findLists(find, term, asked);
  const alone = [...(places ?? [])].map(([word, where]) => ({ word, pages: sum(where) }));
  const sections = new Map(whole.map((key) => [key, found.sections.get(key) ?? 0]));
  if (choice.size > 0) sections.set(facetedSection, found.references.length);
  const answer = { sections, facets: await facetsUnder(find, term, asked, found), alone };
  if (found.references.length > 0)
    return { ...answer, groups: [{ words, missing: [], lists }], total: found.references.length };
  const groups = question.isPhrase || !places ? [] : await partialGroups(find, places, wanted);
  return { ...answer, groups, total: sizeOf(groups) };
}

const sizeOf = (groups: readonly AnswerGroup[]) =>
  groups.reduce((all, { lists }) => all + lists.reduce((pages, list) => pages + list.length, 0), 0);

/** Pages with the best part of the words, without those that a better part has brought. */
async function partialGroups(
  find: Find,
  places: ReadonlyMap<string, Places>,
  { open, section, choice, byDay }: Wanted,
): Promise<AnswerGroup[]> {
  const sections = open.filter((key) => section === undefined || key === section);
  const telling = [...places].filter(([, where]) => sum(where) > 0 && sum(where) <= mostPages);
  const pages = new Map<string, string[]>();
  for (const [word, where] of telling) {
    const asked = { sections: sectionsWithAll(sections, [where]), choice };
    pages.set(
      word,
      (await find(word, asked)).references.map(({ id }) => id),
    );
  }
  const groups: AnswerGroup[] = [];
  const seen = new Set<string>();
  for (const words of bestSubsets(pages)) {
    const where = sectionsWithAll(
      sections,
      words.map((word) => places.get(word) ?? new Map<string, number>()),
    );
    const { lists } = await findLists(find, words.join(' '), { sections: where, choice, byDay });
    const fresh = lists.map((list) => list.filter(({ id }) => !seen.has(id)));
    for (const { id } of fresh.flat()) seen.add(id);
    const missing = [...places.keys()].filter((word) => !words.includes(word));
    if (fresh.flat().length > 0) groups.push({ words, missing, lists: fresh });
  }
  return groups;
}
