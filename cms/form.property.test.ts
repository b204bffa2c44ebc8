/** Whatever is filled into a form, the reader sees what the form held: Decap's file, our reader, one verdict. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { fromJS } from 'immutable';
import type { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectionNames, collections, schoolSchema, type CollectionName } from '#model/collections.ts';
import { fieldInfo, type FieldInfo, type FieldKind } from '#model/fields.ts';
import { readEntry, type EntryPlace } from '#reader/read-entry.ts';
import { withoutEmpty } from './admin/without-empty.ts';
import { loadDecap, type DecapParts } from './decap-for-tests.ts';
import { formField } from './fields.ts';

let decap: DecapParts;
beforeAll(async () => {
  decap = await loadDecap();
}, 60_000);

type Values = Record<string, unknown>;
type Info<Kind extends FieldKind> = Extract<FieldInfo, { kind: Kind }>;

const cleared = fc.constantFrom<unknown>(undefined, null, '');

/** Words that YAML is known to take for something else. */
const trap = fc.constantFrom(
  ...['да', 'yes', 'no', 'null', '~', '007', '1e3', '12:30', '0x1F', '3.10', '2026-09-01', '.5', '=', '<<'],
  ...[
    '- пункт',
    '# решётка',
    'ключ: значение',
    '"кавычки"',
    '«ёлочки»',
    '{a: 1}',
    '[1]',
    '*',
    '&',
    '!',
    '%',
    '@',
    '`',
  ],
  ...['---', '...', 'а'.repeat(120), 'слово '.repeat(40).trim(), 'C:\\папка', '|', '>', "'", '?'],
);
const words = fc.oneof(trap, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }));
const oneLine = words.map((text) => text.replace(/[\r\n\u2028\u2029\u0085]+/g, ' '));

const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));
const day = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), twoDigits(12), twoDigits(31))
  .map((parts) => parts.join('-'));

/** What the widget of each kind may hold, right and wrong. */
const held: { [Kind in FieldKind]: (info: Info<Kind>) => fc.Arbitrary<unknown> } = {
  line: ({ pattern }) => {
    if (!pattern) return oneLine;
    const fitting = fc.stringMatching(pattern);
    return fc.oneof(
      oneLine,
      fitting,
      fitting.map((text) => ` ${text} `),
      fc.constant(' '),
    );
  },
  text: () => words,
  day: () => day,
  moment: () =>
    fc.oneof(
      day,
      fc.tuple(day, twoDigits(23), twoDigits(59)).map(([of, h, m]) => `${of} ${h}:${m}`),
    ),
  schoolYear: () => fc.integer({ min: 1990, max: 2090 }).map((from) => `${from}-${from + 1}`),
  number: ({ min, max, integer }) =>
    integer
      ? fc.integer({ min, max })
      : fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10),
  flag: () => fc.boolean(),
  colour: () => fc.constantFrom('#fff', '#0b4f6c', '#123456', '#1e3', '#000000', 'синий'),
  term: ({ vocabulary }) =>
    fc.oneof(
      fc.constantFrom(...vocabulary.terms.map(({ label }) => label)),
      ...(vocabulary.open ? [oneLine.map((word) => `иное: ${word}`)] : []),
    ),
  link: () => fc.constantFrom('prikaz-o-vnedrenii', '2026', '1e3', 'null', 'no'),
  file: () => fc.constantFrom('files/anketa.pdf', 'files/1.docx'),
  picture: () => fc.constantFrom('pictures/1.jpg', 'pictures/foto.webp'),
  address: () =>
    fc.constantFrom('https://school.example/a?b=c#d', 'http://школа.example/', 'https://a.example/#: x'),
  email: () => fc.constantFrom('pochta@school.example', '1e3@school.example'),
  phone: () => fc.constantFrom('+7 (000) 000-00-00', '84950000000', '8 000 000-00-00, доб. 12'),
  list: ({ of }) => fc.array(valueOf(of), { maxLength: 3 }),
  group: ({ fields }) => valuesOf(fields),
};

function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const info = fieldInfo(schema);
  const arbitrary = held[info.kind] as (info: FieldInfo) => fc.Arbitrary<unknown>;
  return arbitrary(info);
}

function valuesOf(fields: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<Values> {
  const arbitraries = Object.entries(fields).map(([name, schema]) => {
    const filled = valueOf(schema);
    const often = fieldInfo(schema).required ? 30 : 2;
    return [name, fc.oneof({ arbitrary: filled, weight: often }, { arbitrary: cleared, weight: 1 })] as const;
  });
  return fc.record(Object.fromEntries(arbitraries));
}

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

/** What the form holds when «Сохранить» is pressed. */
const savedValues = (values: Values) => (withoutEmpty(fromJS(values)) as { toJS: () => Values }).toJS();

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
        // Decap takes three hyphens at the end of the last value for the end of all values.
        fc.pre(!JSON.stringify(values).includes('---"'));
        expect(decap.fromFile(decap.toFile(values, Object.keys(shape)))).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });
});

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
