/** The text of an entry together with the state of everything that it points to. */
import { collectionNames } from '#model/collections.ts';
import type { CollectionName } from '#model/collections.ts';
import type { Library } from '#model/library.ts';
import type { Catalogue } from './catalogue.ts';
import type { Body } from './page.ts';
import { addressOf } from './parts.ts';

const pointers = new RegExp(
  `(?:pictures|files)/[^\\s)"'<>\\]]+|(?:${collectionNames.join('|')})/[a-z0-9-]+(?=[).#"'\\s]|$)`,
  'gu',
);

type Written = { body: string };
const found = new WeakMap<Written, readonly string[]>();

function pointersOf(entry: Written): readonly string[] {
  const known = found.get(entry) ?? [...new Set(entry.body.match(pointers))].sort();
  found.set(entry, known);
  return known;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function fileState({ files }: Library, path: string): string {
  const file = files.get(path) ?? files.get(decoded(path));
  if (!file) return '';
  return path.startsWith('pictures/') ? file.digest : `${file.format ?? ''} ${file.size}`;
}

function entryState(catalogue: Catalogue, pointer: string): string {
  const [collection, id] = pointer.split('/');
  return addressOf(catalogue, collection as CollectionName, id) ?? ''; // The expression names collections only.
}

/** A view of the body: Markdown as written, rendered by the page. */
export function bodyOf(catalogue: Catalogue, entry: Written): Body {
  const uses = pointersOf(entry).map((pointer) => {
    const isFile = pointer.startsWith('pictures/') || pointer.startsWith('files/');
    return `${pointer} ${isFile ? fileState(catalogue.library, pointer) : entryState(catalogue, pointer)}`;
  });
  return { source: entry.body, uses };
}
