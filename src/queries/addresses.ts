/** Every address of the section as a function of what it shows. All begin with `/` and end with it, without the base path. */
import type { CollectionName } from '#model/collections.ts';
import { collectionNames, collections } from '#model/collections.ts';
import { practiceMapWord, selectionWord, voidWord, yearWord } from '#rules/views/reserved-ids.ts';

export const fixedAddresses = {
  home: '/',
  search: '/poisk/',
  siteMap: '/karta/',
  accessibility: '/dostupnost/',
  personalData: '/personalnye-dannye/',
  displaySettings: '/nastrojki/',
  printout: '/pechat/',
  notFound: '/404.html',
} as const;

/** Files for programs. Feeds and the map of the site need the site's full address, so they exist where it is known. */
export const fileAddresses = {
  newsFeed: '/feed/novosti.xml',
  practicesFeed: '/feed/praktiki.xml',
  regulationsFeed: '/feed/dokumenty.xml',
  eventsCalendar: '/feed/anonsy.ics',
  sectionData: '/data/section.json',
  sectionSchema: '/data/section.schema.json',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
} as const;

/** The index of the bank of practices, in files that its page loads. */
export const bankFolder = '/bank/';

/** The school's own colours. */
export const brandAddress = '/brand.css';

/** Collections with an address of their own; free pages stand at the root. */
export type ListedCollection = Exclude<CollectionName, 'pages'>;
export const listedCollections = collectionNames.filter((name): name is ListedCollection => name !== 'pages');

export function collectionAddress(collection: CollectionName): string {
  const { address } = collections[collection];
  return address === '' ? '/' : `/${address}/`;
}

export function entryAddress(collection: CollectionName, id: string): string {
  return `${collectionAddress(collection)}${id}/`;
}

export function yearAddress(collection: CollectionName, year: string): string {
  return `${collectionAddress(collection)}${yearWord}/${year}/`;
}

/** Practices with a value of a facet; years are a facet too and keep the address of their list. */
export function facetAddress(facet: string, key: string): string {
  return `${collectionAddress('practices')}${facet}/${key}/`;
}

/** The search of the bank with these values chosen: `/praktiki/?vid=reverse&forma=teacher-teacher`. */
export function practiceSearchAddress(keys: Readonly<Record<string, string>>): string {
  return `${collectionAddress('practices')}?${new URLSearchParams(keys).toString()}`;
}

export function practiceMapAddress(): string {
  return `${collectionAddress('practices')}${practiceMapWord}/`;
}

/** Its query names the chosen practices: `/praktiki/podborka/?id=pyat-stolov`. */
export function selectionAddress(): string {
  return `${collectionAddress('practices')}${selectionWord}/`;
}

export function voidActsAddress(): string {
  return `${collectionAddress('regulations')}${voidWord}/`;
}

/** Page `number` of a list that begins at `first`; the first page has the list's own address. */
export function listPageAddress(first: string, number: number): string {
  return number === 1 ? first : `${first}${number}/`;
}

/** Published entries of a collection as data, and the JSON Schema of that file. */
export function dataAddress(collection: CollectionName): string {
  return `/data/${collection}.json`;
}

export function schemaAddress(collection: CollectionName): string {
  return `/data/${collection}.schema.json`;
}

/** One event as a file for a calendar. */
export function eventCalendarAddress(id: string): string {
  return `${entryAddress('events', id)}sobytie.ics`;
}

/** The deadlines of a roadmap as a file for a calendar. */
export function deadlinesCalendarAddress(id: string): string {
  return `${entryAddress('roadmaps', id)}sroki.ics`;
}

/** A roadmap beside the one of the year before. */
export function comparisonAddress(id: string): string {
  return `${entryAddress('roadmaps', id)}sravnenie/`;
}

/** Where an activity of a roadmap stands on its page: under its name, else under its place, which no name can be. */
export function activityAnchor(section: number, activity: number, id?: string): string {
  return id ? `meropriyatie-${id}` : `stroka-${section + 1}-${activity + 1}`;
}

export function stageAnchor(number: number): string {
  return `etap-${number}`;
}
