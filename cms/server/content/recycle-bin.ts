/** Entries that were deleted and drafts that were thrown away: each can be taken back. */
import { git } from '../repository/git.ts';
import { mainRef, type Repository } from '../repository/repository.ts';
import { trashPrefix } from './delete-entry.ts';
import { draftRef, entryAt, entryPlace, type EntryPlace } from './places.ts';

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

/** How the message of a commit begins that gave an entry another name. */
const renamed = 'Переименована запись';

const titleIn = (text: string, id: string) => /^title:\s*["']?(.+?)["']?\s*$/m.exec(text)?.[1] ?? id;

/** What lies in the bin, the latest first; what exists again is not in it any more. */
export async function recycleBin(repository: Repository): Promise<BinItem[]> {
  const [entries, drafts] = await Promise.all([deletedEntries(repository), thrownDrafts(repository)]);
  return [...entries, ...drafts].sort((a, b) => b.at - a.at);
}

async function deletedEntries(repository: Repository): Promise<BinItem[]> {
  const format = '--format=%x1e%H%x1f%an%x1f%at%x1f%s';
  const log = ['log', '--first-parent', '-m', '--diff-filter=D', '--no-renames', '--name-only', format, mainRef];
  const text = (await git(repository.directory, log)).toString('utf8');
  const main = await repository.tip(mainRef);
  const tree = main === undefined ? new Map<string, string>() : await repository.tree(main);
  const found = new Map<string, BinItem>();
  for (const part of text.split('\u001e').slice(1)) {
    const [head = '', ...files] = part.split('\n').filter((line) => line !== '');
    const [commit = '', author = '', seconds = '0', title = ''] = head.split('\u001f');
    // The old name of an entry that lives on under another: taking it back would make a second one.
    if (title.startsWith(renamed)) continue;
    for (const file of files) {
      if (found.has(file) || tree.has(file)) continue;
      const item = await deletedEntry(repository, { commit, author, at: Number(seconds) * 1000, file });
      if (item && (await repository.tip(draftRef(item.place))) === undefined) found.set(file, item);
    }
  }
  return [...found.values()];
}

type Deleted = { commit: string; author: string; at: number; file: string };

async function deletedEntry(
  repository: Repository,
  { commit, author, at, file }: Deleted,
): Promise<BinItem | undefined> {
  const before = await repository.objects.read(`${commit}^:${file}`);
  if (before?.type !== 'blob' || !/\.mdx?$/.test(file)) return undefined;
  const place = entryAt(file);
  const title = titleIn(before.bytes.toString('utf8'), place.id);
  return { place, title, kind: 'entry', author, at, version: before.oid };
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
