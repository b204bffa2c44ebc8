/**
 * Field functions: the one place where a field gets its Russian label, hint, limits, messages and kind.
 * The reader validates with them and the editing form is generated from what they register, so the two cannot disagree.
 */
import { z } from 'zod';
import type { Vocabulary } from './vocabulary.ts';
import { findTerm, nearestTerm, termFromOther } from './vocabulary.ts';

/** What every field tells its editor, whatever its kind. */
export type FieldSpec = { label: string; hint?: string };

type Described<Kind extends string, More = object> = FieldSpec & { kind: Kind; required: boolean } & More;

/** Everything an editor must know about a field; one member per kind. */
export type FieldInfo =
  | Described<'line', { max: number; pattern?: RegExp }>
  | Described<'text', { max: number }>
  | Described<'day'>
  | Described<'moment'>
  | Described<'schoolYear'>
  | Described<'number', { min: number; max: number; integer: boolean; unit?: string }>
  | Described<'flag'>
  | Described<'term', { vocabulary: Vocabulary }>
  | Described<'link', { collection: string }>
  | Described<'file', { extensions: readonly string[] }>
  | Described<'picture', { extensions: readonly string[] }>
  | Described<'address'>
  | Described<'email'>
  | Described<'phone'>
  | Described<'list', { of: z.ZodType; min: number; max: number }>
  | Described<'group', { fields: Record<string, z.ZodType> }>;

export type FieldKind = FieldInfo['kind'];

/** Kept beside the schemas: a description belongs to one instance, so it is given last in every field function. */
const descriptions = new WeakMap<z.ZodType, FieldInfo>();

function describe<Field extends z.ZodType>(field: Field, info: FieldInfo): Field {
  descriptions.set(field, info);
  return field;
}

/**
 * The registered description of a field.
 * @throws {TypeError} for a schema made outside this module, so that no field can stay invisible to editors.
 */
export function fieldInfo(schema: z.ZodType): FieldInfo {
  const info = descriptions.get(schema);
  if (!info) throw new TypeError('The schema was not made by a field function of src/model/fields.ts.');
  return info;
}

const fill = (label: string) => `Заполните поле «${label}».`;
const wrongType = (label: string, expected: string) => (issue: { input?: unknown }) =>
  isAbsent(issue.input) ? fill(label) : `Поле «${label}»: нужен ${expected}.`;

/** An empty string, null and a missing key all mean that a field is absent. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A single line of text, trimmed; at most `max` characters (200 by default). */
export function line(spec: FieldSpec & { max?: number; pattern?: { test: RegExp; error: string } }) {
  const { label, max = 200, pattern, ...rest } = spec;
  const text = z
    .string({ error: wrongType(label, 'текст в кавычках или без них') })
    .trim()
    .min(1, { error: fill(label) })
    .max(max, { error: `Поле «${label}»: не больше ${max} знаков.` })
    .regex(/^[^\n\r]*$/, { error: `Поле «${label}»: текст должен умещаться в одну строку.` });
  const checked = pattern ? text.regex(pattern.test, { error: pattern.error }) : text;
  const info = { ...rest, kind: 'line', label, max, required: true } as const;
  return describe(checked, pattern ? { ...info, pattern: pattern.test } : info);
}

