import { describe, expect, it } from 'vitest';
import { readLibrary } from '#reader/read-library.ts';
import { addressBook } from './address-book.ts';
import { entryAddress, facetAddress } from './addresses.ts';
import { catalogueOf } from './catalogue.ts';
import { facetLinks } from './facet-lists.ts';
import type { ListView, PracticeView, ProgrammeView } from './page.ts';
import { pageCount } from './paging.ts';
import { knownValues, practiceFacets } from './practice-facets.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

const practice = (id: string, more: object = {}) => ({ id, title: `Практика ${id}`, ...more });

const withPractices = (...practices: object[]) =>
  addressBook(wholeLibrary({ practices: [...practices] as [] }), today);
type Book = ReturnType<typeof addressBook>;

function listAt(book: Book, address: string): ListView {
  const page = book.page(address);
  if (page?.template !== 'list') throw new Error(`There is no list at ${address}.`);
  return page.view;
}

const cardsAt = (book: Book, address: string) =>
  listAt(book, address).groups.flatMap(({ cards }) => cards.map((card) => card.address));

const libraries = [
  { name: 'the whole library', library: wholeLibrary(), day: today },
  { name: 'the sample', library: readLibrary('content').library, day: '2026-11-20' },
];

describe.each(libraries)('the lists of values in $name', ({ library, day }) => {
  const catalogue = catalogueOf(library, day);
  const book = addressBook(library, day);
  const practices = catalogue.published.practices;

  it.each(practiceFacets)('show the practices of every value of «$label», each once', ({ id, valuesOf }) => {
    const expected = new Map<string, Set<string>>();
    for (const { id: name, data } of practices)
      for (const { key } of valuesOf(data)) {
        const address = facetAddress(id, key);
        expected.set(address, (expected.get(address) ?? new Set()).add(entryAddress('practices', name)));
      }
    for (const [first, members] of expected) {
      const shown = Array.from({ length: pageCount(members.size) }, (_, index) =>
        cardsAt(book, index === 0 ? first : `${first}${index + 1}/`),
      ).flat();
      expect(shown.length, first).toBe(members.size);
      expect(new Set(shown), first).toEqual(members);
    }
    const lists = book
      .addresses()
      .filter((address) => address.startsWith(`/praktiki/${id}/`) && address.split('/').length === 5);
    expect(new Set(lists)).toEqual(new Set(expected.keys()));
  });

  it('are all linked, with how much stands in each', () => {
    const links = facetLinks(catalogue).flatMap((facet) => facet.links);
    expect(links.length).toBeGreaterThan(5);
    for (const { address, count } of links)
      expect(practices.length >= count && count > 0 && book.page(address)?.template === 'list', address).toBe(
        true,
      );
    const lists = book.addresses().filter((address) => /^\/praktiki\/[^/]+\/[^/]+\/$/.test(address));
    expect(new Set(links.map(({ address }) => address))).toEqual(new Set(lists));
  });

  it('are where the facts of every practice lead', () => {
    for (const { id, data } of practices) {
      const page = book.page(entryAddress('practices', id));
      const facts = (page?.view as PracticeView).facts.flatMap(({ values }) => values);
      expect(facts.length).toBe(practiceFacets.flatMap(({ valuesOf }) => valuesOf(data)).length);
      for (const { address = '' } of facts) expect(cardsAt(book, address).length, address).toBeGreaterThan(0);
    }
  });

  it('are where no fact of a programme leads', () => {
    for (const { id } of catalogue.published.programmes) {
      const page = book.page(entryAddress('programmes', id));
      const facts = (page?.view as ProgrammeView).facts.flatMap(({ values }) => values);
      expect(facts.filter(({ address }) => address !== undefined)).toEqual([]);
    }
  });
});

