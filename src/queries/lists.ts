/** Every list of the section: what stands in it and in which order. */
import { formatSchoolYear } from '#format/school-year.ts';
import { collections } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import type { ListedCollection } from './addresses.ts';
import { collectionAddress, listedCollections, voidActsAddress, yearAddress } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { facetLists } from './facet-lists.ts';
import { isVoid, ordered, yearOf } from './list-order.ts';
import { once } from './once.ts';
import type { ListView } from './page.ts';
import { homeTrail, trailTo } from './parts.ts';
import { sectionTexts } from './section-texts.ts';

/** A list without its pages. `entries` are sorted only when a page of the list is asked for. */
export type List = {
  collection: ListedCollection;
  /** Address of its first page. */
  first: string;
  length: number;
  entries: () => readonly Entry[];
  head: Pick<ListView, 'title' | 'description' | 'breadcrumbs' | 'intro'>;
  /** All that is current, what is kept apart from it, or what shares one value of a facet. */
  kind: 'main' | 'archive' | 'facet';
  /** Where a list of one value leads; others lead to the archives of their collection. */
  others?: () => ListView['others'];
};

function mainLists(catalogue: Catalogue, collection: ListedCollection): List[] {
  const published: readonly Entry[] = catalogue.published[collection];
  const valid = published.filter((entry) => !isVoid(entry));
  const main: List = {
    collection,
    first: collectionAddress(collection),
    length: valid.length,
    entries: once(() => ordered(catalogue, collection).filter((entry) => !isVoid(entry))),
    head: {
      title: collections[collection].label,
      description: sectionTexts[collection],
      breadcrumbs: homeTrail(),
      intro: sectionTexts[collection],
    },
    kind: 'main',
  };
  return valid.length === published.length
    ? [main]
    : [main, voidActs(catalogue, published.length - valid.length)];
}

function voidActs(catalogue: Catalogue, length: number): List {
  const intro = 'На эти документы больше нельзя опираться; они сохранены, чтобы было понятно, чем заменены.';
  return {
    collection: 'regulations',
    first: voidActsAddress(),
    length,
    entries: once(() => catalogue.sorted('regulations').filter(isVoid)),
    head: {
      title: 'Документы, утратившие силу',
      description: intro,
      breadcrumbs: trailTo('regulations'),
      intro,
    },
    kind: 'archive',
  };
}

function yearLists(catalogue: Catalogue, collection: ListedCollection): List[] {
  const published: readonly Entry[] = catalogue.published[collection];
  const lengths = new Map<string, number>();
  for (const entry of published) {
    const year = yearOf(entry);
    if (year !== undefined) lengths.set(year, (lengths.get(year) ?? 0) + 1);
  }
  const byYear = once(() => Map.groupBy(ordered(catalogue, collection), (entry) => yearOf(entry) ?? ''));
  return [...lengths]
    .sort(([left], [right]) => (left < right ? 1 : -1))
    .map(([year, length]) => ({
      collection,
      first: yearAddress(collection, year),
      length,
      entries: () => byYear().get(year) ?? [],
      head: {
        title: `${collections[collection].label}: ${formatSchoolYear(year)}`,
        description: sectionTexts[collection],
        breadcrumbs: trailTo(collection),
        intro: '',
      },
      kind: 'archive',
    }));
}

/** All lists of the section except the table of indicators, which is a page of its own kind. */
export function listsOf(catalogue: Catalogue): List[] {
  return listedCollections
    .filter((collection) => collection !== 'indicators')
    .flatMap((collection) => [
      ...mainLists(catalogue, collection),
      ...yearLists(catalogue, collection),
      ...(collection === 'practices' ? facetLists(catalogue) : []),
    ]);
}
