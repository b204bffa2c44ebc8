import { fileAddresses } from '#queries/addresses.ts';
import { urlOf, type Edition } from './edition.ts';
import { mediaTypes, type FeedFile } from './feed-file.ts';

/** Everything is for everyone but the door to editing. */
const rules = ['User-agent: *', 'Allow: /', 'Disallow: /admin/'];

/** Robots read this file at the root of a host alone. */
export function robotsFile(edition: Edition): FeedFile {
  const map = edition.site === '' ? [] : ['', `Sitemap: ${urlOf(edition, fileAddresses.sitemap)}`];
  return {
    address: fileAddresses.robots,
    type: mediaTypes.text,
    text: () => [...rules, ...map, ''].join('\n'),
  };
}
