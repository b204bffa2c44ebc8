/** Entries and files that were deleted and drafts that were thrown away: each can be taken back. */
import type { MainChange } from '../publication/main-line.ts';
import { Refusal } from '../refusal.ts';
import type { Person } from '../repository/commit.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import { trashPrefix } from './delete-entry.ts';
import { deletions } from './deletions.ts';
import { draftRef, entryAt, entryPlace, isFilePath, type EntryPlace } from './places.ts';

export type BinItem = {
  place: EntryPlace;
  title: string;
  kind: 'entry' | 'draft';
  /** By post. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Blob with the text to take back. */
  version: string;
};

const titleIn = (text: string, id: string) => /^title:\s*["']?(.+?)["']?\s*$/m.exec(text)?.[1] ?? id;

/** What lies in the bin, the latest first; what exists again is not in it any more. */
export async function recycleBin(repository: Repository): Promise<BinItem[]> {
  const [entries, drafts] = await Promise.all([deletedEntries(repository), thrownDrafts(repository)]);
  return [...entries, ...drafts].sort((a, b) => b.at - a.at);
}

async function deletedEntries(repository: Repository): Promise<BinItem[]> {
  const items: BinItem[] = [];
  for (const { file, version, author, at } of await deletions(repository)) {
    const place = placeAt(file);
    if (!place || (await repository.tip(draftRef(place))) !== undefined) continue;
    const title = titleIn((await repository.blob(version)).toString('utf8'), place.id);
    items.push({ place, title, kind: 'entry', author, at, version });
  }
  return items;
}

/** The entry of a file; undefined for files of other kinds. */
function placeAt(file: string): EntryPlace | undefined {
  try {
    return entryAt(file);
  } catch {
    return undefined;
  }
}

async function thrownDrafts(repository: Repository): Promise<BinItem[]> {
  const items: BinItem[] = [];
  for (const { ref, commit, author, at } of await repository.branches(trashPrefix)) {
    const [collection = '', id = ''] = ref.slice(trashPrefix.length).split('/');
    const place = entryPlace(collection, id);
    const entry = await repository.objects.read(`${commit}:${place.file}`);
    if (entry?.type !== 'blob' || (await existsAgain(repository, place, entry.oid))) continue;
    const title = titleIn(entry.bytes.toString('utf8'), id);
    items.push({ place, title, kind: 'draft', author, at, version: entry.oid });
  }
  return items;
}

/** Whether a text is that of the entry's draft or of the site. */
async function existsAgain(repository: Repository, place: EntryPlace, version: string): Promise<boolean> {
  const tips = await Promise.all([draftRef(place), mainRef].map((ref) => repository.tip(ref)));
  const known = tips.filter((tip) => tip !== undefined);
  const blobs = await Promise.all(known.map((tip) => repository.blobAt(tip, place.file)));
  return blobs.includes(version);
}

export type DeletedFile = {
  /** `pictures/urok.jpg`. */
  path: string;
  author: string;
  at: number;
  version: string;
};

/** Documents and pictures that were deleted, the latest first. */
export async function deletedFiles(repository: Repository): Promise<DeletedFile[]> {
  const files = await deletions(repository);
  return files.flatMap(({ file, ...rest }) => (isFilePath(file) ? [{ path: file, ...rest }] : []));
}

/**
 * Puts a deleted document or picture back under its name.
 * @throws {Refusal} from `prepare` when it does not lie in the bin.
 */
export function restoreFile(repository: Repository, path: string, person: Person): MainChange {
  return {
    person,
    title: `Возвращён файл ${path}`,
    prepare: async () => {
      const found = (await deletedFiles(repository)).find((file) => file.path === path);
      if (!found) throw new Refusal('not-found', 'Такого файла в корзине нет: его уже вернули.');
      return { files: new Map([[path, { blob: found.version }]]) };
    },
  };
}
