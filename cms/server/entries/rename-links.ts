/** Links to an entry whose name changes. */
import { collections } from '#model/collections.ts';
import { readEntry } from '#reader/read-entry.ts';
import { namedInBody } from '#rules/every-reference-resolves.ts';
import { bodyReferences } from '#rules/views/body-references.ts';
import { partsOf } from '#rules/views/entry-parts.ts';
import type { EntryPlace } from '../content/places.ts';
import { takeApart, withFields, type Path } from './entry-text.ts';
import type { Renaming } from './references.ts';

/** A field's path as steps: `authors.0.mentor` → authors, 0, mentor. */
const stepsOf = (field: string): Path =>
  field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/**
 * The text of an entry with its links to the renamed one changed: fields, and addresses in its text.
 * @returns undefined when it has none, or cannot be read.
 */
export function renameInLinks(
  place: EntryPlace,
  text: string,
  renaming: Renaming,
  base = '/',
): string | undefined {
  const { value } = readEntry(place, Buffer.from(text));
  if (!value) return undefined;
  const { collection, from, to } = renaming;
  const edits = partsOf(value)
    .links.filter((link) => link.collection === collection && link.value === from)
    .map(({ field }) => ({ path: stepsOf(field), value: to }));
  const targets = bodyReferences(value)
    .filter(({ kind, target }) => kind === 'link' && isNamed(target, renaming, base))
    .map(({ target }) => target);
  if (edits.length === 0 && targets.length === 0) return undefined;
  const body = [...new Set(targets)].reduce(
    (changed, target) => changed.replaceAll(target, renamed(target, renaming)),
    takeApart(text)?.body ?? '',
  );
  return withFields(text, edits, body);
}

function isNamed(target: string, { collection, from }: Renaming, base: string): boolean {
  const named = namedInBody(target, base);
  return named?.collection === collection && named.id === from;
}

/** The name is the last part of the address: `/praktiki/staroe/#kak`, `../practices/staroe.md`. */
function renamed(target: string, { collection, from, to }: Renaming): string {
  const { folder, address } = collections[collection];
  const before = [folder, address].filter((part) => part !== '').join('|');
  return target.replace(new RegExp(`((?:^|/)(?:${before})/|^/?)${from}(?=$|[/.?#])`), `$1${to}`);
}

/** Notes a former name, by which the old address leads to the new one. */
export function withFormerId(text: string, id: string): string {
  const known = takeApart(text)?.fields['formerIds'];
  const ids = Array.isArray(known) ? known.map(String) : [];
  return withFields(text, [{ path: ['formerIds'], value: [...new Set([...ids, id])] }]);
}
