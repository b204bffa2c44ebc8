/** Which values practices have in every facet, and who has them: what lists, links and the map are made of. */
import { counted } from '#format/plural.ts';
import type { Entry } from '#model/library.ts';
import type { Catalogue } from './catalogue.ts';
import { yearWord } from '#rules/views/reserved-ids.ts';
import { compareStrings } from './order.ts';
import type { FacetValue, PracticeFacet } from './practice-facets.ts';
import { knownValues, practiceFacets } from './practice-facets.ts';

type Practice = Entry<'practices'>;

/** A value that a published practice has. `isOwn` tells the school's own words from those of the vocabulary. */
export type UsedValue = FacetValue & { isOwn: boolean; practices: readonly Practice[] };
export type UsedFacet = { facet: PracticeFacet; values: readonly UsedValue[] };

/** How often each spelling stands under one key. */
type Found = { practices: Practice[]; spellings: Map<string, number> };

const russian = new Intl.Collator('ru', { numeric: true });

function findValues(practices: readonly Practice[], { valuesOf }: PracticeFacet): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const practice of practices) {
    for (const { key, label } of valuesOf(practice.data)) {
      const value = found.get(key) ?? { practices: [], spellings: new Map<string, number>() };
      found.set(key, value);
      // Two words of one practice may have one key.
      if (value.practices.at(-1) !== practice) value.practices.push(practice);
      value.spellings.set(label, (value.spellings.get(label) ?? 0) + 1);
    }
  }
  return found;
}

/** Own words that share an address go by the commonest of their spellings. */
function commonestSpelling(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(
    ([left, often], [right, rather]) => rather - often || compareStrings(left, right),
  );
  return first?.[0] ?? '';
}

/** Known words in the order of their list, then own ones by the alphabet; school years from the latest. */
function usedValues(practices: readonly Practice[], facet: PracticeFacet): UsedValue[] {
  const found = findValues(practices, facet);
  const known = knownValues(facet).flatMap(({ key, label }) => {
    const value = found.get(key);
    found.delete(key);
    return value ? [{ key, label, isOwn: false, practices: value.practices }] : [];
  });
  const own = [...found].map(([key, value]) => ({
    key,
    label: commonestSpelling(value.spellings),
    isOwn: true,
    practices: value.practices,
  }));
  const latestFirst = facet.id === yearWord ? -1 : 1;
  own.sort(
    (left, right) =>
      latestFirst * russian.compare(left.label, right.label) || compareStrings(left.key, right.key),
  );
  return [...known, ...own];
}

const made = new WeakMap<Catalogue, readonly UsedFacet[]>();

/** Every facet with the values that published practices have, in the order of the facets. */
export function usedFacets(catalogue: Catalogue): readonly UsedFacet[] {
  const facets =
    made.get(catalogue) ??
    practiceFacets.map((facet) => ({ facet, values: usedValues(catalogue.published.practices, facet) }));
  made.set(catalogue, facets);
  return facets;
}

/** @throws {RangeError} when there is no such facet. */
export function usedFacet(catalogue: Catalogue, id: string): UsedFacet {
  const used = usedFacets(catalogue).find(({ facet }) => facet.id === id);
  if (!used) throw new RangeError(`Practices have no facet «${id}».`);
  return used;
}

/** Of many values those that most practices have, in the order in which they are given. */
export function commonest(values: readonly UsedValue[], most: number): UsedValue[] {
  const shown = new Set(
    [...values].sort((left, right) => right.practices.length - left.practices.length).slice(0, most),
  );
  return values.filter((value) => shown.has(value));
}

/** «3 практики» */
export const countedPractices = (count: number): string =>
  counted(count, ['практика', 'практики', 'практик']);

/** A value within a sentence; how the school writes its own words is its own business. */
export const inSentence = ({ label, isOwn }: Pick<UsedValue, 'label' | 'isOwn'>): string =>
  isOwn ? label : label.charAt(0).toLowerCase() + label.slice(1);
