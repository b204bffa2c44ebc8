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

/** The pages with these words in each section, in their order there. */
async function findEach(
  find: Find,
  words: string,
  { sections, ...asked }: Asked,
): Promise<[section: string, FoundReference[]][]> {
  return Promise.all(
    sections.map(async (section) => [
      section,
      (await find(words, { ...asked, sections: [section] })).references,
    ]),
  );
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
  const found = await find(term, asked);
  const counts = new Map(whole.map((section) => [section, found.sections.get(section) ?? 0]));
  if (choice.size > 0) counts.set(facetedSection, found.references.length);
  const answer = {
    sections: new Map(wanted.open.map((section) => [section, counts.get(section) ?? 0])),
    facets: await facetsUnder(find, term, asked, found),
    alone: [...places].map(([word, where]) => ({ word, pages: pagesIn(where) })),
  };
  const total = found.references.length;
  if (total > 0) {
    const lists = byDay ? (await findEach(find, term, asked)).map(([, list]) => list) : [found.references];
    return { ...answer, groups: [{ words, missing: [], lists }], total };
  }
  return question.isPhrase
    ? { ...answer, groups: [], total }
    : { ...answer, ...(await partOf(find, places, wanted)) };
}

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

/** Pages with the best part of the words, each without those that a better part has brought. */
async function partOf(
  find: Find,
  places: ReadonlyMap<string, Places>,
  wanted: Wanted,
): Promise<Pick<Answer, 'groups' | 'total'> & Partial<Answer>> {
  const { choice, byDay } = wanted;
  const groups: AnswerGroup[] = [];
  const sections = new Map<string, number>();
  const seen = new Set<string>();
  for (const words of bestSubsets(await pagesOfWords(find, places, wanted))) {
    const where = words.map((word) => places.get(word) ?? nowhere);
    const asked = { sections: sectionsWith(askedSections(wanted), where), choice, byDay };
    const lists: FoundReference[][] = [];
    for (const [section, references] of await findEach(find, words.join(' '), asked)) {
      const fresh = references.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      sections.set(section, (sections.get(section) ?? 0) + fresh.length);
      lists.push(fresh);
    }
    const inOrder = byDay ? lists : [lists.flat().sort((left, right) => right.score - left.score)];
    const missing = [...places.keys()].filter((word) => !words.includes(word));
    if (lists.flat().length > 0) groups.push({ words, missing, lists: inOrder });
  }
  return { groups, total: seen.size, ...(groups.length > 0 && { sections }) };
}
