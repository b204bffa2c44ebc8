/** What an entry's fields say, apart from how they are written: two texts with one meaning have nothing to merge. */
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { fieldInfo, isAbsent } from '#model/fields.ts';
import { findTerm, termFromOther, writeTerm, type Term, type Vocabulary } from '#model/vocabulary.ts';
import { fieldAt, rootFields } from '#reader/known-fields.ts';
import type { EntryKind } from './field-words.ts';
import { isRecord, toFields, type EntryText, type Fields, type Path } from './take-apart.ts';

/**
 * Fields as they are compared: days as `YYYY-MM-DD`, words of vocabularies in one spelling, flags as flags; what is
 * absent, empty or stands there anyway is left out. Rows of lists keep their places. A value that the model does not
 * take is left as it is written.
 */
export const meaningOf = (of: EntryKind, fields: Fields): Fields => meaningOfFields(rootFields(of), fields);

type Schemas = Readonly<Record<string, z.ZodType>>;

function meaningOfFields(schemas: Schemas, fields: Fields): Fields {
  const pairs = Object.entries(fields).flatMap(([name, value]) => {
    const meaning = meaningAt(Object.hasOwn(schemas, name) ? schemas[name] : undefined, value);
    return meaning === undefined ? [] : [[name, meaning] as const];
  });
  return toFields(pairs);
}

function meaningAt(schema: z.ZodType | undefined, value: unknown): unknown {
  if (isAbsent(value)) return undefined;
  const info = schema && fieldInfo(schema);
  if (Array.isArray(value)) {
    const item = info?.kind === 'list' ? info.of : undefined;
    return value.length === 0 ? undefined : value.map((one) => meaningOfRow(item, one));
  }
  if (isRecord(value)) {
    const inside = meaningOfFields(info?.kind === 'group' ? info.fields : {}, value);
    return Object.keys(inside).length === 0 ? undefined : inside;
  }
  return isLeaf(schema) ? meaningOfLeaf(schema, value) : plain(value);
}

function isLeaf(schema: z.ZodType | undefined): schema is z.ZodType {
  const kind = schema && fieldInfo(schema).kind;
  return kind !== undefined && kind !== 'list' && kind !== 'group';
}

/** The value that stands when a field of one value is absent: «нет» of a flag. */
export function standingValue(of: EntryKind, path: Path): unknown {
  const schema = fieldAt(rootFields(of), path);
  return isLeaf(schema) ? standingIn(schema) : undefined;
}

/** An empty row is a row too. */
const meaningOfRow = (schema: z.ZodType | undefined, value: unknown): unknown =>
  meaningAt(schema, value) ?? (isRecord(value) ? {} : null);

function meaningOfLeaf(schema: z.ZodType, value: unknown): unknown {
  const read = readWith(schema, value);
  if (read === undefined) return plain(value);
  return isDeepStrictEqual(read, standingIn(schema)) ? undefined : read;
}

/** What the model reads; undefined when it refuses. Its checks expect values that only malice does not give. */
function readWith(schema: z.ZodType, value: unknown): unknown {
  const info = fieldInfo(schema);
  // The schema of a term would also look for the nearest one.
  if (info.kind === 'term' && value !== undefined) return readTerm(info.vocabulary, value);
  try {
    const { data } = schema.safeParse(value);
    return isTerm(data) ? writeTerm(data) : data;
  } catch {
    return undefined;
  }
}

function readTerm(vocabulary: Vocabulary, value: unknown): string | undefined {
  const term = findTerm(vocabulary, value) ?? termFromOther(vocabulary, value);
  return term && writeTerm(term);
}

const standing = new WeakMap<z.ZodType, { value: unknown }>();

/** What the model reads where nothing is written. */
function standingIn(schema: z.ZodType): unknown {
  const known = standing.get(schema) ?? { value: readWith(schema, undefined) };
  standing.set(schema, known);
  return known.value;
}

const isTerm = (value: unknown): value is Term => isRecord(value) && 'id' in value && 'label' in value;

function plain(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  return typeof value === 'string' ? value.trim() : value;
}

/** Whether two meanings are the same. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

/** A text of an entry with what it says. */
export type Said = { meaning: Fields; body: string };

export const said = (of: EntryKind, { fields, body }: EntryText): Said => ({
  meaning: meaningOf(of, fields),
  body,
});

/** White space around the text of an entry says nothing. */
export const meaningOfBody = (body: string): string | undefined => body.trim() || undefined;
