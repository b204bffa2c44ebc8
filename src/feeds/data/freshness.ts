import { collectionNames, collections } from '#model/collections.ts';
import type { Entry } from '#model/library.ts';
import { collectionAddress, dataAddress } from '#queries/addresses.ts';
import type { Catalogue } from '#queries/catalogue.ts';
import { latestChange } from '#queries/parts.ts';
import { compareStrings } from '#queries/order.ts';
import { urlOf, type Edition } from '../edition.ts';
import type { SectionData } from './section-schema.ts';

const inOrder = (days: readonly (string | undefined)[]): string[] =>
  days.filter((day) => day !== undefined).sort(compareStrings);

/** Every collection with how many entries it shows and when they last changed. */
export function collectionsOf(edition: Edition): SectionData['collections'] {
  return collectionNames.map((id) => {
    const entries: readonly Entry[] = edition.catalogue.published[id];
    return {
      id,
      title: collections[id].label,
      // Free pages stand at the root and have no list.
      url: id === 'pages' ? undefined : urlOf(edition, collectionAddress(id)),
      data: urlOf(edition, dataAddress(id)),
      count: entries.length,
      updated: latestChange(edition.catalogue, entries),
    };
  });
}

export function freshnessOf(catalogue: Catalogue): SectionData['freshness'] {
  const { published } = catalogue;
  const checks = inOrder(published.regulations.map(({ data }) => data.checked));
  const [earliest] = checks;
  const latest = checks.at(-1);
  return {
    updated: latestChange(
      catalogue,
      collectionNames.flatMap((name): readonly Entry[] => published[name]),
    ),
    news: inOrder(published.news.map(({ data }) => data.date)).at(-1),
    ...(earliest !== undefined && latest !== undefined && { actsChecked: { earliest, latest } }),
  };
}
