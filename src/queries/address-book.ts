/** The address book: every address of the section, and the page that stands at each, made when it is asked for. */
import type { CollectionName } from '#model/collections.ts';
import type { Entry, Library } from '#model/library.ts';
import {
  collectionAddress,
  comparisonAddress,
  entryAddress,
  fixedAddresses,
  listedCollections,
  listPageAddress,
  practiceMapAddress,
  selectionAddress,
} from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { bankView } from './bank.ts';
import { catalogueOf } from './catalogue.ts';
import { entryPage } from './entry-page.ts';
import { entryAddressesOf, frameOf } from './frame.ts';
import { homeView } from './home.ts';
import { indicatorsView } from './indicator.ts';
import type { List } from './lists.ts';
import { listsOf } from './lists.ts';
import { listView } from './list-view.ts';
import type { Frame, Page, Template, Views } from './page.ts';
import { pageCount } from './paging.ts';
import { lastChange } from './parts.ts';
import { practiceMapView } from './practice-map.ts';
import { printoutView } from './printout.ts';
import { comparisonView, previousPlan } from './roadmap-comparison.ts';
import { pagesPart, searchView } from './search-parts.ts';
import { selectionView } from './selection.ts';
import {
  accessibilityView,
  displaySettingsView,
  notFoundView,
  personalDataView,
  siteMapView,
} from './service.ts';

export type AddressBook = {
  /** Every address, each once: with slashes at both ends, and `/404.html`. */
  addresses: () => string[];
  /** The page at an address, or undefined when the section has none. */
  page: (address: string) => Page | undefined;
  /** Addresses that search engines are told of: those of lists, entries and texts, without the machinery. */
  mapped: () => MappedAddress[];
  /** What stands around every page. */
  readonly frame: Frame;
  /** `collection/id` → address of every published entry, for links between texts. */
  readonly entryAddresses: ReadonlyMap<string, string>;
};

/** `updated` is the last day the page's content changed, when known. */
export type MappedAddress = { address: string; updated?: string | undefined };

type Pages = Map<string, () => Page>;

/** Nobody looks for them: a search form, a selection without its practices, an error and pages that lead elsewhere. */
const unmapped: readonly string[] = [fixedAddresses.search, selectionAddress(), fixedAddresses.notFound];

/** A page without a place in the search index. */
function plain<T extends Template>(template: T, address: string, view: Views[T]): Page {
  return { template, address, view } as Page; // T ties the template to its view; a union of objects cannot be inferred.
}

function addService(pages: Pages, catalogue: Catalogue, lists: readonly List[]): void {
  const { home, search, siteMap, accessibility, personalData, displaySettings, printout, notFound } =
    fixedAddresses;
  pages.set(home, () => ({ template: 'home', address: home, view: homeView(catalogue), ...pagesPart }));
  pages.set(search, () => plain('search', search, searchView(catalogue)));
  pages.set(siteMap, () => plain('site-map', siteMap, siteMapView(catalogue, lists)));
  pages.set(accessibility, () => ({
    template: 'accessibility',
    address: accessibility,
    view: accessibilityView(catalogue),
    ...pagesPart,
  }));
  pages.set(personalData, () => ({
    template: 'personal-data',
    address: personalData,
    view: personalDataView(catalogue),
    ...pagesPart,
  }));
  pages.set(displaySettings, () =>
    plain('display-settings', displaySettings, displaySettingsView(catalogue)),
  );
  pages.set(printout, () => plain('printout', printout, printoutView(catalogue)));
  const practiceMap = practiceMapAddress();
  pages.set(practiceMap, () => plain('practice-map', practiceMap, practiceMapView(catalogue)));
  const selection = selectionAddress();
  pages.set(selection, () => plain('selection', selection, selectionView()));
  pages.set(notFound, () => plain('not-found', notFound, notFoundView(catalogue)));
}

