/** The published state as the editor's page gets it: whatever the rules look at, and nothing that has to be read for it. */
import { collectionNames } from '#model/collections.ts';
import type { Issue } from '#model/issue.ts';
import type { ContentFile, Entry, Library, SchoolEntry } from '#model/library.ts';
import type { Moment } from '#model/library-at.ts';

/** Digests tell whether bytes have changed, and whoever makes a digest of a large file has to read it. */
type Packed<Part> = Omit<Part, 'digest'>;

export type LibrarySnapshot = {
  /** Commit of the published state: the same commit, the same library. */
  commit: string;
  /** Minute of the school's clock for which the section is judged. */
  minute: Moment;
  school?: Packed<SchoolEntry>;
  entries: readonly Packed<Entry>[];
  files: readonly Packed<ContentFile>[];
  unreadable: readonly string[];
  /** What the reader says of the files, which no rule can say. */
  issues: readonly Issue[];
};

/** What is answered to somebody who has the snapshot of that commit already. */
export type SameSnapshot = { same: true; minute: Moment };

type Told = Pick<LibrarySnapshot, 'commit' | 'minute' | 'issues'>;

/** A library as plain values. */
export function packLibrary({ school, entries, files, unreadable }: Library, told: Told): LibrarySnapshot {
  return {
    ...told,
    ...(school && { school: withoutDigest(school) }),
    entries: collectionNames.flatMap((name): readonly Entry[] => entries[name]).map(withoutDigest),
    files: [...files.values()].map(filePart),
    unreadable: [...unreadable],
  };
}

function withoutDigest<Part extends { digest: string }>(part: Part): Packed<Part> {
  const packed: Partial<Part> = { ...part };
  delete packed.digest;
  return packed as Packed<Part>;
}

/** Each part by name: the digest of a file is made when it is looked at. */
const filePart = ({ path, size, format, width, height, fault }: ContentFile): Packed<ContentFile> => ({
  path,
  size,
  ...(format !== undefined && { format }),
  ...(width !== undefined && { width }),
  ...(height !== undefined && { height }),
  ...(fault !== undefined && { fault }),
});

/** The library of a snapshot. It knows no places in files: the form has fields instead. */
export function unpackLibrary({ school, entries, files, unreadable }: LibrarySnapshot): Library {
  const lists = collectionNames.map((name) => [
    name,
    entries.filter(({ collection }) => collection === name).map(withDigest),
  ]);
  return {
    school: school && { ...school, digest: '' },
    // Each list holds the entries that name its collection: the pairing that the type cannot follow.
    entries: Object.fromEntries(lists) as Library['entries'],
    files: new Map(files.map((file) => [file.path, { ...file, digest: '' }])),
    unreadable: new Set(unreadable),
  };
}

const withDigest = (part: Packed<Entry>): object => ({ ...part, digest: '' });
