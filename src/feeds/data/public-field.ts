/** How a field of the model becomes data: what its value is there and the schema of that, declared together. */
import { z } from 'zod';
import type { Edition } from '../edition.ts';

export type PublicField = {
  schema: z.ZodType;
  /** The value as data; undefined when there is nothing to show. */
  show: (value: unknown, edition: Edition) => unknown;
  /** Whether a value that is there always shows: a link does not when the entry behind it is a draft. */
  certain: boolean;
};

/**
 * A field whose value is shown by itself.
 * @param show gets what the model's own schema has let through; the registry of fields says which type that is
 */
export function shownAs<Value>(
  schema: z.ZodType,
  show: (value: Value, edition: Edition) => unknown,
  certain = true,
): PublicField {
  return {
    schema,
    show: (value, edition) => (value === undefined ? undefined : show(value as Value, edition)),
    certain,
  };
}

/** A field that is data already. */
export const asItIs = (schema: z.ZodType): PublicField => shownAs(schema, (value) => value);

/** An address in the section: full where the site is known, else a path with the base. */
export const ownAddress = (description: string) => z.string().meta({ format: 'uri-reference', description });