function addLists(pages: Pages, catalogue: Catalogue, lists: readonly List[]): void {
  for (const list of lists) {
    for (let number = 1; number <= pageCount(list.length); number += 1) {
      const address = listPageAddress(list.first, number);
      const isBank = list.collection === 'practices' && list.kind === 'main' && number === 1;
      pages.set(address, () =>
        isBank
          ? plain('bank', address, bankView(catalogue, lists, list))
          : plain('list', address, listView(catalogue, lists, list, number)),
      );
    }
  }
  const first = collectionAddress('indicators');
  for (let number = 1; number <= pageCount(catalogue.published.indicators.length); number += 1) {
    const address = listPageAddress(first, number);
    pages.set(address, () => plain('indicators', address, indicatorsView(catalogue, number)));
  }
}

const collectionsInOrder: readonly CollectionName[] = [...listedCollections, 'pages'];

/** Lists and service pages keep their addresses: an entry whose id is reserved has no page (`isReservedId`). */
function addEntries(pages: Pages, catalogue: Catalogue): void {
  for (const collection of collectionsInOrder) {
    for (const entry of catalogue.published[collection]) {
      const address = entryAddress(collection, entry.id);
      if (!pages.has(address)) pages.set(address, () => entryPage(catalogue, address, entry));
    }
  }
}

/** Each of the school's plans beside the one before it. */
function addComparisons(pages: Pages, catalogue: Catalogue): void {
  for (const plan of catalogue.published.roadmaps) {
    const previous = previousPlan(catalogue, plan);
    if (!previous) continue;
    const address = comparisonAddress(plan.id);
    pages.set(address, () => plain('comparison', address, comparisonView(previous, plan)));
  }
}

function addRedirects(pages: Pages, entry: Entry): void {
  const to = entryAddress(entry.collection, entry.id);
  for (const id of entry.data.formerIds) {
    const address = entryAddress(entry.collection, id);
    if (pages.has(address)) continue;
    pages.set(address, () => plain('redirect', address, { title: entry.data.title, to }));
  }
}

/** When the entries at these addresses last changed; lists and service pages have no day of their own. */
function changesOf(catalogue: Catalogue): Map<string, string | undefined> {
  const entries = collectionsInOrder.flatMap(
    (collection): readonly Entry[] => catalogue.published[collection],
  );
  return new Map(
    entries.map((entry) => [entryAddress(entry.collection, entry.id), lastChange(catalogue, entry)]),
  );
}

function mappedAddresses(addresses: readonly string[], catalogue: Catalogue): MappedAddress[] {
  const changes = changesOf(catalogue);
  return addresses
    .filter((address) => !unmapped.includes(address))
    .map((address) => ({ address, updated: changes.get(address) }));
}

const books = new WeakMap<Library, { today: string; book: AddressBook }>();

/**
 * Every page that a library has on a day. Views are made on demand, so a book of thousands of addresses is cheap;
 * drafts and entries whose day has not come are in no view.
 */
export function addressBook(library: Library, today: string): AddressBook {
  const known = books.get(library);
  if (known?.today === today) return known.book;
  const book = makeAddressBook(library, today);
  books.set(library, { today, book });
  return book;
}

function makeAddressBook(library: Library, today: string): AddressBook {
  const catalogue = catalogueOf(library, today);
  const lists = listsOf(catalogue);
  const pages: Pages = new Map();
  addService(pages, catalogue, lists);
  addLists(pages, catalogue, lists);
  addEntries(pages, catalogue);
  addComparisons(pages, catalogue);
  // Redirects come last and are for people with an old link alone.
  const own = [...pages.keys()];
  for (const collection of collectionsInOrder) {
    for (const entry of catalogue.published[collection]) addRedirects(pages, entry);
  }
  return {
    addresses: () => [...pages.keys()],
    page: (address) => pages.get(address)?.(),
    mapped: () => mappedAddresses(own, catalogue),
    frame: frameOf(catalogue),
    entryAddresses: entryAddressesOf(catalogue),
  };
}
