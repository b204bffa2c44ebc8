/** The answer to a question: pages with all its words, else pages with the best part of them. */
import { bestSubsets, mostPages } from './partial-words.ts';
import type { Asked, Find, Found, FoundReference } from './pagefind.ts';
import { facetedSection, type Choice } from './search-state.ts';
import type { TypedQuestion } from './typed-question.ts';
import { pagesIn, placesOf, type Places } from './word-places.ts';

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
  /** The words of the question by themselves, with the pages they stand on. */
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

/** Pagefind passes over a word that a part of the index does not know: such a part has no page with all words. */
const sectionsWith = (open: readonly string[], places: readonly Places[]) =>
  open.filter((section) => places.every((place) => place.has(section)));

const askedSections = ({ open, section }: Wanted) =>
  open.filter((key) => section === undefined || key === section);

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
  const { question, choice, byDay, counted } = wanted;
  const places = await placesOf(find, question.words, !question.isPhrase);
  const words = question.isPhrase ? question.words : [...places.keys()];
  const term = question.isPhrase ? `"${words.join(' ')}"` : words.join(' ');
  const whole = sectionsWith(wanted.open, [...places.values()]);
  const sections = askedSections(wanted).filter((section) => whole.includes(section));
  const asked = { sections, choice, byDay, counted };
  const { found, lists } = await findLists(find, term, asked);
  const counts = new Map(whole.map((section) => [section, found.sections.get(section) ?? 0]));
  if (choice.size > 0) counts.set(facetedSection, found.references.length);
  const answer = {
    sections: new Map(wanted.open.map((section) => [section, counts.get(section) ?? 0])),
    facets: await facetsUnder(find, term, asked, found),
    alone: [...places].map(([word, where]) => ({ word, pages: pagesIn(where) })),
  };
  if (found.references.length > 0)
    return { ...answer, groups: [{ words, missing: [], lists }], total: found.references.length };
  const groups = question.isPhrase ? [] : await partialGroups(find, places, wanted);
  return { ...answer, groups, total: sizeOf(groups) };
}

const sizeOf = (groups: readonly AnswerGroup[]) =>
  groups.reduce((all, { lists }) => all + lists.flat().length, 0);

/** Every word that tells pages apart, with the pages on which it stands. */
async function pagesOfWords(
  find: Find,
  places: ReadonlyMap<string, Places>,
  wanted: Wanted,
): Promise<Map<string, string[]>> {
  const pages = new Map<string, string[]>();
  for (const [word, where] of places) {
    const sections = sectionsWith(askedSections(wanted), [where]);
    if (sections.length === 0 || pagesIn(where) > mostPages) continue;
    const { references } = await find(word, { sections, choice: wanted.choice });
    pages.set(
      word,
      references.map(({ id }) => id),
    );
  }
  return pages;
}

const nowhere: Places = new Map();

/** Pages with the best part of the words, without those that a better part has brought. */
async function partialGroups(
  find: Find,
  places: ReadonlyMap<string, Places>,
  wanted: Wanted,
): Promise<AnswerGroup[]> {
  const { choice, byDay } = wanted;
  const groups: AnswerGroup[] = [];
  const seen = new Set<string>();
  for (const words of bestSubsets(await pagesOfWords(find, places, wanted))) {
    const where = words.map((word) => places.get(word) ?? nowhere);
    const sections = sectionsWith(askedSections(wanted), where);
    const { lists } = await findLists(find, words.join(' '), { sections, choice, byDay });
    const fresh = lists.map((list) => list.filter(({ id }) => !seen.has(id)));
    for (const { id } of fresh.flat()) seen.add(id);
    const missing = [...places.keys()].filter((word) => !words.includes(word));
    if (fresh.flat().length > 0) groups.push({ words, missing, lists: fresh });
  }
  return groups;
}
