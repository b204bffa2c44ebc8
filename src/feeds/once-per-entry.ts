/** What is made of an entry is kept while the entry and all that it may point to are the same. */
import { hash } from 'node:crypto';
import { collectionNames } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import type { Catalogue } from '#queries/catalogue.ts';
import { linkTo } from '#queries/parts.ts';
import type { Edition } from './edition.ts';

const digests = new WeakMap<Catalogue, string>();

/** The day, every published entry as others name it, and every file of the content. */
function digestOf({ today, published, library }: Catalogue): string {
  const entries = collectionNames.flatMap((name): readonly Entry[] => published[name]);
  const names = entries.map((entry) => [linkTo(entry).title, entry.collection, entry.id].join('\t'));
  const files = [...library.files.values()].map(({ path, size, digest }) => [path, size, digest].join('\t'));
  return hash('sha1', [today, ...names, '', ...files].join('\n'));
}

/** Whatever besides itself an entry can tell of: with it the same, the same entry gives the same text. */
function surroundingsOf({ catalogue, site, base }: Edition): string {
  const digest = digests.get(catalogue) ?? digestOf(catalogue);
  digests.set(catalogue, digest);
  return `${digest} ${site} ${base}`;
}

/**
 * A function of an entry whose last value is kept with the entry: the reader gives an unchanged file as the same
 * object, so after a change only what changed is made anew.
 */
export function oncePerEntry<Of extends Entry, Value>(
  make: (edition: Edition, entry: Of) => Value,
): (edition: Edition, entry: Of) => Value {
  const made = new WeakMap<Of, { surroundings: string; value: Value }>();
  return (edition, entry) => {
    const surroundings = surroundingsOf(edition);
    const known = made.get(entry);
    if (known?.surroundings === surroundings) return known.value;
    const value = make(edition, entry);
    made.set(entry, { surroundings, value });
    return value;
  };
}
