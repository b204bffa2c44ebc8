/** What a field tells its editors, kept beside its schema, and the sentences that all kinds share. */
import type { z } from 'zod';
import type { Vocabulary } from './vocabulary.ts';

/** What every field tells its editor, whatever its kind. */
export type FieldSpec = { label: string; hint?: string };

type Described<Kind extends string, More = object> = FieldSpec & { kind: Kind; required: boolean } & More;

/** Everything an editor must know about a field; one member per kind. */
export type FieldInfo =
  | Described<'line', { max: number; pattern?: RegExp; holds?: 'organisation' }>
  | Described<'text', { max: number }>
  | Described<'day'>
  | Described<'moment'>
  | Described<'schoolYear'>
  | Described<'number', { min: number; max: number; integer: boolean; unit?: string }>
  | Described<'flag'>
  | Described<'colour'>
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

/** Gives a field its description. */
export function describe<Field extends z.ZodType>(field: Field, info: FieldInfo): Field {
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

/** What is said of a required field that is absent. */
export const fill = (label: string) => `Заполните поле «${label}».`;
/** What is said of a value of another type. */
export const wrongType = (label: string, expected: string) => (issue: { input?: unknown }) =>
  isAbsent(issue.input) ? fill(label) : `Поле «${label}»: нужен ${expected}.`;

/** An empty string, null and a missing key all mean that a field is absent. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
