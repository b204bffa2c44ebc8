/** The model's fields as fields of the editor's form. The compiler asks for a line whenever the model gains a kind. */
import type { CmsField, CmsFieldBase } from 'decap-cms-core';
import type { z } from 'zod';
import { fieldInfo, type FieldInfo, type FieldKind } from '#model/fields.ts';

/** What a widget says beside the name and the words that all fields have. */
type WidgetPart = DistributiveOmit<CmsField, 'name' | 'label' | 'hint' | 'required'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
type Info<Kind extends FieldKind> = Extract<FieldInfo, { kind: Kind }>;

/** A pattern that the editor applies to a whole value; empty values are judged by `required` alone. */
const pattern = (test: RegExp, error: string): { pattern: [string, string] } => ({
  pattern: [test.source, error],
});

const words = (info: FieldInfo) => `Поле «${info.label}»`;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const momentPattern = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2})?$/;
const yearPattern = /^\d{4}\s*[-–—/]\s*(?:\d{4}|\d{2})$/;

const widgets: { [Kind in FieldKind]: (info: Info<Kind>) => WidgetPart } = {
  line: (info) => ({
    widget: 'string',
    ...(info.pattern && pattern(info.pattern, `${words(info)}: так написать нельзя, посмотрите подсказку.`)),
  }),
  text: () => ({ widget: 'text' }),
  // Strings, not pickers: a picker stores another type than the one that it has read.
  day: (info) => ({
    widget: 'string',
    ...pattern(dayPattern, `${words(info)}: нужна дата вида 2026-09-01.`),
  }),
  moment: (info) => ({
    widget: 'string',
    ...pattern(
      momentPattern,
      `${words(info)}: нужна дата вида 2026-09-01 или дата и время вида 2026-09-01 15:30.`,
    ),
  }),
  schoolYear: (info) => ({
    widget: 'string',
    ...pattern(yearPattern, `${words(info)}: учебный год — это два соседних года, например 2026-2027.`),
  }),
  number: ({ integer, min, max }) => ({ widget: 'number', value_type: integer ? 'int' : 'float', min, max }),
  flag: () => ({ widget: 'boolean', default: false }),
  colour: () => ({ widget: 'string' }),
  term: (info) => termWidget(info),
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
  group: ({ fields }) => ({ widget: 'object', collapsed: false, fields: formFields(fields) }),
};

/** An open vocabulary takes words of the school's own, for which a list to choose from has no place. */
function termWidget({ vocabulary }: Info<'term'>): WidgetPart {
  if (vocabulary.open) return { widget: 'string' };
  return { widget: 'select', options: vocabulary.terms.map(({ label }) => label) };
}

const linkWidget = (collection: string): WidgetPart => ({
  widget: 'relation',
  collection,
  value_field: '{{slug}}',
  search_fields: ['title'],
  display_fields: ['title'],
});

function listWidget({ of, min, max }: Info<'list'>): WidgetPart {
  const item = fieldInfo(of);
  const limits = { ...(min > 0 && { min }), max };
  if (item.kind === 'group')
    return { widget: 'list', collapsed: true, ...limits, fields: formFields(item.fields) };
  if (item.kind === 'term' && !item.vocabulary.open)
    return {
      widget: 'select',
      multiple: true,
      options: item.vocabulary.terms.map(({ label }) => label),
      ...limits,
    };
  if (item.kind === 'link')
    return { ...linkWidget(item.collection), widget: 'relation', multiple: true } as WidgetPart;
  return { widget: 'list', ...limits, field: formField('value', of) };
}

/** What an editor of a vocabulary may write, beside the field's own hint. */
function hintOf(info: FieldInfo): string | undefined {
  if (info.kind !== 'term' || !info.vocabulary.open) return info.hint;
  const known = info.vocabulary.terms.map(({ label }) => `«${label}»`).join(', ');
  return `${info.hint === undefined ? '' : `${info.hint} `}Можно указать: ${known}; своё слово — так: «иное: …».`;
}

/** One field of the form. */
export function formField(name: string, schema: z.ZodType): CmsField {
  const info = fieldInfo(schema);
  const hint = hintOf(info);
  const base: CmsFieldBase = {
    name,
    label: info.label,
    required: info.required && info.kind !== 'flag',
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
