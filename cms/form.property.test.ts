/** Whatever is filled into a form, the reader sees what the form held: Decap's file, our reader, one verdict. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectionNames, collections, schoolSchema, type CollectionName } from '#model/collections.ts';
import { fieldInfo, type FieldKind } from '#model/fields.ts';
import { readEntry, type EntryPlace } from '#reader/read-entry.ts';
import { loadDecap, type DecapParts } from './decap-for-tests.ts';
import { formField } from './fields.ts';
import { savedValues, valueOf, valuesOf, words } from './form-values-for-tests.ts';

let decap: DecapParts;
beforeAll(async () => {
  decap = await loadDecap();
}, 60_000);

const schemaOf = (collection: CollectionName): z.ZodType => collections[collection].schema;

const shapes: readonly { place: EntryPlace; schema: z.ZodType; shape: Record<string, z.ZodType> }[] = [
  { place: { collection: 'school', file: 'school.md' }, schema: schoolSchema, shape: schoolSchema.shape },
  ...collectionNames.map((collection) => ({
    place: placeOf(collection),
    schema: schemaOf(collection),
    shape: collections[collection].schema.shape,
  })),
];

function placeOf(collection: CollectionName, id = 'zapis'): EntryPlace {
  const { folder, extension } = collections[collection];
  return { collection, id, file: `${folder}/${id}.${extension}` };
}

describe.each(shapes)('an entry of $place.collection', ({ place, schema, shape }) => {
  it('that a form has filled gets one verdict and one value, in the form and in its file', () => {
    fc.assert(
      fc.property(valuesOf(shape), words, (filled, body) => {
        const values = savedValues(filled);
        const judged = schema.safeParse(values);
        const read = readEntry(place, Buffer.from(decap.toFile({ ...values, body }, Object.keys(shape))));
        expect(read.issues.filter(({ severity }) => severity === 'error').length === 0).toBe(judged.success);
        expect(read.value?.data).toEqual(judged.success ? judged.data : undefined);
      }),
      { numRuns: 60 },
    );
  });

  it('comes back into the form as it was saved', () => {
    fc.assert(
      fc.property(valuesOf(shape), (filled) => {
        const values = savedValues(filled);
        expect(decap.fromFile(decap.toFile(values, Object.keys(shape)))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });
});

it.each(['три дефиса ---', '---', '"---', 'строка\n---', '--- начало'])(
  'three hyphens in the last field are a value and not the end of all fields: %s',
  (summary) => {
    const values = { title: 'Итоги', summary };
    expect(decap.fromFile(decap.toFile(values, ['title', 'summary']))).toEqual(values);
  },
);

describe('a value that the model takes', () => {
  const fields = shapes.flatMap(({ shape }) => everyField(shape));
  it.each([...new Set(fields.map(({ kind }) => kind))])('passes the first look of the form: %s', (kind) => {
    for (const { schema } of fields.filter((field) => field.kind === kind)) {
      const { pattern } = formField('x', schema);
      if (!pattern) continue;
      fc.assert(
        fc.property(valueOf(schema), (value) => {
          if (schema.safeParse(value).success) expect(String(value)).toMatch(new RegExp(pattern[0]));
        }),
      );
    }
  });
});

function everyField(shape: Readonly<Record<string, z.ZodType>>): { kind: FieldKind; schema: z.ZodType }[] {
  return Object.values(shape).flatMap((schema) => {
    const info = fieldInfo(schema);
    const own = { kind: info.kind, schema };
    if (info.kind === 'group') return [own, ...everyField(info.fields)];
    return info.kind === 'list' ? [own, ...everyField({ item: info.of })] : [own];
  });
}

describe('every entry of the sample school', () => {
  it.each(collectionNames)('says the same after it was opened and saved in the form: %s', (collection) => {
    const { folder, extension, schema } = collections[collection];
    const files = readdirSync(path.join('content', folder)).filter((name) => name.endsWith(`.${extension}`));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const text = readFileSync(path.join('content', folder, name), 'utf8');
      const place = placeOf(collection, name.slice(0, -extension.length - 1));
      const saved = decap.toFile(savedValues(decap.fromFile(text)), Object.keys(schema.shape));
      const [before, after] = [text, saved].map((one) => readEntry(place, Buffer.from(one)).value);
      expect(after?.data, name).toEqual(before?.data);
      expect(after?.body.trim(), name).toBe(before?.body.trim());
    }
  });
});
