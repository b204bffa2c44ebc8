/** The process that makes the parts of the search which a publication left for later. */
import { setPriority } from 'node:os';
import { makeBanks } from '#publish/bank.ts';
import { liveRelease } from '#publish/release.ts';
import { makeIndexParts } from '#publish/search-index.ts';
import { siteAddress } from '#publish/site-address.ts';
import { serveCalls, settingsOf } from '../processes/serve.ts';
import type { PublicationSettings } from './orders.ts';

// Visitors wait for pages and nobody for the search: what is published meanwhile goes first.
setPriority(10);

const { out, cache, site } = settingsOf() as PublicationSettings;

serveCalls({
  /** @returns how many parts were made, so that publishing again makes sense. */
  index: async (): Promise<number> => {
    const live = liveRelease(out);
    const banks = makeBanks(cache);
    const parts = live ? await makeIndexParts(live, { base: siteAddress(site).base, cache }) : [];
    return banks + parts.length;
  },
});
