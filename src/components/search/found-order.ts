/** Results in their order, read as they are wanted: what a result says is a file of the index. */
import type { FoundPage, FoundReference } from './pagefind.ts';

export type Reader = {
  /** The next results; fewer at the end. */
  take: (count: number) => Promise<FoundPage[]>;
};

/** Results that are in order already. */
export function readInOrder(references: readonly FoundReference[]): Reader {
  let place = 0;
  return {
    take: (count) => {
      const next = references.slice(place, place + count);
      place += next.length;
      return Promise.all(next.map((reference) => reference.data()));
    },
  };
}

export const dayOf = ({ filters }: FoundPage): string => filters['data']?.[0] ?? '';

/** How many results of each list are asked for at once. */
const ahead = 3;

/**
 * Results of several sections, each with the newest first, as one list: joined parts of an index are put in order by
 * Pagefind each for itself.
 */
export function readByDay(lists: readonly (readonly FoundReference[])[]): Reader {
  const queues = lists.map((list) => ({ reader: readInOrder(list), pages: [] as FoundPage[] }));
  const fill = async ({ reader, pages }: (typeof queues)[number]) => {
    if (pages.length === 0) pages.push(...(await reader.take(ahead)));
  };
  const takeNewest = () => {
    const heads = queues.filter(({ pages }) => pages[0] !== undefined);
    const days = heads.map(({ pages: [head] }) => (head ? dayOf(head) : ''));
    const newest = days.reduce((best, day, index) => (day > (days[best] ?? '') ? index : best), 0);
    return heads[newest]?.pages.shift();
  };
  return {
    take: async (count) => {
      const taken: FoundPage[] = [];
      while (taken.length < count) {
        await Promise.all(queues.map(fill));
        const page = takeNewest();
        if (!page) break;
        taken.push(page);
      }
      return taken;
    },
  };
}

export type FoundItem = { page: FoundPage; missing: readonly string[] };

type Group = { lists: readonly (readonly FoundReference[])[]; missing: readonly string[] };

/** The results of an answer, group after group. */
export function readGroups(groups: readonly Group[]): { take: (count: number) => Promise<FoundItem[]> } {
  const readers = groups.map(({ lists, missing }) => ({
    missing,
    reader: lists.length > 1 ? readByDay(lists) : readInOrder(lists[0] ?? []),
  }));
  return {
    take: async (count) => {
      const taken: FoundItem[] = [];
      for (const { reader, missing } of readers) {
        if (taken.length === count) break;
        const found = await reader.take(count - taken.length);
        taken.push(...found.map((page) => ({ page, missing })));
      }
      return taken;
    },
  };
}
