import { describe, expect, it } from 'vitest';
import { collectionNames, type CollectionName } from '#model/collections.ts';
import type { Library } from '#model/library.ts';
import { completionReasons, publicationStatuses } from '#model/vocabularies.ts';
import { addressBook } from '#queries/address-book.ts';
import { dataAddress, entryAddress } from '#queries/addresses.ts';
import { bareLibrary, contentFile, type Draft, type Fields } from '#rules/library-for-tests.ts';
import { decidedOf } from './data/disclosures.ts';
import { everythingOf, feedsOf } from './feeds-for-tests.ts';
import { fieldsOf, filledDraft, isWorded, type Filling } from './filled-entry-for-tests.ts';

const today = '2026-10-15';
const yesterday = '2026-10-14';
const tomorrow = '2026-10-16';

/** Days that nothing else in these libraries has. */
const given = '2026-01-17';
const until = '2027-07-19';
const inForce = { given, until, covers: ['имя', 'фотография'] };

const paths = collectionNames.flatMap((name) => [`${name}.body`, ...fieldsOf(name).map(({ path }) => path)]);
const places = new Map([...new Set(paths)].map((path, index) => [path, index]));

type Role = 'main' | 'draft' | 'review' | 'future';

/** A word that stands at one path of one entry and nowhere else; short enough for every field, fit for an id. */
function wordAt(role: Role, path: string): string {
  return `z${role}${places.get(path) ?? path.length}z`;
}

const idOf: Record<Role, string> = {
  main: 'osnovnaya',
  draft: 'chernovik-zz',
  review: 'na-proverke-zz',
  future: 'budushchaya-zz',
};

/** Everything that an entry may show is shown: completed, agreed to, still to come. */
const permitting: Partial<Record<CollectionName, Fields>> = {
  programmes: { state: 'завершена', finished: yesterday, completion: 'по инициативе куратора' },
  pages: { inMenu: true },
};

type Variant = { consent?: object | undefined; fields?: typeof permitting; pointTo?: Role };

function entryOf(
  name: CollectionName,
  role: Role,
  { consent, fields = {}, pointTo = 'main' }: Variant,
): Draft {
  const filling: Filling = {
    word: (path) => wordAt(role, path),
    target: () => idOf[pointTo],
    consent,
    flag: (path) => path.endsWith('.people'),
  };
  return filledDraft(name, filling, { id: idOf[role], ...permitting[name], ...fields[name] });
}

const hidden: Record<Exclude<Role, 'main'>, Fields> = {
  draft: { status: 'черновик' },
  review: { status: 'на проверке' },
  future: { published: tomorrow },
};

const roles = ['main', 'draft', 'review', 'future'] as const;

const files = collectionNames.flatMap((name) =>
  fieldsOf(name).flatMap(({ path, info }) => {
    if (info.kind !== 'file' && info.kind !== 'picture') return [];
    const [folder, extension] = info.kind === 'file' ? ['files', 'pdf'] : ['pictures', 'jpg'];
    return roles.map((role) => contentFile(`${folder}/${wordAt(role, path)}.${extension}`));
  }),
);

const curator = { post: 'заместитель директора', name: 'zkuratorz' };

/** One published entry of every collection, and one of each that is not on the site. */
function libraryOf(variant: Variant): Library {
  const entries: Partial<Record<CollectionName, Draft[]>> = {};
  for (const name of collectionNames) {
    const others = (['draft', 'review', 'future'] as const).map((role) => ({
      ...entryOf(name, role, { consent: inForce }),
      ...hidden[role],
    }));
    entries[name] = [entryOf(name, 'main', variant), ...others];
  }
  const school = { curator: { ...curator, ...(variant.consent && { consent: variant.consent }) } };
  return bareLibrary({ ...entries, files, school });
}

const open = libraryOf({ consent: inForce });
const everything = await everythingOf(open, today);
const feeds = await feedsOf(open, today);

type Place = { name: CollectionName; path: string; word: string };

/** Every place of every collection where people write words. */
const worded: Place[] = collectionNames.flatMap((name) =>
  fieldsOf(name)
    .filter(
      ({ info }) =>
        isWorded(info) &&
        !(info.kind === 'line' && info.pattern?.test('2026') === true && !info.pattern.test('z1z')),
    )
    .map(({ path }) => ({ name, path, word: wordAt('main', path) })),
);

/** Decisions about a field and all that it stands in. */
const decisionsAlong = (path: string) =>
  path.split('.').flatMap((_, index, parts) => decidedOf(parts.slice(0, index + 1).join('.')) ?? []);
const isNever = ({ path }: Place) => decisionsAlong(path).some(({ shown }) => shown === 'never');

describe('a library that may show everything', () => {
  it('has words at many places', () => {
    expect(worded.length).toBeGreaterThan(140);
    expect(worded.filter(isNever).map(({ path }) => path)).toEqual([
      ...collectionNames.map((name) => `${name}.formerIds`),
    ]);
  });

  it.each(collectionNames)('shows in its data every field that is not private: %s', (name) => {
    const data = feeds.get(dataAddress(name)) ?? '';
    const missing = worded.filter(
      (place) => place.name === name && !isNever(place) && !data.includes(place.word),
    );
    expect(missing).toEqual([]);
  });

  it.each(collectionNames)('shows nothing that the own page does not: %s', (name) => {
    const book = addressBook(open, today);
    // Pages begin their lines with a capital.
    const page = JSON.stringify(book.page(entryAddress(name, idOf.main))).toLowerCase();
    const data = feeds.get(dataAddress(name)) ?? '';
    const own = worded.filter((place) => place.name === name && decidedOf(place.path)?.shown !== 'always');
    expect(own.filter(({ word }) => data.includes(word) && !page.includes(word))).toEqual([]);
  });

  it('shows private fields nowhere', () => {
    expect(worded.filter((place) => isNever(place) && everything.includes(place.word))).toEqual([]);
  });

  it('shows the curator by name', () => {
    expect(everything).toContain(curator.name);
  });

  it('keeps consents, the reason of completion and states of publication to itself', () => {
    const reasons = completionReasons.terms.flatMap(({ id, label }) => [label, `"id":"${id}"`]);
    const states = publicationStatuses.terms.map(({ label }) => `"${label}"`);
    const found = [given, until, '"covers":', '"consents":', '"completion":', ...reasons, ...states];
    expect(found.filter((secret) => everything.includes(secret))).toEqual([]);
  });
});

