/** What a release copies: compiled assets, documents for download, pictures. */
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ContentFile } from '#model/library.ts';
import { brandAddress } from '#queries/addresses.ts';
import { brandSheet } from '#queries/brand.ts';
import type { CompiledSite } from './compile.ts';
import { encodePicture } from './encode-pictures.ts';
import type { Release } from './release.ts';
import { copyIntoRelease, takeOver, writeReleaseFile } from './release-files.ts';

export type Copying = {
  content: string;
  cache: string;
  release: Release;
  live: Release | undefined;
  files: ReadonlyMap<string, ContentFile>;
};

/** Notes what a file of the release is made of. @returns whether the release holds it already. */
function note({ record, held }: Release, file: string, digest: string): boolean {
  record.copies[file] = digest;
  return held.copies[file] === digest;
}

/** A file stays in the release, is taken over from the live one when its digest is the same, or is made. */
export function keepOrMake(
  file: string,
  digest: string,
  { release, live }: Pick<Copying, 'release' | 'live'>,
  make: () => void,
): void {
  if (note(release, file, digest)) return;
  const same = live?.record.copies[file] === digest;
  if (!same || !takeOver(path.join(live.directory, file), release.directory, file)) make();
}

/** Scripts, styles and public files of the compiled site; its cache is never written again, so names are shared. */
export function copyAssets(compiled: CompiledSite, { release }: Copying): void {
  for (const entry of readdirSync(compiled.assets, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    const file = path.relative(compiled.assets, source).replaceAll('\\', '/');
    if (!note(release, file, compiled.key)) takeOver(source, release.directory, file);
  }
}

/** The school's own colour as a style sheet; a school without one needs none. */
export function writeBrand(accent: string | undefined, copying: Copying): void {
  if (accent === undefined) return;
  const file = brandAddress.slice(1);
  const sheet = brandSheet(accent);
  keepOrMake(file, hash('sha1', sheet), copying, () =>
    writeReleaseFile(copying.release.directory, file, sheet),
  );
}

/** Only files that published pages mention: a draft's document must not be reachable by guessing its address. */
export async function copyContentFiles(mentioned: ReadonlySet<string>, copying: Copying): Promise<void> {
  for (const name of mentioned) {
    const file = copying.files.get(name);
    if (file && name.startsWith('files/')) copyDocument(file, copying);
    if (file && name.startsWith('pictures/') && file.width !== undefined && file.fault === undefined)
      await copyPicture(file, copying);
  }
}

function copyDocument({ path: file, digest }: ContentFile, copying: Copying): void {
  keepOrMake(file, digest, copying, () =>
    copyIntoRelease(path.join(copying.content, file), copying.release.directory, file),
  );
}

async function copyPicture(file: ContentFile, { content, cache, release }: Copying): Promise<void> {
  for (const [name, source] of await encodePicture(file, content, path.join(cache, 'pictures'))) {
    const target = `pictures/${name}`;
    if (!note(release, target, file.digest)) takeOver(source, release.directory, target);
  }
}
