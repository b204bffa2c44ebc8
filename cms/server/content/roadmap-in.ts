import type { Entry } from '#model/library.ts';
import { readEntry } from '#reader/read-entry.ts';
import type { EntryPlace } from './places.ts';

/** A roadmap in its text; undefined where the text is none. */
export function roadmapIn(place: EntryPlace, text: string): Entry<'roadmaps'> | undefined {
  const { value } = readEntry(place, Buffer.from(text));
  return value && 'collection' in value && value.collection === 'roadmaps' ? value : undefined;
}
