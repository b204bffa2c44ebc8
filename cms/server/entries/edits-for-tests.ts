/** What people do to entries in a form: any field, any row, the text below. */
import fc from 'fast-check';
import type { z } from 'zod';
import { fieldInfo, type FieldInfo } from '#model/fields.ts';
import { rootFields } from '#reader/known-fields.ts';
import { fileOf, filledEntries, ownEntries, type Sample } from './entries-for-tests.ts';
import { isRecord, ownField, takeApart, toFields, type Fields } from './take-apart.ts';

/** Words that YAML could take for something else. */
const hardWords = [
  'да',
  'no',
  '2026-09-01',
  '12',
  '1e3',
  '~',
  '# нет',
  '- а',
  'а: б',
  "'",
  '"«»"',
  'а\nб\n\n  в',
  '*а',
  '{а}',
];

const word = fc.oneof(
  fc.nat({ max: 99 }).map((number) => `слово ${number}`),
  fc.constantFrom(...hardWords),
);
const name = fc.nat({ max: 5 }).map((number) => `imya-${number}`);

type InfoOf<Kind extends FieldInfo['kind']> = Extract<FieldInfo, { kind: Kind }>;

const values: { [Kind in FieldInfo['kind']]: (info: InfoOf<Kind>) => fc.Arbitrary<unknown> } = {
  line: ({ pattern }) => (pattern ? name : word),
  text: () => word,
  day: () => fc.constantFrom('2026-09-01', '2026-10-02', '2027-01-03'),
  moment: () => fc.constantFrom('2026-09-01', '2026-10-02 12:30', '2026-10-02T12:30'),
  schoolYear: () => fc.constantFrom('2026-2027', '2025/26', '2025-2026'),
  number: ({ min, max }) => fc.integer({ min: Math.max(min, 1), max: Math.min(max, 40) }),
  colour: () => fc.constantFrom('#0b4f6c', '#0BF'),
  flag: () => fc.constantFrom<unknown>(true, false, 'да', 'нет'),
  term: ({ vocabulary }) => fc.constantFrom(...vocabulary.terms.flatMap(({ id, label }) => [id, label])),
  link: () => name,
  file: () => fc.constantFrom('files/a.pdf', 'files/b.docx'),
  picture: () => fc.constantFrom('pictures/a.jpg', 'pictures/b.png'),
  address: () => fc.constantFrom('https://school.example/a', 'https://school.example/b?c=1#d'),
  email: () => fc.constantFrom('a@school.example', 'b@school.example'),
  phone: () => fc.constantFrom('+7 (000) 000-00-00', '+7 (000) 000-00-01'),
  list: ({ of }) => fc.array(valueOf(of), { maxLength: 3 }),
  group: ({ fields }) =>
    fc.record(
      Object.fromEntries(
        Object.entries(fields).map(([field, schema]) => [
          field,
          fc.option(valueOf(schema), { nil: undefined }),
        ]),
      ),
    ),
};

function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const info = fieldInfo(schema);
  const make = values[info.kind] as (info: FieldInfo) => fc.Arbitrary<unknown>; // Keyed by the kind of its own info.
  return make(info);
}

/** One value changed in one of the ways that a form knows. */
function edited(schema: z.ZodType | undefined, value: unknown): fc.Arbitrary<unknown> {
  if (!schema) return fc.constant(value);
  const info = fieldInfo(schema);
  if (info.kind === 'group' && isRecord(value)) return editedFields(info.fields, value);
  if (info.kind === 'list' && Array.isArray(value)) return editedRows(info.of, value);
  return fc.oneof(
    { weight: 4, arbitrary: valueOf(schema) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const editedFields = (schemas: Readonly<Record<string, z.ZodType>>, fields: Fields): fc.Arbitrary<unknown> =>
  fc
    .constantFrom(...Object.keys(schemas))
    .chain((field) => edited(schemas[field], ownField(fields, field)).map((value) => [field, value] as const))
    .map((pair) => toFields([...Object.entries(fields), pair].filter(([, value]) => value !== undefined)));

function editedRows(schema: z.ZodType, rows: unknown[]): fc.Arbitrary<unknown> {
  const place = fc.nat({ max: Math.max(0, rows.length - 1) });
  const added = fc.tuple(fc.nat({ max: rows.length }), valueOf(schema));
  const change = place.chain((at) => edited(schema, rows[at]).map((row) => rows.with(at, row ?? rows[at])));
  const move = fc
    .tuple(place, place)
    .map(([from, to]) => rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]));
  return fc.oneof(
    added.map(([at, row]) => rows.toSpliced(at, 0, row)),
    ...(rows.length > 0 ? [change, change, move, place.map((at) => rows.toSpliced(at, 1))] : []),
  );
}

const editedBody = (text: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(), word, fc.constantFrom('set', 'add', 'remove')).map(([turn, words, how]) => {
    const parts = text.trim().split('\n\n');
    const at = turn % parts.length;
    const stead = how === 'set' ? [words] : how === 'add' ? [parts[at] ?? '', words] : [];
    return `\n${parts.toSpliced(at, 1, ...stead).join('\n\n')}\n`;
  });

/** The text after some changes, written as the form writes: all of it anew. */
export function editedText({ of, text }: Sample, changes = 3): fc.Arbitrary<string> {
  const entry = takeApart(text);
  if (!entry) throw new Error('A sample cannot be read.');
  const step = (fields: Fields) => editedFields(rootFields(of), fields) as fc.Arbitrary<Fields>; // Fields stay fields.
  const fields = fc
    .nat({ max: changes })
    .chain((count) =>
      Array.from({ length: count }).reduce<fc.Arbitrary<Fields>>(
        (made) => made.chain(step),
        fc.constant(entry.fields),
      ),
    );
  const below = fc.oneof(
    { weight: 3, arbitrary: fc.constant(entry.body) },
    { weight: 1, arbitrary: editedBody(entry.body) },
  );
  return fc.tuple(fields, below).map(([made, under]) => fileOf(made, under));
}

export const sample: fc.Arbitrary<Sample> = fc.oneof(
  fc.constantFrom(...filledEntries),
  fc.constantFrom(...ownEntries),
);
