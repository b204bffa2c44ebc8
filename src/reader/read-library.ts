/** A content directory on disk → a Library with every problem of its files; read again, only what changed is read. */
import { readFileSync, realpathSync } from 'node:fs';
import { collectionNames, schoolFile } from '#model/collections.ts';
import { sortIssues, type Issue } from '#model/issue.ts';
import type { ContentFile, Entry, Library } from '#model/library.ts';
import { CannotReadError } from './cannot-read-error.ts';
import { closedFile, inspectFile } from './content-files.ts';
import { duplicateIssues } from './duplicate-ids.ts';
import { listContent, type FoundEntry, type FoundFile, type Listing } from './list-content.ts';
import { createLocate } from './locate.ts';
import { toIssue } from './problem.ts';
import { readEntry, type ReadEntry } from './read-entry.ts';
import { isUnchanged, neverRead, type Stamped } from './stamp.ts';
import { unreadable } from './unreadable.ts';

export { CannotReadError };

/** Bytes that an entry may have; longer ones are not opened. */
export const entryLimit = 1024 * 1024;

export type EntryRecord = Stamped & { read: ReadEntry };
export type FileRecord = Stamped & { file: ContentFile };

export type Reading = {
  library: Library;
  /** Sorted by file and place. */
  issues: Issue[];
  /** The directory's real path. */
  directory: string;
  /** What was read from each file, by path from the directory: a later reading takes unchanged files from here. */
  entryRecords: ReadonlyMap<string, EntryRecord>;
  fileRecords: ReadonlyMap<string, FileRecord>;
};

/**
 * Reads a content directory. Faults of the content become issues, all at once; unreadable entries are left out of
 * `library.entries` and named in `library.unreadable`.
 * @param previous an earlier reading of the same directory; entries of unchanged files are the same objects.
 * @throws {CannotReadError} when there is no such directory.
 */
export function readLibrary(directory: string, previous?: Reading): Reading {
  const listing = listContent(directory);
  const root = realpathSync(directory);
  const known = previous?.directory === root ? previous : undefined;
  const entryRecords = new Map<string, EntryRecord>();
  for (const found of listing.entries) {
    const { file } = found.place;
    entryRecords.set(file, recordEntry(root, found, known?.entryRecords.get(file)));
  }
  const fileRecords = new Map<string, FileRecord>();
  for (const found of listing.files) {
    fileRecords.set(found.path, recordFile(root, found, known?.fileRecords.get(found.path)));
  }
  const library = assemble(listing, entryRecords, fileRecords);
  return {
    library,
    issues: collectIssues(listing, entryRecords),
    directory: root,
    entryRecords,
    fileRecords,
  };
}

function recordEntry(root: string, found: FoundEntry, known: EntryRecord | undefined): EntryRecord {
  if (known && isUnchanged(known, found.stamp)) return known;
  const { place, stamp } = found;
  if (stamp.size > entryLimit) return { stamp, readAt: Date.now(), read: tooLarge(place.file, stamp.size) };
  const readAt = Date.now();
  let bytes: Buffer;
  try {
    bytes = readFileSync(`${root}/${place.file}`);
  } catch (error) {
    return {
      stamp,
      readAt: neverRead,
      read: { digest: '', issues: [toIssue(place.file, unreadable(error))] },
    };
  }
  return { stamp, readAt, read: readEntry(place, bytes, known?.read) };
}

function tooLarge(file: string, size: number): ReadEntry {
  const megabytes = (size / 1024 / 1024).toFixed(1).replace('.', ',');
  const issue = toIssue(file, {
    rule: 'too-large',
    message: `Запись занимает ${megabytes} МБ, а может занимать не больше 1 МБ.`,
    fix: 'Вынесите документы в папку files, изображения — в pictures, а в записи оставьте текст и ссылки на них.',
  });
  return { digest: '', issues: [issue] };
}

function recordFile(root: string, { path, stamp }: FoundFile, known: FileRecord | undefined): FileRecord {
  if (known && isUnchanged(known, stamp)) return known;
  try {
    return { stamp, readAt: Date.now(), file: inspectFile(root, path, stamp.size) };
  } catch (error) {
    return { stamp, readAt: neverRead, file: closedFile(path, stamp.size, error) };
  }
}

function assemble(
  listing: Listing,
  entryRecords: ReadonlyMap<string, EntryRecord>,
  fileRecords: ReadonlyMap<string, FileRecord>,
): Library {
  const unreadableEntries = new Set<string>();
  const good: Entry[] = [];
  let school: Library['school'];
  for (const { place, wellNamed } of listing.entries) {
    const value = entryRecords.get(place.file)?.read.value;
    if (place.collection === 'school') school = value && !('collection' in value) ? value : undefined;
    else if (value && 'collection' in value && wellNamed) good.push(value);
    else unreadableEntries.add(`${place.collection}/${place.id}`);
  }
  return {
    school,
    entries: byCollection(good),
    files: new Map([...fileRecords].map(([name, { file }]) => [name, file])),
    unreadable: unreadableEntries,
    locate: createLocate((file) => entryRecords.get(file)?.read.text),
  };
}

/** Grouping keeps each entry with the collection it names: the pairing that the type cannot follow. */
function byCollection(entries: readonly Entry[]): Library['entries'] {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const groups = Map.groupBy(sorted, ({ collection }) => collection);
  const pairs: unknown = Object.fromEntries(collectionNames.map((name) => [name, groups.get(name) ?? []]));
  return pairs as Library['entries'];
}

function collectIssues(listing: Listing, records: ReadonlyMap<string, EntryRecord>): Issue[] {
  const ofEntries = [...records.values()].flatMap(({ read }) => read.issues);
  const school = records.has(schoolFile) ? [] : [withoutSchool(listing)];
  return sortIssues([...listing.issues, ...duplicateIssues(listing.entries), ...ofEntries, ...school]);
}

function withoutSchool({ entries, files }: Listing): Issue {
  const empty = entries.length === 0 && files.length === 0;
  return toIssue(schoolFile, {
    rule: 'no-school',
    message: empty
      ? 'Папка с содержанием пустая: нет даже описания школы.'
      : `Нет описания школы — файла ${schoolFile}.`,
    fix: `Создайте файл ${schoolFile}: в нём наименование организации, куратор и учебный год. Образец — content/${schoolFile}. Проверьте также, ту ли папку вы указали.`,
  });
}
