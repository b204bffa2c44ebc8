/** The process that makes the parts of the search which a publication left for later. */
import { setPriority } from 'node:os';
import { makeBanks } from '#publish/bank.ts';
import { liveRelease } from '#publish/release.ts';
import { makeIndexParts } from '#publish/search-index.ts';
import { siteAddress } from '#publish/site-address.ts';
import { createTextIndexer } from '#publish/text-indexer.ts';
import { serveCalls, settingsOf } from '../processes/serve.ts';
import type { PublicationSettings } from './orders.ts';

// Visitors wait for pages and nobody for the search: what is published meanwhile goes first.
setPriority(10);

const { out, cache, site } = settingsOf() as PublicationSettings;

/** Milliseconds after which what was read is forgotten: a few hundred megabytes for a thousand practices. */
const keptFor = 10 * 60_000;

const indexer = createTextIndexer();
let idle: NodeJS.Timeout | undefined;

serveCalls({
  /** @returns how many parts were made, so that publishing again makes sense. */
  index: async (): Promise<number> => {
    clearTimeout(idle);
    const live = liveRelease(out);
    const { base } = siteAddress(site);
    try {
      const banks = await makeBanks(cache);
      const parts = live ? await makeIndexParts(live, { base, cache, indexer }) : [];
      return banks + parts.length;
    } finally {
      idle = setTimeout(() => void indexer.close(), keptFor);
    }
  },
});