describe('an entry that is not on the site', () => {
  const others = (['draft', 'review', 'future'] as const).map((role) => ({ role }));

  it.each(others)('is in no file: $role', ({ role }) => {
    const words = [...places.keys()].map((path) => wordAt(role, path));
    expect([...words, idOf[role]].filter((word) => everything.includes(word))).toEqual([]);
  });

  it.each(others)('is not named by those that point to it: $role', async ({ role }) => {
    const pointing = libraryOf({ consent: inForce, pointTo: role });
    expect(await everythingOf(pointing, today)).not.toContain(idOf[role]);
  });

  it.each(others)('is not told by a link in a text or a body: $role', async ({ role }) => {
    const link = (collection: string) => `[слова ссылки](${collection}/${idOf[role]})`;
    const library = bareLibrary({
      regulations: [{ body: link('news') }],
      practices: [{ context: link('news'), body: link('regulations') }],
      news: [{ body: link('practices') }],
    });
    const texts = await everythingOf(library, today);
    expect(texts.match(/слова ссылки/g)).toHaveLength(4);
    expect(texts).not.toContain(idOf[role]);
  });
});

const obstacles: [string, object | undefined][] = [
  ['absent', undefined],
  ['revoked', { ...inForce, revoked: today }],
  ['expired', { ...inForce, until: yesterday }],
  ['yet to begin', { ...inForce, given: tomorrow }],
];

/** What a consent alone lets be seen, by what it has to cover. */
const people = {
  имя: ['practices.authors.name', 'mentors.name'],
  фотография: [
    'practices.pictures.file',
    'practices.pictures.alt',
    'practices.pictures.caption',
    'news.pictures.file',
    'news.pictures.alt',
    'news.pictures.caption',
    'mentors.photo.file',
    'mentors.photo.alt',
  ],
};
const wordsOf = (list: readonly string[]) => list.map((path) => wordAt('main', path));
const names = [...wordsOf(people.имя), curator.name];
const photos = wordsOf(people.фотография);

describe('names and photos', () => {
  it('are seen under a consent in force, the first and the last day too', async () => {
    for (const consent of [inForce, { ...inForce, given: today }, { ...inForce, until: today }]) {
      const texts = await everythingOf(libraryOf({ consent }), today);
      expect([...names, ...photos].filter((word) => !texts.includes(word))).toEqual([]);
    }
  });

  it.each(obstacles)('are in no file under a consent that is %s', async (_, consent) => {
    const texts = await everythingOf(libraryOf({ consent }), today);
    expect([...names, ...photos].filter((word) => texts.includes(word))).toEqual([]);
    // What is not about a person stays.
    expect(texts).toContain(wordAt('main', 'mentors.post'));
    expect(texts).toContain(wordAt('main', 'practices.authors.post'));
  });

  it.each([
    ['имя', names, photos],
    ['фотография', photos, names],
  ])('are seen as far as the consent goes: %s', async (covers, seen, unseen) => {
    const texts = await everythingOf(libraryOf({ consent: { ...inForce, covers: [covers] } }), today);
    expect(seen.filter((word) => !texts.includes(word))).toEqual([]);
    expect(unseen.filter((word) => texts.includes(word))).toEqual([]);
  });
});

describe('results of a programme', () => {
  const words = wordsOf([
    'programmes.results.title',
    'programmes.results.before',
    'programmes.results.after',
    'programmes.results.unit',
    'programmes.resultSummary',
  ]);
  const unfinished: [string, Fields][] = [
    ['planned', { state: 'запланирована' }],
    ['running', { state: 'реализуется' }],
    ['suspended', { state: 'приостановлена' }],
    ['completed from tomorrow on', { state: 'завершена', finished: tomorrow }],
  ];

  it('are seen after its completion', () => {
    expect(words.filter((word) => !everything.includes(word))).toEqual([]);
  });

  it.each(unfinished)('are in no file while it is %s', async (_, fields) => {
    const library = libraryOf({
      consent: inForce,
      fields: { programmes: { ...fields, completion: undefined } },
    });
    const texts = await everythingOf(library, today);
    expect(words.filter((word) => texts.includes(word))).toEqual([]);
    expect(texts).toContain(wordAt('main', 'programmes.directions'));
  });
});

describe('the registration for an event', () => {
  const word = wordAt('main', 'events.registration');

  it.each([
    ['past', { start: yesterday, end: undefined }],
    ['cancelled', { cancelled: true }],
  ] as [string, Fields][])('is offered no more when it is %s', async (_, fields) => {
    const texts = await everythingOf(libraryOf({ consent: inForce, fields: { events: fields } }), today);
    expect(everything).toContain(word);
    expect(texts).not.toContain(word);
  });
});
