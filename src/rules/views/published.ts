/** Which entries the rules of content look at: what is on the site that day. */
import { collectionNames, type CollectionName } from '#model/collections.ts';
import { isPublished, type Entry, type Library, type SchoolEntry } from '#model/library.ts';

/** Whatever holds texts, links and files: an entry or the school's own file. */
export type Subject = Entry | SchoolEntry;

/** Published entries of one collection. */
export function publishedOf<Name extends CollectionName>(
  library: Library,
  name: Name,
  today: string,
): Entry<Name>[] {
  return library.entries[name].filter((entry) => isPublished(entry, today));
}

/** Every entry of every collection, drafts too. */
export function allEntries(library: Library): Entry[] {
  return collectionNames.flatMap((name): readonly Entry[] => library.entries[name]);
}

/** Every published entry and the school's own file, which is always on the site. */
export function publishedSubjects(library: Library, today: string): Subject[] {
  const entries: Subject[] = allEntries(library).filter((entry) => isPublished(entry, today));
  return library.school ? [library.school, ...entries] : entries;
}

/** Whether some entry of the collection could not be read, so that nobody knows what it says. */
export function hasUnreadable(library: Library, name: CollectionName): boolean {
  for (const key of library.unreadable) if (key.startsWith(`${name}/`)) return true;
  return false;
}
