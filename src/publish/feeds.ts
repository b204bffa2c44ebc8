/** Feeds, calendars, open data, the map of the site: files of a release that are made and not copied. */
import { hash } from 'node:crypto';
import path from 'node:path';
import { feedFiles, type Place } from '#feeds/feed-files.ts';
import type { Library } from '#model/library.ts';
import { note, type Copying } from './copies.ts';
import { takeOver, writeReleaseFile } from './release-files.ts';

/** Writes those whose text has changed; the others stay in the release or are taken over from the live one. */
export async function writeFeeds(
  library: Library,
  today: string,
  place: Place,
  { release, live }: Pick<Copying, 'release' | 'live'>,
): Promise<void> {
  for (const { address, text } of feedFiles(library, today, place)) {
    const file = address.slice(1);
    const made = Buffer.from(await text());
    const digest = hash('sha1', made);
    if (note(release, file, digest)) continue;
    const same = live?.record.copies[file] === digest;
    if (!same || !takeOver(path.join(live.directory, file), release.directory, file))
      writeReleaseFile(release.directory, file, made);
  }
}
