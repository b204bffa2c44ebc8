/** Which fields an object of the content may have, by the model's own schemas. */
import type { z } from 'zod';
import { collections, schoolSchema, type CollectionName } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import { editDistance, foldSpelling } from '#model/vocabulary.ts';

type Fields = Readonly<Record<string, z.ZodType>>;

/** The fields of a whole entry of a collection, or of the school. */
export function rootFields(of: CollectionName | 'school'): Fields {
  return of === 'school' ? schoolSchema.shape : collections[of].schema.shape;
}

/** The fields of the object at a path of keys and list positions; undefined where the model has no object. */
export function fieldsAt(root: Fields, path: readonly PropertyKey[]): Fields | undefined {
  let fields: Fields | undefined = root;
  let field: z.ZodType | undefined;
  for (const step of path) {
    field = typeof step === 'number' ? itemOf(field) : ownField(fields, step);
    fields = field && groupFields(field);
  }
  return fields;
}

/** The schema of the field at a path, or undefined. */
export function fieldAt(root: Fields, path: readonly PropertyKey[]): z.ZodType | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const parent = path.slice(0, -1);
  return typeof last === 'number' ? itemOf(fieldAt(root, parent)) : ownField(fieldsAt(root, parent), last);
}

function itemOf(field: z.ZodType | undefined): z.ZodType | undefined {
  if (!field) return undefined;
  const info = fieldInfo(field);
  return info.kind === 'list' ? info.of : undefined;
}

function ownField(fields: Fields | undefined, name: PropertyKey): z.ZodType | undefined {
  const key = String(name);
  return fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function groupFields(field: z.ZodType): Fields | undefined {
  const info = fieldInfo(field);
  return info.kind === 'group' ? info.fields : undefined;
}

/** The known field that a mistyped or Russian name may mean. */
export function nearestField(fields: Fields, name: string): { key: string; label: string } | undefined {
  const typed = foldSpelling(name.slice(0, 80));
  let best: { key: string; label: string; distance: number } | undefined;
  for (const [key, field] of Object.entries(fields)) {
    const { label } = fieldInfo(field);
    for (const spelling of [key, label]) {
      const distance = editDistance(typed, foldSpelling(spelling));
      if (distance <= Math.max(1, spelling.length / 3) && (!best || distance < best.distance))
        best = { key, label, distance };
    }
  }
  return best && { key: best.key, label: best.label };
}
