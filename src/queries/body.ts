/** The text of an entry together with the addresses of the entries that it points to. */
import type { CollectionName } from '#model/collections.ts';
import { collectionNames } from '#model/collections.ts';
import type { Catalogue } from './catalogue.ts';
import type { Body } from './page.ts';
import { addressOf } from './parts.ts';

const pointers = new RegExp(`(?:${collectionNames.join('|')})/[a-z0-9-]+`, 'gu');

type Written = { body: string };
const found = new WeakMap<Written, readonly string[]>();

function pointersOf(entry: Written): readonly string[] {
  const known = found.get(entry) ?? [...new Set(entry.body.match(pointers))].sort();
  found.set(entry, known);
  return known;
}

/** A view of the body: Markdown as written, rendered by the page. */
export function bodyOf(catalogue: Catalogue, entry: Written): Body {
  const uses = pointersOf(entry).flatMap((pointer) => {
    const [collection, id] = pointer.split('/');
    return addressOf(catalogue, collection as CollectionName, id) ?? []; // The expression names collections only.
  });
  return { source: entry.body, uses };
}