describe('the list of a value', () => {
  const book = withPractices(
    practice('obe', { kinds: ['реверсивное', 'традиционное'] }),
    practice('odna', { kinds: ['реверсивное'], results: [{ title: 'Ответы', before: '2', after: '5' }] }),
    practice('svoya', { kinds: ['иное: на бегу'], problems: ['иное: ИКТ без учителя'] }),
  );

  it('says what it is of, how many there are and what the word means', () => {
    const { title, intro, description, breadcrumbs } = listAt(book, '/praktiki/vid/reverse/');
    expect(title).toBe('Практики. Вид: реверсивное');
    expect(intro).toBe('2\u00a0практики. Младший коллега учит опытного новому, опытный младшего — методике.');
    expect(description).toBe(intro);
    expect(breadcrumbs.map(({ address }) => address)).toEqual(['/', '/praktiki/']);
  });

  it('leaves words of the school as they are written', () => {
    expect(listAt(book, '/praktiki/vid/na-begu/').title).toBe('Практики. Вид: На бегу');
    expect(listAt(book, '/praktiki/problema/ikt-bez-uchitelya/').title).toBe(
      'Практики. Проблема: ИКТ без учителя',
    );
  });

  it('leads to the other values of its facet, with how much stands there', () => {
    expect(listAt(book, '/praktiki/vid/reverse/').others).toEqual({
      title: 'Другие значения',
      links: [
        { title: 'Традиционное', address: '/praktiki/vid/traditional/', count: 1 },
        { title: 'На бегу', address: '/praktiki/vid/na-begu/', count: 1 },
      ],
    });
    expect(listAt(book, '/praktiki/forma/teacher-teacher/').others).toBeUndefined();
  });

  it('shows what a practice is about and what came of it, and has no filters', () => {
    const view = listAt(book, '/praktiki/vid/reverse/');
    expect(view.filters).toEqual([]);
    expect(view.groups.flatMap(({ cards }) => cards.flatMap(({ facts = [] }) => facts))).toEqual([
      { name: 'Что изменилось', values: [{ text: 'Ответы: 2 → 5' }] },
    ]);
  });

  it('goes on over pages, of which the first alone leads to the neighbours', () => {
    const many = Array.from({ length: 60 }, (_, index) => practice(`p-${index}`, { kinds: ['реверсивное'] }));
    const long = withPractices(...many, practice('inaya', { kinds: ['сетевое'] }));
    expect(cardsAt(long, '/praktiki/vid/reverse/')).toHaveLength(50);
    expect(cardsAt(long, '/praktiki/vid/reverse/2/')).toHaveLength(10);
    expect(listAt(long, '/praktiki/vid/reverse/').others?.links).toHaveLength(1);
    expect(listAt(long, '/praktiki/vid/reverse/2/')).toMatchObject({
      others: undefined,
      intro: listAt(long, '/praktiki/vid/reverse/').intro,
      pagination: { number: 2, count: 2, previous: '/praktiki/vid/reverse/' },
    });
  });

  it('stands in the order of the list of all', () => {
    const order = ['2024-2025', '2026-2027', '2025-2026'].map((schoolYear) =>
      practice(schoolYear, { schoolYear }),
    );
    expect(cardsAt(withPractices(...order), '/praktiki/forma/teacher-teacher/')).toEqual([
      '/praktiki/2026-2027/',
      '/praktiki/2025-2026/',
      '/praktiki/2024-2025/',
    ]);
  });

  it('goes with the last practice that has the value', () => {
    const left = withPractices(practice('obe', { kinds: ['реверсивное', 'традиционное'] }));
    const gone = book.addresses().filter((address) => !left.addresses().includes(address));
    expect(gone).toEqual([
      '/praktiki/problema/ikt-bez-uchitelya/',
      '/praktiki/vid/na-begu/',
      '/praktiki/odna/',
      '/praktiki/svoya/',
    ]);
    expect(
      withPractices()
        .addresses()
        .filter((address) => address.startsWith('/praktiki/')),
    ).toEqual(['/praktiki/chego-net/', '/praktiki/podborka/', '/praktiki/']);
  });
});

describe('words of the school', () => {
  const words = (...kinds: string[]) =>
    withPractices(...kinds.map((kind, index) => practice(`p-${index}`, { kinds: [`иное: ${kind}`] })));

  it('share a page where their addresses are the same, under the commonest spelling', () => {
    const book = words('на бегу!', 'на бегу', 'на бегу');
    expect(listAt(book, '/praktiki/vid/na-begu/').title).toBe('Практики. Вид: На бегу');
    expect(cardsAt(book, '/praktiki/vid/na-begu/')).toHaveLength(3);
  });

  it('count a practice once, however it spells one of them', () => {
    const book = withPractices(practice('a', { kinds: ['иное: на бегу', 'иное: на бегу!'] }));
    expect(listAt(book, '/praktiki/vid/na-begu/').intro).toBe('1\u00a0практика.');
    expect(cardsAt(book, '/praktiki/vid/na-begu/')).toHaveLength(1);
  });

  it('stand under a known word whose address they have', () => {
    const book = withPractices(
      practice('a', { kinds: ['скоростное', 'иное: speed!'] }),
      practice('b', { kinds: ['иное: speed!'] }),
    );
    expect(listAt(book, '/praktiki/vid/speed/').title).toBe('Практики. Вид: скоростное');
    expect(cardsAt(book, '/praktiki/vid/speed/')).toHaveLength(2);
  });

  it('have an address that a disk can hold, however long they are', () => {
    const long = 'взаимопереосвидетельствование '.repeat(30).trim();
    const book = withPractices(practice('a', { kinds: [`иное: ${long}`], schoolSubject: 'щ'.repeat(120) }));
    const parts = book.addresses().flatMap((address) => address.split('/'));
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(80);
    expect(book.addresses().filter((address) => address.startsWith('/praktiki/vid/'))).toHaveLength(1);
  });

  it('are linked from each other’s lists while they are few, then the commonest of them', () => {
    const practices = Array.from({ length: 60 }, (_, index) =>
      practice(`p-${index}`, { schoolSubject: `Предмет ${index % 40}` }),
    );
    const others = listAt(withPractices(...practices), '/praktiki/urok/predmet-30/').others?.links ?? [];
    expect(others).toHaveLength(24);
    expect(others.filter(({ count }) => count === 2)).toHaveLength(20);
  });
});

describe('known values', () => {
  it('begin with a small letter in their vocabularies, so that a title may hold them', () => {
    const labels = practiceFacets.flatMap(
      ({ vocabulary }) => vocabulary?.terms.map(({ label }) => label) ?? [],
    );
    expect(labels.filter((label) => label.charAt(0) !== label.charAt(0).toLowerCase())).toEqual([]);
  });

  it('are those of the vocabulary, and bands of hours in their order', () => {
    for (const facet of practiceFacets) {
      const { vocabulary } = facet;
      if (vocabulary)
        expect(knownValues(facet).map(({ key }) => key)).toEqual(vocabulary.terms.map(({ id }) => id));
    }
    const book = withPractices(
      ...[100, 3, 20, 6, 21].map((hours) => practice(`za-${hours}`, { effort: { hours } })),
    );
    expect(listAt(book, '/praktiki/vremya/do-20-chasov/').others?.links.map(({ title }) => title)).toEqual([
      'До 5 часов',
      '21–60 часов',
      'Больше 60 часов',
    ]);
  });
});
