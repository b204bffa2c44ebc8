/** Every list of the section: what stands in it, in which order and under which headings. */
import { formatSchoolYear } from '#format/school-year.ts';
import { collections } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { absencesOf } from './absences.ts';
import type { ListedCollection } from './addresses.ts';
import {
  collectionAddress,
  fileAddresses,
  listedCollections,
  voidActsAddress,
  yearAddress,
} from './addresses.ts';
import { cardOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { listFilters } from './list-filters.ts';
import { groupTitle, isVoid, ordered, yearOf } from './list-order.ts';
import type { CardGroup, Link, ListView } from './page.ts';
import { pageOfList } from './paging.ts';
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
  isArchive: boolean;
};

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

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
    isArchive: false,
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
    isArchive: true,
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
      isArchive: true,
    }));
}

/** All lists of the section except the table of indicators, which is a page of its own kind. */
export function listsOf(catalogue: Catalogue): List[] {
  return listedCollections
    .filter((collection) => collection !== 'indicators')
    .flatMap((collection) => [...mainLists(catalogue, collection), ...yearLists(catalogue, collection)]);
}

function archivesOf(lists: readonly List[], { collection }: List): ListView['archives'] {
  const archives = lists.filter((list) => list.collection === collection && list.isArchive);
  if (archives.length === 0) return undefined;
  const links = archives.map(({ first, head }): Link => ({
    title: archiveTitle(head.title),
    address: first,
  }));
  return { title: collection === 'regulations' ? 'Отдельно' : 'По учебным годам', links };
}

/** «Практики: 2025–2026 учебный год» is «2025–2026 учебный год» beside its own list. */
const archiveTitle = (title: string): string => title.split(': ').at(-1) ?? title;

const feeds: Partial<Record<ListedCollection, ListView['feed']>> = {
  news: { title: 'Лента новостей (RSS)', address: fileAddresses.newsFeed, needsSite: true },
  practices: { title: 'Лента практик (RSS)', address: fileAddresses.practicesFeed, needsSite: true },
  regulations: { title: 'Лента документов (RSS)', address: fileAddresses.regulationsFeed, needsSite: true },
  events: {
    title: 'Все события для календаря (ICS)',
    address: fileAddresses.eventsCalendar,
    needsSite: false,
  },
};

/** Page `number` of a list. A group that goes on from the page before repeats its heading. */
export function listView(catalogue: Catalogue, lists: readonly List[], list: List, number: number): ListView {
  const { entries, pagination } = pageOfList(list.entries(), list.first, number);
  const { filters, facetsOf } = listFilters(list.collection, entries, pagination === undefined);
  const grouped = Map.groupBy(entries, (entry) => groupTitle(catalogue, entry));
  const groups: CardGroup[] = [...grouped].map(([title, members]) => ({
    title,
    cards: members.map((entry) => ({
      ...cardOf(catalogue, entry),
      ...(filters.length > 0 && { facets: facetsOf(entry) }),
    })),
  }));
  return {
    ...list.head,
    collection: list.collection,
    groups,
    filters,
    feed: list.isArchive ? undefined : feeds[list.collection],
    absences: list.isArchive ? [] : absencesOf(catalogue, list.collection),
    pagination,
    archives: archivesOf(lists, list),
  };
}
