/**
 * Field functions: the one place where a field gets its Russian label, hint, limits, messages and kind.
 * The reader validates with them and the editing form is generated from what they register, so the two cannot disagree.
 */
import { z } from 'zod';
import { describe, fieldInfo, fill, isAbsent, type FieldSpec } from './field-info.ts';

export { fieldInfo, isAbsent, type FieldInfo, type FieldKind, type FieldSpec } from './field-info.ts';
export { colour, flag, line, number, text } from './plain-fields.ts';
export { day, moment, schoolYear, timeZone } from './date-fields.ts';
export {
  file,
  fileExtensions,
  idPattern,
  link,
  picture,
  pictureExtensions,
  term,
} from './reference-fields.ts';
export { address, email, phone } from './contact-fields.ts';

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
