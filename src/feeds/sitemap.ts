import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap';
import { addressBook } from '#queries/address-book.ts';
import { fileAddresses } from '#queries/addresses.ts';
import { urlOf, type Edition } from './edition.ts';
import { mediaTypes, type FeedFile } from './feed-file.ts';
import { madeOnce } from './last-made.ts';

/** Most addresses that one map may hold (sitemaps.org); lists come first, so they lead to what is left out. */
const mostAddresses = 50_000;

function addressesOf(edition: Edition): SitemapItemLoose[] {
  const { library, today } = edition.catalogue;
  const pages = addressBook(library, today).mapped().slice(0, mostAddresses);
  return pages.map(({ address, updated }) => ({
    url: urlOf(edition, address),
    ...(updated !== undefined && { lastmod: updated }),
  }));
}

async function sitemapText(items: readonly SitemapItemLoose[]): Promise<string> {
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });
  return String(await streamToPromise(Readable.from(items).pipe(stream)));
}

export function sitemapFile(edition: Edition): FeedFile {
  const text = () => {
    const items = addressesOf(edition);
    return madeOnce(urlOf(edition, fileAddresses.sitemap), JSON.stringify(items), () => sitemapText(items));
  };
  return { address: fileAddresses.sitemap, type: mediaTypes.xml, text };
}
