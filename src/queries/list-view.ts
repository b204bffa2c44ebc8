/** A page of a list: its cards under their headings, its filters and the way to other lists. */
import type { ListedCollection } from './addresses.ts';
import { fileAddresses } from './addresses.ts';
import { absencesOf } from './absences.ts';
import { briefCardOf, cardOf } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { listFilters } from './list-filters.ts';
import { groupTitle } from './list-order.ts';
import type { List } from './lists.ts';
import type { CardGroup, CountedLink, ListView } from './page.ts';
import { pageOfList } from './paging.ts';

function archivesOf(lists: readonly List[], { collection }: List): ListView['others'] {
  const archives = lists.filter((list) => list.collection === collection && list.kind === 'archive');
  if (archives.length === 0) return undefined;
  const links = archives.map(({ first, head, length }): CountedLink => ({
    title: archiveTitle(head.title),
    address: first,
    count: length,
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

/** Further pages of a value lead back to its first, so that a new practice changes few of them. */
function othersOf(lists: readonly List[], list: List, number: number): ListView['others'] {
  if (list.kind !== 'facet') return archivesOf(lists, list);
  return number === 1 ? list.others?.() : undefined;
}

/** Page `number` of a list. A group that goes on from the page before repeats its heading. */
export function listView(catalogue: Catalogue, lists: readonly List[], list: List, number: number): ListView {
  const { entries, pagination } = pageOfList(list.entries(), list.first, number);
  const isFiltered = pagination === undefined && list.kind !== 'facet';
  const { filters, facetsOf } = listFilters(list.collection, entries, isFiltered);
  const grouped = Map.groupBy(entries, (entry) => groupTitle(catalogue, entry));
  const groups: CardGroup[] = [...grouped].map(([title, members]) => ({
    title,
    cards: members.map((entry) => ({
      ...(list.kind === 'facet' && entry.collection === 'practices'
        ? briefCardOf(entry)
        : cardOf(catalogue, entry)),
      ...(filters.length > 0 && { facets: facetsOf(entry) }),
    })),
  }));
  return {
    ...list.head,
    collection: list.collection,
    groups,
    filters,
    feed: list.kind === 'main' ? feeds[list.collection] : undefined,
    absences: list.kind === 'main' ? absencesOf(catalogue, list.collection) : [],
    pagination,
    others: othersOf(lists, list, number),
  };
}
