/** How the parts of the search come into a release: as the live ones, from the cache, or made for it. */
import path from 'node:path';
import type { Release } from './release.ts';
import { takeOver } from './release-files.ts';
import { cachedPart } from './search-cache.ts';

export type SearchTime =
  /** Everything that changed is made before the release is switched. */
  | 'now'
  /** The live search stays as it is; what has to follow is told when the release is switched. */
  | 'later'
  /** What somebody has made meanwhile is taken; the rest stays as it is in the live release. */
  | 'ready'
  /** No search at all: only where publications are measured or tested without it. */
  | 'never';

export type Part = { name: string; folder: string; digest: string; make: () => Promise<void> };

export type PartPlace = { release: Release; live: Release | undefined; cache: string; when: SearchTime };

export type Placed = 'kept' | 'made' | 'stale';

/** Puts a part into the release. @throws {Error} when it has to be made and cannot be. */
export async function placePart(part: Part, place: PartPlace): Promise<Placed> {
  const { release, live, cache, when } = place;
  if (live?.record.parts[part.name] === part.digest && takeOverPart(part, part.digest, release, live))
    return 'kept';
  const ready = cachedPart(cache, part.digest);
  if (!ready && when !== 'now') {
    const before = live?.record.parts[part.name];
    if (live && before !== undefined) takeOverPart(part, before, release, live);
    return 'stale';
  }
  if (!ready) await part.make();
  for (const [name, source] of ready ?? cachedPart(cache, part.digest) ?? [])
    if (!takeOver(source, release.directory, `${part.folder}${name}`))
      throw new Error(`The part ${part.name} of the search went while it was taken.`);
    else release.record.copies[`${part.folder}${name}`] = part.digest;
  release.record.parts[part.name] = part.digest;
  return ready ? 'kept' : 'made';
}

/** Takes the whole search of the live release over, whatever its age. */
export function takeOverSearch(folders: readonly string[], { release, live }: PartPlace): void {
  for (const [name, digest] of Object.entries(live?.record.parts ?? {})) release.record.parts[name] = digest;
  for (const folder of folders) if (live) takeOverFiles(folder, release, live);
}

function takeOverPart({ name, folder }: Part, digest: string, release: Release, live: Release): boolean {
  const isTaken = takeOverFiles(folder, release, live);
  if (isTaken) release.record.parts[name] = digest;
  return isTaken;
}

/** @returns whether there was anything to take and all of it was taken. */
function takeOverFiles(folder: string, release: Release, live: Release): boolean {
  const files = Object.entries(live.record.copies).filter(([file]) => file.startsWith(folder));
  for (const [file, made] of files) {
    const isHeld = release.held.copies[file] === made;
    if (!isHeld && !takeOver(path.join(live.directory, file), release.directory, file)) return false;
    release.record.copies[file] = made;
  }
  return files.length > 0;
}
