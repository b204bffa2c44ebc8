/** Everything that the section publishes for programs. */
import type { Library } from '#model/library.ts';
import { catalogueOf } from '#queries/catalogue.ts';
import { calendarFiles } from './calendar-files.ts';
import { dataFiles } from './data/data-files.ts';
import type { Place } from './edition.ts';
import type { FeedFile } from './feed-file.ts';
import { robotsFile } from './robots.ts';
import { rssFiles } from './rss.ts';
import { sitemapFile } from './sitemap.ts';

export type { Place } from './edition.ts';
export type { FeedFile } from './feed-file.ts';

/**
 * Feeds, calendars, open data, the map of the site and robots.txt of a library on a day (`YYYY-MM-DD`). Texts are made
 * on demand. Nothing in them says more than the pages of that day: drafts, names without consent and results of
 * running programmes are in none. Feeds and the map need full addresses, robots.txt the root of a host.
 */
export function* feedFiles(library: Library, today: string, place: Place): Generator<FeedFile> {
  const edition = { ...place, catalogue: catalogueOf(library, today) };
  yield* dataFiles(edition);
  yield* calendarFiles(edition);
  if (place.site !== '') {
    yield* rssFiles(edition);
    yield sitemapFile(edition);
  }
  if (place.base === '/') yield robotsFile(edition);
}
