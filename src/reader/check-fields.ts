/** Fields → what an entry holds, or what the model says against them. Runs in a browser as it does here. */
import type { z } from 'zod';
import { collections, schoolSchema, type CollectionName } from '#model/collections.ts';

export type CheckedData =
  | { data: unknown }
  /** `undefined`: the fields are such that the model could not judge them at all. */
  | { faults: readonly z.core.$ZodIssue[] | undefined };

/** Judges the fields of an entry by the schema of its collection. Never throws on content. */
export function checkFields(of: CollectionName | 'school', fields: unknown): CheckedData {
  const result = judge(of === 'school' ? schoolSchema : collections[of].schema, fields);
  if (!result) return { faults: undefined };
  return result.success ? { data: result.data } : { faults: result.error.issues };
}

/** A schema may stumble over values that only malice writes, such as a field named `toString` in place of a text. */
function judge(schema: z.ZodType, fields: unknown): z.ZodSafeParseResult<unknown> | undefined {
  try {
    return schema.safeParse(fields);
  } catch {
    return undefined;
  }
}
