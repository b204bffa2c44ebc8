/** The Library as it would be with a draft in it. */
import type { ContentFile, Entry, Library, SchoolEntry } from '#model/library.ts';
import { withEntry, withFiles } from '#model/library-with.ts';

/** What a draft changes: its own entry and the files that came with it. */
export type DraftParts = { value: Entry | SchoolEntry; files: readonly ContentFile[] };

/** The draft's entry takes the place of the one with its id; nothing else changes. */
export const withDraft = (library: Library, { value, files }: DraftParts): Library =>
  withEntry(withFiles(library, files), value);

/** An entry as it will be on the day it comes out, so that its page exists. */
export function asPublished(value: Entry | SchoolEntry, today: string): Entry | SchoolEntry {
  if (!('collection' in value)) return value;
  const { published } = value.data;
  const data = {
    ...value.data,
    status: { id: 'published', label: 'опубликовано' },
    published: published !== undefined && published > today ? today : published,
    publishAt: undefined,
    withdrawAt: undefined,
  };
  // Only fields that every entry has are changed: the pairing that the type cannot follow.
  return { ...value, data } as Entry;
}
