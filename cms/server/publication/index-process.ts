/** The process that makes the parts of the search which a publication left for later. */
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { hasNotedBanks } from '#publish/bank.ts';
import { liveRelease } from '#publish/release.ts';
import { makeIndexParts } from '#publish/search-index.ts';
import { siteAddress } from '#publish/site-address.ts';
import { createTextIndexer } from '#publish/text-indexer.ts';
import { serveCalls, settingsOf } from '../processes/serve.ts';
import type { PublicationSettings } from './orders.ts';

// Visitors wait for pages and nobody for the search: what is published meanwhile goes first.
setPriority(10);

const { out, cache, site } = settingsOf() as PublicationSettings;

/** Milliseconds after which both makers are let go: they hold a few hundred megabytes for a thousand practices. */
const keptFor = 10 * 60_000;

const indexer = createTextIndexer();
let bankThread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

serveCalls({
  /** @returns how many parts were made, so that publishing again makes sense. */
  index: async (): Promise<number> => {
    clearTimeout(idle);
    const live = liveRelease(out);
    const { base } = siteAddress(site);
    const parts = live ? makeIndexParts(live, { base, cache, indexer }) : [];
    // One that fails waits for the other: the next call must find neither at work.
    const [banks, made] = await Promise.allSettled([makeNotedBanks(), parts]);
    idle = setTimeout(letGo, keptFor);
    if (banks.status === 'rejected') throw banks.reason;
    if (made.status === 'rejected') throw made.reason;
    return banks.value + made.value.length;
  },
});

/** @returns how many banks were made. */
async function makeNotedBanks(): Promise<number> {
  if (!hasNotedBanks(cache)) return 0;
  bankThread ??= new Worker(new URL('./bank-thread.ts', import.meta.url), { workerData: { cache } });
  try {
    bankThread.postMessage('make');
    const [banks] = (await once(bankThread, 'message')) as [number];
    return banks;
  } catch (error) {
    bankThread = undefined;
    throw error;
  }
}

function letGo(): void {
  void indexer.close();
  void bankThread?.terminate();
  bankThread = undefined;
}
