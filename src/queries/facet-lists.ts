/** Lists of the practices that share a value: what works where the search of the bank cannot. */
import { collections } from '#model/collections.ts';
import { yearWord } from '#rules/views/reserved-ids.ts';
import { facetAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import type { UsedFacet, UsedValue } from './facet-values.ts';
import { commonest, countedPractices, inSentence, usedFacets } from './facet-values.ts';
import type { List } from './lists.ts';
import type { CountedLink, FacetLinks, ListView } from './page.ts';
import { once } from './once.ts';
import { trailTo } from './parts.ts';
import type { PracticeFacet } from './practice-facets.ts';

/** Every list links to so many of its neighbours: in a bank of a region schools' own words are hundreds. */
const mostNeighbours = 24;

const linkTo = ({ id }: PracticeFacet, { key, label, practices }: UsedValue): CountedLink => ({
  title: label,
  address: facetAddress(id, key),
  count: practices.length,
});

/** The other values of a facet; of many the commonest. */
function neighboursOf({ facet, values }: UsedFacet, own: UsedValue): ListView['others'] {
  const others = commonest(
    values.filter((value) => value !== own),
    mostNeighbours,
  );
  if (others.length === 0) return undefined;
  return { title: 'Другие значения', links: others.map((value) => linkTo(facet, value)) };
}

/** «3 практики. Младший коллега учит опытного новому, опытный младшего — методике.» */
function introOf({ vocabulary }: PracticeFacet, { key, practices }: UsedValue): string {
  const about = vocabulary?.terms.find(({ id }) => id === key)?.about;
  const count = `${countedPractices(practices.length)}.`;
  return about === undefined ? count : `${count} ${about}`;
}

function facetList(catalogue: Catalogue, used: UsedFacet, value: UsedValue): List {
  const { facet } = used;
  const intro = introOf(facet, value);
  const members = new Set(value.practices);
  return {
    kind: 'facet',
    collection: 'practices',
    first: facetAddress(facet.id, value.key),
    length: members.size,
    entries: once(() => catalogue.sorted('practices').filter((practice) => members.has(practice))),
    head: {
      title: `${collections.practices.label}. ${facet.label}: ${inSentence(value)}`,
      description: intro,
      breadcrumbs: trailTo('practices'),
      intro,
    },
    others: () => neighboursOf(used, value),
  };
}

/** A list for every value that a published practice has. School years have theirs already, as other entries do. */
export function facetLists(catalogue: Catalogue): List[] {
  return usedFacets(catalogue)
    .filter(({ facet }) => facet.id !== yearWord)
    .flatMap((used) => used.values.map((value) => facetList(catalogue, used, value)));
}

/** The way to all these lists and to those of the years, facet by facet; a facet without values is left out. */
export function facetLinks(catalogue: Catalogue): FacetLinks[] {
  return usedFacets(catalogue)
    .filter(({ values }) => values.length > 0)
    .map(({ facet, values }) => ({
      id: facet.id,
      label: facet.label,
      links: values.map((value) => ({ key: value.key, ...linkTo(facet, value) })),
    }));
}