/** Text of several lines (Markdown is allowed where the page renders it); at most `max` characters. */
export function text(spec: FieldSpec & { max?: number }) {
  const { label, max = 2000, ...rest } = spec;
  return describe(
    z
      .string({ error: wrongType(label, 'текст') })
      .trim()
      .min(1, { error: fill(label) })
      .max(max, { error: `Поле «${label}»: не больше ${max} знаков.` }),
    { ...rest, kind: 'text', label, max, required: true },
  );
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `YYYY-MM-DD` names a day that the calendar has. */
function isCalendarDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return dayPattern.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const dateToIso = (value: unknown) =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;

/** A day, `YYYY-MM-DD`; an unquoted YAML date is taken alike. */
export function day({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input) ? fill(label) : `Поле «${label}»: нужна дата вида 2026-09-01 (год-месяц-день).`;
  return describe(z.preprocess(dateToIso, z.string({ error }).trim().refine(isCalendarDay, { error })), {
    ...rest,
    kind: 'day',
    label,
    required: true,
  });
}

const momentPattern =
  /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function momentToText(value: unknown): unknown {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return value;
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

function isMoment(value: string): boolean {
  const [, dayPart, time] = momentPattern.exec(value) ?? [];
  return (
    dayPart !== undefined &&
    isCalendarDay(dayPart) &&
    (time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
  );
}

/** A day with an optional time of the school's own clock: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
export function moment({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input)
      ? fill(label)
      : `Поле «${label}»: нужна дата вида 2026-09-01 или дата и время вида 2026-09-01 15:30.`;
  return describe(
    z
      .preprocess(momentToText, z.string({ error }).trim().refine(isMoment, { error }))
      .transform((value) => value.replace('T', ' ').slice(0, 16)),
    { ...rest, kind: 'moment', label, required: true },
  );
}

function schoolYearFrom(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, from, to] = /^\s*(\d{4})\s*[-–—/]\s*(\d{4}|\d{2})\s*$/.exec(value) ?? [];
  if (!from || !to) return value;
  return `${from}-${to.length === 2 ? from.slice(0, 2) + to : to}`;
}

const isSchoolYear = (value: string) =>
  /^\d{4}-\d{4}$/.test(value) && Number(value.slice(5)) === Number(value.slice(0, 4)) + 1;

/** A school year, 1 September to 31 August, as `2026-2027`; `2026/27` and the dashes are taken alike. */
export function schoolYear({ label, ...rest }: FieldSpec) {
  const error = (issue: { input?: unknown }) =>
    isAbsent(issue.input)
      ? fill(label)
      : `Поле «${label}»: учебный год — это два соседних года, например 2026-2027.`;
  return describe(
    z.preprocess(
      (value) => (isAbsent(value) ? value : schoolYearFrom(value)),
      z.string({ error }).refine(isSchoolYear, { error }),
    ),
    { ...rest, kind: 'schoolYear', label, required: true },
  );
}

/** The widest limits: −1 000 000 … 1 000 000 is any number that a school may write. */
const anyNumber = 1_000_000;

/** «−1 000 000»: groups of three apart, with a minus sign. */
const writeNumber = (value: number) =>
  String(value)
    .replace(/\B(?=(?:\d{3})+$)/g, '\u00a0')
    .replace('-', '−');

/** A number within limits, both inclusive; `unit` is shown beside it. */
export function number(spec: FieldSpec & { min?: number; max?: number; integer?: boolean; unit?: string }) {
  const { label, min = 0, max = anyNumber, integer = false, ...rest } = spec;
  const range = `Поле «${label}»: нужно число от ${writeNumber(min)} до ${writeNumber(max)}.`;
  const isAny = min === -anyNumber && max === anyNumber;
  const notNumber = isAny ? `Поле «${label}»: нужно число.` : range;
  const base = z
    .number({ error: (issue) => (isAbsent(issue.input) ? fill(label) : notNumber) })
    .min(min, { error: range })
    .max(max, { error: range });
  const checked = integer ? base.int({ error: `Поле «${label}»: нужно целое число.` }) : base;
  return describe(checked, { ...rest, kind: 'number', label, min, max, integer, required: true });
}

const flagWords = new Map<unknown, boolean>([
  ['да', true],
  ['нет', false],
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
]);

/** Yes or no; «да» and «нет» are taken alike. An absent flag is `false`. */
export function flag({ label, ...rest }: FieldSpec) {
  return describe(
    z.preprocess(
      (value) =>
        isAbsent(value)
          ? false
          : typeof value === 'string'
            ? (flagWords.get(value.trim().toLowerCase()) ?? value)
            : value,
      z.boolean({ error: `Поле «${label}»: нужно «да» или «нет».` }),
    ),
    { ...rest, kind: 'flag', label, required: false },
  );
}

/** A word of a vocabulary in any accepted spelling → the term; an open vocabulary also takes «иное: …». */
export function term<Id extends string>(vocabulary: Vocabulary<Id>, { label, ...rest }: FieldSpec) {
  const schema = z
    .custom<string | number>((value) => !isAbsent(value), { error: fill(label) })
    .transform((value, context) => {
      const found = findTerm(vocabulary, value) ?? termFromOther(vocabulary, value);
      if (found) return found;
      context.addIssue({
        code: 'custom',
        input: value,
        message: unknownTerm(label, vocabulary, value),
      });
      return z.NEVER;
    });
  return describe(schema, { ...rest, kind: 'term', label, vocabulary, required: true });
}

function unknownTerm(label: string, vocabulary: Vocabulary, given: unknown): string {
  if (typeof given !== 'string' && typeof given !== 'number')
    return `Поле «${label}»: нужно слово из списка.`;
  const value = String(given);
  const near = nearestTerm(vocabulary, value);
  const advice = near
    ? `Возможно, имелось в виду «${near.label}».`
    : `Можно указать: ${vocabulary.terms.map((item) => `«${item.label}»`).join(', ')}.`;
  const other = vocabulary.open ? ' Если подходящего слова нет, напишите «иное: …».' : '';
  return `Поле «${label}»: значения «${value.slice(0, 80)}» нет в списке. ${advice}${other}`;
}

/** Latin words of lower-case letters and digits joined by hyphens: the name of a file and the last part of its address. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entry of another collection; whether it exists is a rule's business. */
export function link(collection: string, { label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'адрес записи') })
      .trim()
      .min(1, { error: fill(label) })
      .regex(idPattern, {
        error: `Поле «${label}»: нужно имя файла записи без «.md» — латинские буквы, цифры и дефисы.`,
      }),
    { ...rest, kind: 'link', label, collection, required: true },
  );
}

