import { describe, expect, it } from 'vitest';
import type { CollectionName } from '#model/collections.ts';
import { collectionNames } from '#model/collections.ts';
import { deadlinesCalendarAddress, entryAddress, eventCalendarAddress, fileAddresses } from './addresses.ts';
import { addressBook } from './address-book.ts';
import type { Page, Template } from './page.ts';
import { today, wholeLibrary, wholeParts } from './whole-library-for-tests.ts';

const book = addressBook(wholeLibrary(), today);

function pagesOf({ addresses, page } = book): Page[] {
  return addresses().map((address) => {
    const found = page(address);
    if (!found) throw new Error(`The book names ${address} and has no page there.`);
    return found;
  });
}

/** Where a page of each template stands; a new template must name its place here. */
const places: Record<Template, string> = {
  home: '/',
  list: '/novosti/',
  bank: '/praktiki/',
  regulation: '/dokumenty/prikaz/',
  roadmap: '/dorozhnaya-karta/plan/',
  programme: '/programmy/pervyj-god/',
  practice: '/praktiki/otkrytyj-urok/',
  'practice-map': '/praktiki/chego-net/',
  selection: '/praktiki/podborka/',
  guidance: '/metodika/pamyatka/',
  news: '/novosti/pedsovet/',
  event: '/anonsy/kruglyj-stol/',
  mentor: '/nastavniki/matematik/',
  indicators: '/pokazateli/',
  indicator: '/pokazateli/dolya/',
  page: '/o-nas/',
  comparison: '/dorozhnaya-karta/plan/sravnenie/',
  'display-settings': '/nastrojki/',
  printout: '/pechat/',
  search: '/poisk/',
  'site-map': '/karta/',
  accessibility: '/dostupnost/',
  'personal-data': '/personalnye-dannye/',
  'not-found': '/404.html',
  redirect: '/dorozhnaya-karta/staryj-plan/',
};

