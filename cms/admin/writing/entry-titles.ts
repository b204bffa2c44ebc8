/** Titles of the entries that a link may point at, kept fresh while a form shows them. */
import { askAction } from '../ask-server.ts';

/** `requisites`: what an act is known by, «приказ № 715 от 25.09.2023»; empty for other entries. */
export type EntryTitle = { id: string; title: string; requisites: string; isPublished: boolean };

/** What is known of a collection at the moment; titles stay while they are asked for again. */
export type Listing = { titles: readonly EntryTitle[] | undefined; fault: string | undefined };

type Watched = {
  listing: Listing;
  listeners: Set<(listing: Listing) => void>;
  /** Milliseconds; the fields of one form ask at the same moment. */
  loadedAt: number;
  loading: Promise<void> | undefined;
};

const watched = new Map<string, Watched>();

/** Milliseconds in which an answer serves for fields that ask one after another. */
const sameMoment = 1500;

function watchedOf(collection: string): Watched {
  const known = watched.get(collection);
  if (known) return known;
  const added: Watched = {
    listing: { titles: undefined, fault: undefined },
    listeners: new Set(),
    loadedAt: -Infinity,
    loading: undefined,
  };
  watched.set(collection, added);
  return added;
}

async function load(collection: string, entry: Watched): Promise<void> {
  try {
    const titles = (await askAction('entryTitles', { collection })) as EntryTitle[];
    entry.listing = { titles, fault: undefined };
    entry.loadedAt = performance.now();
  } catch (error) {
    entry.listing = { ...entry.listing, fault: error instanceof Error ? error.message : String(error) };
  }
  entry.loading = undefined;
  for (const listener of entry.listeners) listener(entry.listing);
}

/** Asks the server again, unless it has answered this very moment. */
export function refreshTitles(collection: string): void {
  const entry = watchedOf(collection);
  if (performance.now() - entry.loadedAt > sameMoment) entry.loading ??= load(collection, entry);
}

/** Somebody who comes back to this tab may have made an entry in another. */
function refreshAll(): void {
  if (document.visibilityState !== 'visible') return;
  for (const [collection, entry] of watched)
    if (entry.listeners.size > 0) entry.loading ??= load(collection, entry);
}

/** Calls the listener with what is known now and with every later answer; the result stops that. */
export function watchTitles(collection: string, listener: (listing: Listing) => void): () => void {
  if (watched.size === 0) {
    globalThis.addEventListener('focus', refreshAll);
    document.addEventListener('visibilitychange', refreshAll);
  }
  const { listeners, listing } = watchedOf(collection);
  listeners.add(listener);
  listener(listing);
  refreshTitles(collection);
  return () => void listeners.delete(listener);
}

/** What tells entries of like titles apart. */
export const markOf = ({ id, requisites, isPublished }: EntryTitle): string =>
  [requisites || id, ...(isPublished ? [] : ['не на сайте'])].join(', ');
