import { describe, expect, it } from 'vitest';
import { addressBook } from './address-book.ts';
import type { Page } from './page.ts';
import { structuredData } from './structured-data.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

const site = 'https://school.example';
const book = addressBook(wholeLibrary(), today);
const pages: Page[] = book.addresses().flatMap((address) => book.page(address) ?? []);

const dataOf = (page: Page, frame = book.frame) => structuredData(page, frame, (address) => site + address);

function pageAt(address: string): Page {
  const page = book.page(address);
  if (!page) throw new Error(`There is no page at ${address}.`);
  return page;
}

const typesAt = (address: string) =>
  dataOf(pageAt(address))?.['@graph'].map((thing) =>
    typeof thing === 'object' && '@type' in thing ? thing['@type'] : '',
  );

/** Every text that stands anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe('structured data', () => {
  it.each([
    ['/', ['WebSite']],
    ['/praktiki/', ['CollectionPage', 'BreadcrumbList']],
    ['/praktiki/otkrytyj-urok/', ['HowTo', 'BreadcrumbList']],
    ['/dokumenty/prikaz/', ['Legislation', 'BreadcrumbList']],
    ['/novosti/pedsovet/', ['NewsArticle', 'BreadcrumbList']],
    ['/anonsy/kruglyj-stol/', ['Event', 'BreadcrumbList']],
    ['/programmy/pervyj-god/', ['EducationalOccupationalProgram', 'BreadcrumbList']],
    ['/metodika/pamyatka/', ['DigitalDocument', 'BreadcrumbList']],
    ['/pokazateli/', ['Dataset', 'BreadcrumbList']],
    ['/nastavniki/matematik/', ['BreadcrumbList']],
  ])('of %s are %j', (address, types) => {
    expect(typesAt(address)).toEqual(types);
  });

  it('are none for pages that search engines are not to list', () => {
    const without = pages.filter((page) => dataOf(page) === undefined).map(({ template }) => template);
    expect(new Set(without)).toEqual(new Set(['search', 'not-found', 'redirect']));
  });

  it('lead with full addresses to pages that exist', () => {
    const known = new Set(book.addresses().map((address) => site + address));
    const links = pages.flatMap((page) => textsIn(dataOf(page))).filter((text) => text.startsWith(site));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  it('say nothing that the page itself does not know', () => {
    for (const page of pages) {
      const told = new Set([...textsIn(page.view), ...textsIn(book.frame), 'ru']);
      const own = textsIn(dataOf(page)).filter(
        (text) => /\p{Script=Cyrillic}/u.test(text) && ![...told].some((one) => one.includes(text)),
      );
      expect(own, page.address).toEqual([]);
    }
  });

  it('tell a cancelled event and the hour of the school’s clock', () => {
    expect(JSON.stringify(dataOf(pageAt('/anonsy/otmena/')))).toContain('EventCancelled');
    const startIn = (school: Record<string, string>) => {
      const library = wholeLibrary({ school, events: [{ id: 'vstrecha', start: '2026-12-16 15:30' }] });
      const own = addressBook(library, today);
      const page = own.page('/anonsy/vstrecha/');
      return JSON.stringify(page && dataOf(page, own.frame));
    };
    expect(startIn({})).toContain('"startDate":"2026-12-16T15:30+03:00"');
    expect(startIn({ timeZone: 'Asia/Vladivostok' })).toContain('"startDate":"2026-12-16T15:30+10:00"');
  });

  it('tell which acts are in force, and nothing of those whose force is not known', () => {
    const forceAt = (force: string) => {
      const page = addressBook(wholeLibrary({ regulations: [{ id: 'akt', force }] }), today).page(
        '/dokumenty/akt/',
      );
      return page && /legalforce":"[^"]*\/(\w+)"/i.exec(JSON.stringify(dataOf(page)))?.[1];
    };
    expect(['действует', 'утратил силу', 'срок истёк', 'не установлено'].map(forceAt)).toEqual([
      'InForce',
      'NotInForce',
      'NotInForce',
      undefined,
    ]);
  });
});
