/** How the parts of the search come into a release: as the live ones, from the cache, or made for it. */
import path from 'node:path';
import type { Release } from './release.ts';
import { takeOver } from './release-files.ts';
import { cachedPart } from './search-cache.ts';

export type SearchTime =
  /** Everything that changed is made before the release is switched. */
  | 'now'
  /** What changed and is not made yet stays as it is in the live release; somebody makes it and publishes again. */
  | 'later'
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
  if (!ready && when === 'later') {
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

function takeOverPart({ name, folder }: Part, digest: string, release: Release, live: Release): boolean {
  const files = Object.entries(live.record.copies).filter(([file]) => file.startsWith(folder));
  for (const [file, made] of files) {
    const isHeld = release.held.copies[file] === made;
    if (!isHeld && !takeOver(path.join(live.directory, file), release.directory, file)) return false;
    release.record.copies[file] = made;
  }
  if (files.length > 0) release.record.parts[name] = digest;
  return files.length > 0;
}
