/** How the texts of the section are searched: the pieces of the index, and by what its page lets one choose. */
import { collections } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { collectionAddress, fixedAddresses, listedCollections } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { usedFacets } from './facet-values.ts';
import type { SearchFacet, SearchSection, SearchView } from './page.ts';
import { homeTrail, lastChange } from './parts.ts';

/** The piece of the search index for the first page, free pages and the product's own. */
export const pagesPart = { part: 'pages' } as const;

/** A school's own words may be hundreds; nobody looks through so long a list. */
const mostValues = 40;

function searchSections({ published }: Catalogue): SearchSection[] {
  const listed = listedCollections.filter((name) => published[name].length > 0);
  return [
    ...listed.map((name) => ({
      key: collections[name].address,
      part: name,
      label: collections[name].label,
      address: collectionAddress(name),
    })),
    { key: 'stranicy', ...pagesPart, label: collections.pages.label, address: fixedAddresses.siteMap },
  ];
}

/** A facet in which all practices are alike says nothing; of many values the commonest, in their usual order. */
function searchFacets(catalogue: Catalogue): SearchFacet[] {
  return usedFacets(catalogue)
    .filter(({ values }) => values.length > 1)
    .map(({ facet, values }) => {
      const common = new Set(
        [...values]
          .sort((left, right) => right.practices.length - left.practices.length)
          .slice(0, mostValues),
      );
      return {
        id: facet.id,
        label: facet.label,
        values: values.filter((value) => common.has(value)).map(({ key, label }) => ({ key, label })),
      };
    });
}

/** The day by which an entry is put in order among all: its own, else that of its last change. */
export function searchDay(catalogue: Catalogue, entry: Entry): string | undefined {
  const { data } = entry;
  const own = 'date' in data ? data.date : 'start' in data ? data.start?.slice(0, 10) : undefined;
  return own ?? lastChange(catalogue, entry);
}

export function searchView(catalogue: Catalogue): SearchView {
  return {
    title: 'Поиск',
    description: 'Поиск по документам, программам, практикам и новостям раздела.',
    breadcrumbs: homeTrail(),
    sections: searchSections(catalogue),
    facets: searchFacets(catalogue),
  };
}
