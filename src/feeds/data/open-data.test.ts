import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '#model/collections.ts';
import type { Entry, Library } from '#model/library.ts';
import { dataAddress, fileAddresses, schemaAddress } from '#queries/addresses.ts';
import { catalogueOf } from '#queries/catalogue.ts';
import { listsOf } from '#queries/lists.ts';
import { today as wholeDay, wholeLibrary } from '#queries/whole-library-for-tests.ts';
import { readLibrary } from '#reader/read-library.ts';
import { bareLibrary, libraryWithoutSchool } from '#rules/library-for-tests.ts';
import { base, feedsOf, site } from '../feeds-for-tests.ts';

const fixtures = readdirSync('src/fixtures').filter((name) => /^\d/.test(name));
const subjects: { name: string; library: Library; today: string }[] = [
  { name: 'the sample', library: readLibrary('content').library, today: '2026-11-20' },
  ...fixtures.map((name) => ({
    name,
    library: readLibrary(path.join('src/fixtures', name)).library,
    today: '2024-03-15',
  })),
  { name: 'a whole library', library: wholeLibrary(), today: wholeDay },
  { name: 'a library without entries', library: bareLibrary(), today: wholeDay },
  { name: 'a library without a school', library: libraryWithoutSchool(), today: wholeDay },
];
/** Each with its files where the site is known and where it is not. */
const libraries = await Promise.all(
  subjects.map(async (subject) => ({
    ...subject,
    known: await feedsOf(subject.library, subject.today),
    unknown: await feedsOf(subject.library, subject.today, { site: '' }),
  })),
);

const schemas = [
  ...collectionNames.map((name) => ({ data: dataAddress(name), schema: schemaAddress(name) })),
  { data: fileAddresses.sectionData, schema: fileAddresses.sectionSchema },
];

const validators = new Map<string, ValidateFunction>();

/** A validator that takes no unknown word of the schema for granted. */
function validatorOf(schema: string): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  const made = ajv.compile(JSON.parse(schema) as object);
  validators.set(schema, made);
  return made;
}

type DataFile = {
  $schema: string;
  title: string;
  section: string;
  school: string;
  asOf: string;
  count: number;
  entries: { id: string; url: string; title: string }[];
};
const dataOf = (files: ReadonlyMap<string, string>, address: string) =>
  JSON.parse(files.get(address) ?? '') as DataFile;

describe.each(libraries)('open data of $name', ({ library, today, known, unknown }) => {
  it('satisfy the schemas that lie beside them, whether the site is known or not', () => {
    for (const files of [known, unknown]) {
      for (const { data, schema } of schemas) {
        const text = files.get(data);
        expect(text !== undefined, data).toBe(
          library.school !== undefined || data !== fileAddresses.sectionData,
        );
        if (text === undefined) continue;
        const validate = validatorOf(files.get(schema) ?? '');
        const parsed = dataOf(files, data);
        expect(validate(parsed), `${data}: ${JSON.stringify(validate.errors)}`).toBe(true);
        expect(path.posix.join(path.posix.dirname(data), parsed.$schema)).toBe(schema);
      }
    }
  });

  it('hold the published entries in the order of their lists', () => {
    const catalogue = catalogueOf(library, today);
    for (const name of collectionNames) {
      const { count, entries, asOf } = dataOf(known, dataAddress(name));
      const published: readonly Entry[] = catalogue.published[name];
      expect(entries.map(({ id }) => id).sort()).toEqual(published.map(({ id }) => id).sort());
      expect({ count, asOf }).toEqual({ count: published.length, asOf: today });
      const main = listsOf(catalogue).find((list) => list.collection === name && list.kind === 'main');
      const listed = main?.entries().map(({ id }) => id) ?? [];
      expect(entries.map(({ id }) => id).filter((id) => listed.includes(id))).toEqual(listed);
    }
  });

  it('name the page of every entry, in full where the site is known', () => {
    for (const [where, files] of [
      [site, known],
      ['', unknown],
    ] as const) {
      for (const name of collectionNames) {
        const { address } = collections[name];
        const start = `${where}${base}${address === '' ? '' : `${address}/`}`;
        for (const { id, url } of dataOf(files, dataAddress(name)).entries)
          expect(url).toBe(`${start}${id}/`);
      }
    }
  });
});

describe('schemas', () => {
  const whole = libraries.find(({ name }) => name === 'a whole library')?.known ?? new Map<string, string>();

  it('say in Russian what every property is, and are the same for every school', () => {
    for (const { schema } of schemas) {
      for (const { library, known } of libraries)
        if (library.school) expect(known.get(schema)).toBe(whole.get(schema));
      expect(silentProperties(JSON.parse(whole.get(schema) ?? '') as Json)).toEqual([]);
    }
  });

  it('refuse what the model does not have', () => {
    for (const { data, schema } of schemas) {
      const validate = validatorOf(whole.get(schema) ?? '');
      expect(validate({ ...dataOf(whole, data), extra: 1 })).toBe(false);
    }
    const validate = validatorOf(whole.get(schemaAddress('mentors')) ?? '');
    const mentors = dataOf(whole, dataAddress('mentors'));
    expect(
      validate({ ...mentors, entries: mentors.entries.map((entry) => ({ ...entry, consent: {} })) }),
    ).toBe(false);
  });
});

type Json = { description?: string; properties?: Record<string, Json>; items?: Json };

/** Keys that are words of this format and need no explanation beside the object that they are in. */
const plainKeys = new Set(['id', 'label', 'title', 'url', 'form']);

function silentProperties(schema: Json, at = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
    ...(plainKeys.has(key) || /[а-яё]/i.test(property.description ?? '') ? [] : [`${at}.${key}`]),
    ...silentProperties(property, `${at}.${key}`),
  ]);
  return schema.items ? [...own, ...silentProperties(schema.items, at)] : own;
}