/** Kinds of documents that a section may offer for download. */
export const fileExtensions = [
  'pdf',
  'docx',
  'doc',
  'odt',
  'rtf',
  'xlsx',
  'xls',
  'ods',
  'pptx',
  'odp',
  'zip',
  'sig',
  'txt',
  'csv',
] as const;
/** Kinds of pictures that a browser or the build can read. */
export const pictureExtensions = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'] as const;

function contentPath(folder: string, extensions: readonly string[], label: string) {
  const inFolder = new RegExp(
    `^${folder}/(?!\\.)(?!.*/\\.)[^\\\\:*?"<>|]+\\.(?:${extensions.join('|')})$`,
    'i',
  );
  return z
    .string({ error: wrongType(label, `путь вида ${folder}/имя.${extensions[0] ?? ''}`) })
    .trim()
    .transform((path) => path.replace(/^\/+/, ''))
    .refine((path) => path !== '', { error: fill(label), abort: true })
    .refine((path) => inFolder.test(path), {
      error: `Поле «${label}»: нужен путь вида ${folder}/имя.${extensions[0] ?? ''}; подходят файлы ${extensions.join(', ')}.`,
    });
}

/** A document under `files/` of the content directory. */
export function file({ label, ...rest }: FieldSpec) {
  return describe(contentPath('files', fileExtensions, label), {
    ...rest,
    kind: 'file',
    label,
    extensions: fileExtensions,
    required: true,
  });
}

/** A picture under `pictures/` of the content directory. */
export function picture({ label, ...rest }: FieldSpec) {
  return describe(contentPath('pictures', pictureExtensions, label), {
    ...rest,
    kind: 'picture',
    label,
    extensions: pictureExtensions,
    required: true,
  });
}

const isWebAddress = (value: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) && URL.canParse(value);

/** A full web address, http or https. */
export function address({ label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'адрес сайта') })
      .trim()
      .min(1, { error: fill(label) })
      .refine(isWebAddress, {
        error: `Поле «${label}»: нужен полный адрес, например https://school.example/page.`,
      }),
    { ...rest, kind: 'address', label, required: true },
  );
}

/** A working e-mail address. */
export function email({ label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'адрес электронной почты') })
      .trim()
      .min(1, { error: fill(label) })
      .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/, {
        error: `Поле «${label}»: нужен адрес вида pochta@school.example.`,
      }),
    { ...rest, kind: 'email', label, required: true },
  );
}

/** A working phone number with its area code: digits, spaces, brackets, hyphens, an extension after «доб.». */
export function phone({ label, ...rest }: FieldSpec) {
  return describe(
    z
      .string({ error: wrongType(label, 'номер телефона в кавычках') })
      .trim()
      .min(1, { error: fill(label) })
      .regex(/^\+?\d[\d\s()-]{5,18}\d(?:,?\s*доб\.\s*\d{1,6})?$/, {
        error: `Поле «${label}»: нужен номер вида +7 (000) 000-00-00.`,
      }),
    { ...rest, kind: 'phone', label, required: true },
  );
}

/** Several values of one field, each checked by it; an absent list is empty. */
export function list<Of extends z.ZodType>(of: Of, spec: FieldSpec & { min?: number; max?: number }) {
  const { label, min = 0, max = 1000, ...rest } = spec;
  return describe(
    z.preprocess(
      (value) => (isAbsent(value) ? [] : value),
      z
        .array(of, { error: `Поле «${label}»: нужен список, каждая строка начинается с дефиса.` })
        .min(min, { error: min === 1 ? fill(label) : `Поле «${label}»: нужно не меньше ${min} строк.` })
        .max(max, { error: `Поле «${label}»: не больше ${max} строк.` }),
    ),
    { ...rest, kind: 'list', label, of, min, max, required: min > 0 },
  );
}

/** A closed object whose unknown keys are named, with the nearest known one suggested by the reader. */
export function closedObject<Shape extends z.ZodRawShape>(shape: Shape, label: string) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? 'Неизвестное поле.'
        : isAbsent(issue.input)
          ? fill(label)
          : `Поле «${label}»: нужны вложенные поля вида «имя: значение».`,
  });
}

/** Several fields that belong together. */
export function group<Shape extends Record<string, z.ZodType>>(fields: Shape, { label, ...rest }: FieldSpec) {
  return describe(closedObject(fields, label), { ...rest, kind: 'group', label, fields, required: true });
}

/** The same field, allowed to be absent. */
export function optional<Field extends z.ZodType>(field: Field) {
  return describe(
    z.preprocess((value) => (isAbsent(value) ? undefined : value), field.optional()),
    { ...fieldInfo(field), required: false },
  );
}

/** The same field with a value that stands when it is absent. */
export function withDefault<Field extends z.ZodType>(field: Field, value: z.input<Field>) {
  return describe(
    z.preprocess((given) => (isAbsent(given) ? value : given), field),
    { ...fieldInfo(field), required: false },
  );
}
