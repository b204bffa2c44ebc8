import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectionNames } from '#model/collections.ts';
import { addressBook } from '#queries/address-book.ts';
import {
  dataAddress,
  deadlinesCalendarAddress,
  eventCalendarAddress,
  fileAddresses,
  schemaAddress,
} from '#queries/addresses.ts';
import { today, wholeLibrary, wholeParts } from '#queries/whole-library-for-tests.ts';
import { libraryWithoutSchool } from '#rules/library-for-tests.ts';
import { feedFiles, type Place } from './feed-files.ts';
import { childrenOf, feedsOf, placeOf, readXml, textOf } from './feeds-for-tests.ts';

const library = wholeLibrary();
const addressesIn = (where: Partial<Place>) =>
  [...feedFiles(library, today, placeOf(library, today, where))].map(({ address }) => address).sort();

const { newsFeed, practicesFeed, regulationsFeed, sitemap, robots, ...everywhere } = fileAddresses;
const always = [
  ...Object.values(everywhere),
  ...collectionNames.flatMap((name) => [dataAddress(name), schemaAddress(name)]),
  ...(wholeParts.events ?? []).map(({ id = '' }) => eventCalendarAddress(id)),
  ...(wholeParts.roadmaps ?? []).map(({ id = '' }) => deadlinesCalendarAddress(id)),
];
const withSite = [newsFeed, practicesFeed, regulationsFeed, sitemap];

describe('files for programs', () => {
  it.each([
    ['at the root of a known site', { base: '/' }, [...always, ...withSite, robots]],
    ['in a folder of a known site', { base: '/razdel/' }, [...always, ...withSite]],
    ['at the root of an unknown site', { base: '/', site: '' }, [...always, robots]],
    ['in a folder of an unknown site', { base: '/razdel/', site: '' }, always],
  ])('are those that the addresses name: %s', (_, where, expected) => {
    expect(addressesIn(where)).toEqual([...expected].sort());
  });

  it('stand at no address of a page', () => {
    const pages = new Set(addressBook(library, today).addresses());
    expect(addressesIn({ base: '/' }).filter((address) => pages.has(address))).toEqual([]);
  });

  it('are made of a library without a school too, all but the summary of a section', async () => {
    const files = await feedsOf(libraryWithoutSchool(), today, { base: '/' });
    expect([...files.keys()].filter((address) => address.includes('section'))).toEqual([]);
    expect([...files.values()].filter((text) => text === '')).toEqual([]);
  });

  it('say their type with its charset', () => {
    for (const { type } of feedFiles(library, today, placeOf(library, today)))
      expect(type).toMatch(/^(?:text|application)\/[\w+-]+; charset=utf-8$/);
  });
});

describe('the texts of files', () => {
  const own = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });

  /** Texts are kept by their address, so each time they are made for a host of their own. */
  async function madeAt(host: string): Promise<string[]> {
    const files = await feedsOf(wholeLibrary(), today, { site: `https://${host}` });
    return [...files.values()].map((text) => text.replaceAll(host, 'school.example'));
  }

  it.each([
    ['UTC', 'a-zona.example'],
    ['Asia/Kamchatka', 'b-zona.example'],
    ['America/New_York', 'c-zona.example'],
  ])(
    'depend on the library, the day and the place alone, not on the clock or its zone: %s',
    async (zone, host) => {
      const first = await madeAt('o-zona.example');
      process.env['TZ'] = zone;
      vi.useFakeTimers({ now: new Date('2031-03-09T07:30:00Z'), toFake: ['Date'] });
      expect(await madeAt(host)).toEqual(first);
    },
  );

  it('change with the place', async () => {
    const [one, other] = await Promise.all(
      ['/', '/razdel/'].map((base) => feedsOf(library, today, { base })),
    );
    expect(one?.get(fileAddresses.eventsCalendar)).not.toBe(other?.get(fileAddresses.eventsCalendar));
    expect(one?.get(fileAddresses.sitemap)).not.toBe(other?.get(fileAddresses.sitemap));
  });
});

describe('the map of the site', () => {
  it('names in full every page that search engines want, with its own day', async () => {
    const files = await feedsOf(library, today);
    const urls = childrenOf(readXml(files.get(sitemap) ?? ''), 'url');
    const expected = addressBook(library, today)
      .mapped()
      .map(({ address, updated }) => ({ loc: `https://school.example/section${address}`, updated }));
    expect(urls.map((url) => ({ loc: textOf(url, 'loc'), updated: textOf(url, 'lastmod') }))).toEqual(
      expected,
    );
  });
});

describe('robots.txt', () => {
  it('lets everything be read but the door to editing', async () => {
    const files = await feedsOf(library, today, { base: '/' });
    expect(files.get(robots)).toMatchInlineSnapshot(`
      "User-agent: *
      Allow: /
      Disallow: /admin/

      Sitemap: https://school.example/sitemap.xml
      "
    `);
  });

  it('names no map where the site is not known', async () => {
    const files = await feedsOf(library, today, { base: '/', site: '' });
    expect(files.get(robots)).not.toContain('Sitemap');
  });
});
