/** What a form may hold in every kind of field, right and wrong. */
import fc from 'fast-check';
import { fromJS } from 'immutable';
import type { z } from 'zod';
import { fieldInfo, type FieldInfo, type FieldKind } from '#model/fields.ts';
import { withoutEmpty } from './admin/without-empty.ts';

export type Values = Record<string, unknown>;
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
export const words = fc.oneof(trap, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }));
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

/** What the control of one field may hold. */
export function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const info = fieldInfo(schema);
  const arbitrary = held[info.kind] as (info: FieldInfo) => fc.Arbitrary<unknown>;
  return arbitrary(info);
}

/** What the controls of several fields may hold; some are left empty. */
export function valuesOf(fields: Readonly<Record<string, z.ZodType>>): fc.Arbitrary<Values> {
  const arbitraries = Object.entries(fields).map(([name, schema]) => {
    const filled = valueOf(schema);
    const often = fieldInfo(schema).required ? 30 : 2;
    return [name, fc.oneof({ arbitrary: filled, weight: often }, { arbitrary: cleared, weight: 1 })] as const;
  });
  return fc.record(Object.fromEntries(arbitraries));
}

/** What the form holds when «Сохранить» is pressed. */
export const savedValues = (values: Values) =>
  (withoutEmpty(fromJS(values)) as { toJS: () => Values }).toJS();
