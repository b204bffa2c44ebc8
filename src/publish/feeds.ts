/** Feeds, calendars, open data, the map of the site: files of a release that are made and not copied. */
import { hash } from 'node:crypto';
import { feedFiles, type Place } from '#feeds/feed-files.ts';
import type { Library } from '#model/library.ts';
import { keepOrMake, type Copying } from './copies.ts';
import { writeReleaseFile } from './release-files.ts';

/** Writes those whose text has changed; the others stay in the release or are taken over from the live one. */
export async function writeFeeds(
  library: Library,
  today: string,
  place: Place,
  copying: Pick<Copying, 'release' | 'live'>,
): Promise<void> {
  for (const { address, text } of feedFiles(library, today, place)) {
    const file = address.slice(1);
    const made = Buffer.from(await text());
    keepOrMake(file, hash('sha1', made), copying, () =>
      writeReleaseFile(copying.release.directory, file, made),
    );
  }
}