/** Every inner address that a view mentions, wherever it stands in it. */
function linksIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    const isLink = ['address', 'to', 'previous', 'next', 'calendar'].includes(key) && value.startsWith('/');
    return isLink ? [value.split(/[#?]/, 1)[0] ?? ''] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => linksIn(inner, Array.isArray(value) ? key : name));
}

describe('the addresses for search engines', () => {
  it('are those of all pages but the search, the selection, the error and the redirects, each with its own day', () => {
    const unwanted: readonly Template[] = ['search', 'selection', 'not-found', 'redirect'];
    const wanted = pagesOf().filter(({ template }) => !unwanted.includes(template));
    const expected = wanted.map(({ address, updated }) => ({ address, updated }));
    expect(book.mapped()).toEqual(expected);
    expect(expected.some(({ updated }) => updated !== undefined)).toBe(true);
  });
});

describe('the address book', () => {
  it.each(Object.entries(places))('has a page of the template %s at %s', (template, address) => {
    expect(book.page(address)).toMatchObject({ template, address });
  });

  it('names every address once, with slashes at both ends', () => {
    const addresses = book.addresses();
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^\/(?:[a-z0-9-]+\/)*$/.test(address))).toEqual(['/404.html']);
    expect(pagesOf().map(({ address }) => address)).toEqual(addresses);
  });

  it('leads every link of every view to a page that exists', () => {
    const files = [
      ...Object.values(fileAddresses),
      ...wholeLibrary().entries.events.map(({ id }) => eventCalendarAddress(id)),
      ...wholeLibrary().entries.roadmaps.map(({ id }) => deadlinesCalendarAddress(id)),
    ];
    const known = new Set([...book.addresses(), ...files]);
    const links = [...pagesOf().flatMap(({ view }) => linksIn(view)), ...linksIn(book.frame)];
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  it('makes views that survive JSON', () => {
    for (const { view } of pagesOf()) expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(JSON.parse(JSON.stringify(book.frame))).toEqual(book.frame);
  });

  it('makes equal views of equal libraries, in whatever order their entries lie', () => {
    const library = wholeLibrary();
    for (const name of collectionNames)
      Object.assign(library.entries, { [name]: [...library.entries[name]].reverse() });
    const other = addressBook(library, today);
    expect(new Set(other.addresses())).toEqual(new Set(book.addresses()));
    for (const { address, view } of pagesOf()) {
      expect(JSON.stringify(other.page(address)?.view), address).toBe(JSON.stringify(view));
    }
  });

  it('gives lists and service pages no place in the search index, and every entry the place of its collection', () => {
    const unsearched: readonly Template[] = [
      'list',
      'bank',
      'indicators',
      'search',
      'site-map',
      'comparison',
      'display-settings',
      'practice-map',
      'selection',
      'printout',
      'not-found',
      'redirect',
    ];
    for (const { template, part, day } of pagesOf()) {
      expect([template, part === undefined]).toEqual([template, unsearched.includes(template)]);
      if (part === undefined) expect(day).toBeUndefined();
    }
    expect(book.page(places.practice)?.part).toBe('practices');
  });

  it('tells the search which pieces its index has', () => {
    const page = book.page('/poisk/');
    const parts = new Set(pagesOf().flatMap(({ part }) => part ?? []));
    expect(page?.template === 'search' && new Set(page.view.sections.map(({ part }) => part))).toEqual(parts);
  });

  it.each(collectionNames)('never shows a draft or an entry of %s whose day has not come', (name) => {
    const [sample = {}] = wholeParts[name] ?? [];
    const hidden = [
      {
        ...sample,
        id: 'chernovik',
        title: 'ЧЕРНОВИК',
        summary: 'ЧЕРНОВИК',
        status: 'черновик',
        formerIds: ['staroe'],
      },
      { ...sample, id: 'budushchee', title: 'ЧЕРНОВИК', summary: 'ЧЕРНОВИК', published: '2026-10-16' },
    ];
    const library = wholeLibrary({ [name]: [...(wholeParts[name] ?? []), ...hidden] });
    const other = addressBook(library, today);
    expect(JSON.stringify([pagesOf(other), other.frame])).not.toContain('ЧЕРНОВИК');
    expect(other.addresses()).toEqual(book.addresses());
    expect(other.entryAddresses).toEqual(book.entryAddresses);
    expect(addressBook(library, '2026-10-16').addresses()).toContain(entryAddress(name, 'budushchee'));
  });

  it('changes only the views that show a practice when the practice changes', () => {
    const [practice = {}, ...others] = wholeParts.practices ?? [];
    const changed = { ...practice, title: 'Открытый урок вдвоём' };
    const other = addressBook(wholeLibrary({ practices: [changed, ...others] }), today);
    const different = pagesOf().filter(
      ({ address, view }) => JSON.stringify(other.page(address)?.view) !== JSON.stringify(view),
    );
    expect(different.map(({ address }) => address)).toEqual([
      '/',
      '/pechat/',
      '/praktiki/',
      '/praktiki/god/2026-2027/',
      '/praktiki/problema/lesson-design/',
      '/praktiki/forma/teacher-teacher/',
      '/praktiki/vid/traditional/',
      '/praktiki/predmet/methodical/',
      '/praktiki/uroven/basic/',
      '/programmy/pervyj-god/',
      '/praktiki/otkrytyj-urok/',
      '/praktiki/proshlaya/',
      '/nastavniki/matematik/',
    ]);
    expect(other.frame).toEqual(book.frame);
  });

  it('answers at a former address with the way to the new one', () => {
    expect(book.page('/dorozhnaya-karta/staryj-plan/')?.view).toMatchObject({
      to: '/dorozhnaya-karta/plan/',
    });
  });

  it('keeps a page where a former address names one', () => {
    const pages = [
      { id: 'o-nas', formerIds: ['poisk', 'kontakty'] },
      { id: 'kontakty', title: 'Контакты' },
    ];
    const other = addressBook(wholeLibrary({ pages }), today);
    expect(other.page('/kontakty/')?.template).toBe('page');
    expect(other.page('/poisk/')?.template).toBe('search');
  });

  it('keeps lists and service pages at their addresses whatever an entry is called', () => {
    const clashing: [CollectionName, string][] = [
      ['pages', 'poisk'],
      ['pages', 'praktiki'],
    ];
    for (const [name, id] of clashing) {
      const other = addressBook(wholeLibrary({ [name]: [{ id }] }), today);
      expect(other.page(`/${id}/`)?.template).toBe(book.page(`/${id}/`)?.template);
    }
  });

  it('has a whole set of service pages for a library without anything', () => {
    const empty = addressBook({ ...wholeLibrary({}), school: undefined }, today);
    for (const { view } of pagesOf(empty)) expect(view).toBeDefined();
    expect(empty.frame.section).toBe('Наставничество');
  });
});
