/** An entry's text taken apart: its fields as they are written, and the text below them. */
import { splitFrontMatter } from '#reader/front-matter.ts';
import { parseFields } from '#reader/parse-fields.ts';

export type Fields = Record<string, unknown>;
/** Line ends are `\n`. */
export type EntryText = { fields: Fields; yaml: string; body: string };
export type Path = readonly (string | number)[];

/** Both parts of an entry; undefined when its fields cannot be read, or can be read in two ways. */
export function takeApart(text: string): EntryText | undefined {
  const split = splitFrontMatter(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  if ('rule' in split) return undefined;
  const { fields, problems } = parseFields(split.yaml);
  if (!fields || problems.length > 0) return undefined;
  return { fields, yaml: split.yaml, body: split.body };
}

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** What fields hold under a name; names such as `constructor` are not found in every object. */
export const ownField = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/** Names of fields of all these, each once. */
export const namesOf = (...all: readonly Fields[]): string[] => [...new Set(all.flatMap(Object.keys))];

/** Own fields under any names: `__proto__` too. */
export const toFields = (pairs: Iterable<readonly [string, unknown]>): Fields => Object.fromEntries(pairs);

/** `authors.0.mentor` → authors, 0, mentor. */
export const pathOf = (field: string): Path =>
  field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
