/** Links to an entry whose name changes. */
import type { z } from 'zod';
import { collections, type CollectionName } from '#model/collections.ts';
import { fieldInfo } from '#model/fields.ts';
import { rootFields } from '#reader/known-fields.ts';
import { namedInBody } from '#rules/every-reference-resolves.ts';
import { bodyReferences, withoutCode } from '#rules/views/body-references.ts';
import type { Subject } from '#rules/views/published.ts';
import type { EntryPlace } from '../content/places.ts';
import { withFields, type Edit } from './entry-text.ts';
import { isRecord, ownField, takeApart, type Path } from './take-apart.ts';

export type Renaming = { collection: CollectionName; from: string; to: string };

/**
 * The text of an entry with its links to the renamed one changed: fields, and addresses in its text. An entry that is
 * not whole yet is changed too.
 * @param base the path under which the section is served.
 * @returns undefined when it has none, or cannot be read.
 */
export function renameInLinks(
  { collection }: Pick<EntryPlace, 'collection'>,
  text: string,
  renaming: Renaming,
  base = '/',
): string | undefined {
  const entry = takeApart(text);
  if (!entry) return undefined;
  const edits = Object.entries(rootFields(collection)).flatMap(([name, schema]) =>
    linkEdits(schema, ownField(entry.fields, name), { path: [name], renaming }),
  );
  const body = renameInBody(entry.body, renaming, base);
  return edits.length === 0 && body === entry.body ? undefined : withFields(text, edits, body);
}

function linkEdits(schema: z.ZodType, value: unknown, at: { path: Path; renaming: Renaming }): Edit[] {
  const info = fieldInfo(schema);
  const inside = (step: string | number) => ({ ...at, path: [...at.path, step] });
  if (info.kind === 'list' && Array.isArray(value))
    return value.flatMap((row, index) => linkEdits(info.of, row, inside(index)));
  if (info.kind === 'group' && isRecord(value))
    return Object.entries(info.fields).flatMap(([name, field]) =>
      linkEdits(field, ownField(value, name), inside(name)),
    );
  const { collection, from, to } = at.renaming;
  const isNamed = info.kind === 'link' && info.collection === collection && typeof value === 'string';
  return isNamed && value.trim() === from ? [{ path: at.path, value: to }] : [];
}

function renameInBody(body: string, renaming: Renaming, base: string): string {
  const targets = bodyReferences({ body } as Subject) // Only the text of a subject is looked at.
    .filter(({ kind, target }) => kind === 'link' && isNamed(target, renaming, base))
    .map(({ target }) => target);
  const places = [...new Set(targets)].flatMap((target) => placesOf(target, body));
  return places
    .toSorted((one, other) => other.at - one.at)
    .reduce(
      (text, { at, target }) =>
        text.slice(0, at) + renamed(target, renaming) + text.slice(at + target.length),
      body,
    );
}

/** Where an address stands as an address: after `](`, `]:` or `href=`, not in code and not as words. */
function placesOf(target: string, body: string): { at: number; target: string }[] {
  const written = target.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const address = new RegExp(`(?<=\\]\\(\\s*<?|\\]:[ \\t]*<?|=\\s*["']?)${written}(?=[)>"'\\s/]|$)`, 'g');
  return [...withoutCode(body).matchAll(address)].map(({ index }) => ({ at: index, target }));
}

function isNamed(target: string, { collection, from }: Renaming, base: string): boolean {
  const named = namedInBody(target, base);
  return named?.collection === collection && named.id === from;
}

/** The name is the last part of the address: `/praktiki/staroe/#kak`, `../practices/staroe.md`. */
function renamed(target: string, { collection, from, to }: Renaming): string {
  const [, path = '', place = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const [, before, end] = new RegExp(`^(.*[\\\\/])${from}((?:\\.mdx?)?/?)$`, 's').exec(path) ?? [];
  if (before !== undefined && end !== undefined) return before + to + end + place;
  // Letters of the name or the sign before it are written by their numbers.
  const { folder, extension } = collections[collection];
  return `../${folder}/${to}.${extension}${place}`;
}

/** Notes a former name, by which the old address leads to the new one. */
export function withFormerId(text: string, id: string): string {
  const known = ownField(takeApart(text)?.fields ?? {}, 'formerIds');
  const ids: unknown[] = Array.isArray(known) ? known : [];
  return ids.includes(id) ? text : withFields(text, [{ path: ['formerIds'], value: [...ids, id] }]);
}
