/** The model's fields as fields of the editor's form. The compiler asks for a line whenever the model gains a kind. */
import type { CmsField, CmsFieldBase } from 'decap-cms-core';
import type { z } from 'zod';
import { fieldInfo, type FieldInfo, type FieldKind } from '#model/fields.ts';
import type { Vocabulary } from '#model/vocabulary.ts';

/** What a widget says beside the name and the words that all fields have. */
type WidgetPart =
  DistributiveOmit<CmsField, 'name' | 'label' | 'hint' | 'required'> | Suggesting | Naming | Written | Choice;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** A line with words that are offered while it is typed; without the editor's own page it is a plain line. */
type Suggesting = { widget: 'string'; suggestions: readonly string[] };
/** A line of which the editor's own page offers the names that the section knows. */
type Naming = { widget: 'string'; holds: 'organisation' };
/** A line of which the editor's own page shows an example, and puts what was written into the model's form. */
type Written = { widget: 'string'; written: 'schoolYear' | 'moment' };
/** `spellings` holds for each option what else means it. */
type Choice = { widget: 'select'; options: string[]; spellings: (string | number)[][] };
type Info<Kind extends FieldKind> = Extract<FieldInfo, { kind: Kind }>;

/**
 * A first word on a value before the server judges it: whatever the model takes has to pass. The editor reads the
 * expression without its flags.
 */
function pattern(test: RegExp, { label }: FieldInfo, advice: string): { pattern: [string, string] } {
  if (test.flags !== '') throw new TypeError(`The pattern of «${label}» would lose its flags.`);
  return { pattern: [test.source, `Поле «${label}»: ${advice}`] };
}

/** The same for a value with white space around, or with nothing else: the model trims it. */
function withSpace({ source, flags }: RegExp): RegExp {
  const [, inner] = /^\^(.*)\$$/.exec(source) ?? [];
  if (inner === undefined) throw new TypeError(`The pattern ${source} is not one of a whole value.`);
  return new RegExp(`^\\s*(?:${inner})?\\s*$`, flags);
}

const widgets: { [Kind in FieldKind]: (info: Info<Kind>) => WidgetPart } = {
  line: (info) => ({
    widget: 'string',
    ...(info.holds && { holds: info.holds }),
    ...(info.pattern &&
      pattern(withSpace(info.pattern), info, 'так написать нельзя, посмотрите подсказку под полем.')),
  }),
  text: () => ({ widget: 'text' }),
  day: () => ({ widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false }),
  // A picker of days and times would give every day a time.
  moment: (info) => ({
    widget: 'string',
    written: 'moment',
    ...pattern(
      /^\s*\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}\S*)?\s*$/,
      info,
      'нужна дата вида 2026-09-01 или дата и время вида 2026-09-01 15:30.',
    ),
  }),
  schoolYear: (info) => ({
    widget: 'string',
    written: 'schoolYear',
    ...pattern(
      /^\s*\d{4}\s*[-–—/]\s*(?:\d{4}|\d{2})\s*$/,
      info,
      'учебный год — это два соседних года, например 2026-2027.',
    ),
  }),
  number: ({ integer, min, max }) => ({ widget: 'number', value_type: integer ? 'int' : 'float', min, max }),
  // No default: it would make an item of every list that has a flag in it. An absent flag means «нет».
  flag: () => ({ widget: 'boolean' }),
  colour: (info) => ({
    widget: 'string',
    ...pattern(
      /^\s*#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\s*$/,
      info,
      'нужен цвет вида #0b4f6c: решётка и шесть знаков.',
    ),
  }),
  term: ({ vocabulary }) =>
    vocabulary.open ? { widget: 'string', suggestions: wordsOf(vocabulary) } : choiceOf(vocabulary),
  link: ({ collection }) => linkWidget(collection),
  file: () => ({ widget: 'file', media_folder: '/files', public_folder: 'files', choose_url: false }),
  picture: () => ({
    widget: 'image',
    media_folder: '/pictures',
    public_folder: 'pictures',
    choose_url: false,
  }),
  address: () => ({ widget: 'string' }),
  email: () => ({ widget: 'string' }),
  phone: () => ({ widget: 'string' }),
  list: (info) => listWidget(info),
  group: ({ fields, required }) => ({
    widget: 'object',
    collapsed: !required,
    fields: required ? formFields(fields) : formFields(fields).map(asOptional),
  }),
};

