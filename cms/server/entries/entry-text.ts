/** An entry's text taken apart, compared by what it says and written again without touching the rest. */
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '#reader/front-matter.ts';
import { parseFields } from '#reader/parse-fields.ts';

export type Fields = Record<string, unknown>;
export type EntryText = { fields: Fields; yaml: string; body: string };

/** Both parts of an entry; undefined when its fields cannot be read. */
export function takeApart(text: string): EntryText | undefined {
  const split = splitFrontMatter(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''));
  if ('rule' in split) return undefined;
  const { fields } = parseFields(split.yaml);
  return fields && { fields: plain(fields) as Fields, yaml: split.yaml, body: split.body };
}

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values as they are compared: days as text, absent ones left out, texts without white space around. */
export function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain);
  if (!isRecord(value)) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const inside = plain(one);
    return inside === undefined ? [] : [[key, inside] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Whether two values say the same. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

export type Path = readonly (string | number)[];

/** A change of one field; an undefined value removes it. */
export type Edit = { path: Path; value: unknown };

/** Sets or removes fields; comments, the order of fields and everything else stay. */
export function withFields(text: string, edits: readonly Edit[], body?: string): string {
  const entry = takeApart(text);
  if (!entry)
    throw new TypeError('The text of an entry that cannot be read cannot be changed field by field.');
  const written = edits.length === 0 ? entry.yaml : edit(entry.yaml, edits);
  return `---\n${written}---\n${body ?? entry.body}`;
}

function edit(yaml: string, edits: readonly Edit[]): string {
  const document = parseDocument(yaml);
  for (const { path, value } of edits) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  if (document.contents === null || isSame(document.toJS(), undefined)) return '';
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return written.endsWith('\n') ? written : `${written}\n`;
}

export const withField = (text: string, path: Path, value: unknown): string =>
  withFields(text, [{ path, value }]);
