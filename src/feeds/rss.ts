/** RSS 2.0 of the newest entries of a collection, each with its whole text. */
import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { Entry } from '#model/library.ts';
import { collections } from '#model/collections.ts';
import { escapeAttribute } from '#markdown/escape.ts';
import { withFullAddresses } from '#markdown/full-addresses.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { collectionAddress, fileAddresses } from '#queries/addresses.ts';
import { compareStrings } from '#queries/order.ts';
import { capitalise, labels, latestChange, linkTo } from '#queries/parts.ts';
import { sectionTexts } from '#queries/section-texts.ts';
import { titleOf, urlOf, type Edition } from './edition.ts';
import { mediaTypes, type FeedFile } from './feed-file.ts';
import { madeOnce } from './last-made.ts';
import { oncePerEntry } from './once-per-entry.ts';
import { plainCharacters } from './plain-characters.ts';
import { middayOf } from './school-time.ts';

const feeds = [
  { collection: 'news', address: fileAddresses.newsFeed },
  { collection: 'practices', address: fileAddresses.practicesFeed },
  { collection: 'regulations', address: fileAddresses.regulationsFeed },
] as const;
type Feed = (typeof feeds)[number];
type FedEntry = Entry<Feed['collection']>;

/** Items of a feed; whoever reads it less often goes to the list. */
const newest = 30;

/** The day since which an entry is to be read: of a message its own, else that of publication, else of the act. */
function firstDay({ collection, data }: FedEntry): string | undefined {
  if (collection === 'news') return data.date;
  return data.published ?? ('date' in data ? data.date : undefined) ?? data.updated;
}

function categoriesOf({ collection, data }: FedEntry): string[] {
  if (collection === 'news') return labels([data.kind, ...data.stages]);
  if (collection === 'practices') return labels([data.form, ...data.kinds, ...data.problems]);
  return labels([data.level, data.kind]);
}

const itemOf = oncePerEntry((edition: Edition, entry: FedEntry): RSSFeedItem => {
  const { title, address } = linkTo(entry);
  const link = urlOf(edition, address);
  const day = firstDay(entry);
  const { html } = renderMarkdown(entry.body, edition.rendering);
  const { summary } = entry.data;
  return {
    title: plainCharacters(title),
    link,
    ...(summary !== undefined && { description: plainCharacters(summary) }),
    ...(day !== undefined && { pubDate: middayOf(day) }),
    ...(html !== '' && { content: plainCharacters(withFullAddresses(html, link)) }),
    categories: categoriesOf(entry).map((label) => plainCharacters(capitalise(label))),
  };
});

/** The last change among the entries, so that an unchanged feed is the same file the next day. */
function channelData(edition: Edition, entries: readonly FedEntry[], address: string): string {
  const changed = latestChange(edition.catalogue, entries);
  return [
    '<language>ru</language>',
    ...(changed === undefined ? [] : [`<lastBuildDate>${middayOf(changed).toUTCString()}</lastBuildDate>`]),
    `<atom:link href="${escapeAttribute(urlOf(edition, address))}" rel="self" type="application/rss+xml"/>`,
  ].join('');
}

function feedText(edition: Edition, { collection, address }: Feed): Promise<string> {
  const byDay = (left: FedEntry, right: FedEntry) =>
    compareStrings(firstDay(right) ?? '', firstDay(left) ?? '');
  const all: readonly FedEntry[] = edition.catalogue.sorted(collection);
  const entries = all.toSorted(byDay).slice(0, newest);
  const options = {
    title: plainCharacters(titleOf(edition, collections[collection].label)),
    description: sectionTexts[collection],
    site: urlOf(edition, collectionAddress(collection)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: channelData(edition, entries, address),
    items: entries.map((entry) => itemOf(edition, entry)),
  };
  return madeOnce(urlOf(edition, address), JSON.stringify(options), () => getRssString(options));
}

export function rssFiles(edition: Edition): FeedFile[] {
  return feeds.map((feed) => ({
    address: feed.address,
    type: mediaTypes.rss,
    text: () => feedText(edition, feed),
  }));
}