const wordsOf = ({ terms }: Vocabulary): string[] => terms.map(({ label }) => label);

/** A list to choose from; the editor's own page also knows the other spellings in which a file may hold a word. */
const choiceOf = ({ terms }: Vocabulary): Choice => ({
  widget: 'select',
  options: terms.map(({ label }) => label),
  spellings: terms.map(({ id, spellings = [] }) => [id, ...spellings]),
});

const linkWidget = (collection: string) =>
  ({
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    search_fields: ['title'],
    display_fields: ['title'],
    options_length: 100,
  }) as const satisfies WidgetPart;

function listWidget({ of, min, max }: Info<'list'>): WidgetPart {
  const item = fieldInfo(of);
  const limits = { label_singular: item.label, ...(min > 0 && { min }), max };
  if (item.kind === 'group')
    return { widget: 'list', collapsed: true, ...limits, fields: formFields(item.fields) };
  if (item.kind === 'term' && !item.vocabulary.open)
    return { ...choiceOf(item.vocabulary), multiple: true, ...limits };
  if (item.kind === 'link') return { ...linkWidget(item.collection), multiple: true, ...limits };
  return { widget: 'list', collapsed: false, ...limits, field: formField('value', of) };
}

/**
 * A field of a group that may be left out: the editor asks for what is required inside even where nothing of the group
 * is filled in. Whether a group that was begun is whole, the server says.
 */
function asOptional(field: CmsField): CmsField {
  const inside = field.widget === 'object' && 'fields' in field ? field.fields.map(asOptional) : undefined;
  return { ...field, required: false, ...(inside && { fields: inside }) };
}

const ownWord = 'Выберите из подсказанных слов или напишите своё так: «иное: …».';

/** The field's own hint with what the form itself has to explain. */
function hintOf(info: FieldInfo): string | undefined {
  const word = info.kind === 'list' ? fieldInfo(info.of) : info;
  if (word.kind === 'term' && word.vocabulary.open)
    return info.hint === undefined ? ownWord : `${info.hint} ${ownWord}`;
  if (info.kind === 'moment') return info.hint ?? 'Дата или дата и время: 2026-09-01 или 2026-09-01 15:30.';
  if (info.kind === 'schoolYear') return info.hint ?? 'Например: 2026-2027.';
  return info.hint;
}

/** «Педагогический стаж, лет». */
const labelOf = (info: FieldInfo) =>
  info.kind === 'number' && info.unit !== undefined ? `${info.label}, ${info.unit}` : info.label;

/** One field of the form. */
export function formField(name: string, schema: z.ZodType): CmsField {
  const info = fieldInfo(schema);
  const hint = hintOf(info);
  const base: CmsFieldBase = {
    name,
    label: labelOf(info),
    required: info.required,
    ...(hint !== undefined && { hint }),
  };
  return { ...base, ...widgetOf(info) } as CmsField;
}

/** The kind names its own line of the table: the pairing that the type cannot follow. */
function widgetOf<Kind extends FieldKind>(info: Info<Kind>): WidgetPart {
  const widget = widgets[info.kind] as (info: FieldInfo) => WidgetPart;
  return widget(info);
}

/** The fields of an entry or of a group, in the model's order. */
export const formFields = (fields: Readonly<Record<string, z.ZodType>>): CmsField[] =>
  Object.entries(fields).map(([name, schema]) => formField(name, schema));
