/** The server's side of publishing: one publication at a time, in a process that may crash or hang without harm. */
import { createChild, type Child } from '../processes/child.ts';
import type { PublicationSettings, PublishOrder, PublishOutcome } from './orders.ts';

/** Milliseconds: the first publication compiles the pages and encodes every picture. */
const limits = { publish: 15 * 60_000, index: 10 * 60_000 };

export type PublishSteps = { approve?: () => Promise<void>; live?: () => void };

export type PublicationDesk = {
  /**
   * Publishes a commit. @param steps what is done on the way: `approve` is waited for when the gate is passed, before
   * anything is rendered; `live` is called as soon as visitors see it.
   * @throws {ChildEndedError} when the process ended; what `approve` threw; {Error} when a template or a tool failed.
   */
  publish: (order: Omit<PublishOrder, 'approve'>, steps?: PublishSteps) => Promise<PublishOutcome>;
  /** Makes the parts of the search that were left for later. @returns how many were made. */
  index: () => Promise<number>;
  close: () => Promise<void>;
};

export function createPublicationDesk(
  settings: PublicationSettings,
  onCrash: (error: Error) => void,
): PublicationDesk {
  let onTheWay: PublishSteps = {};
  const publishing = createChild({
    module: new URL('./publication-process.ts', import.meta.url),
    settings,
    services: { approve: async () => onTheWay.approve?.(), live: () => onTheWay.live?.() },
    memory: 1024,
    onCrash,
  });
  const indexing: Child = createChild({
    module: new URL('./index-process.ts', import.meta.url),
    settings,
    memory: 1024,
    onCrash,
  });
  return {
    publish: async (order, steps = {}) => {
      onTheWay = steps;
      const given: PublishOrder = { ...order, approve: steps.approve !== undefined };
      try {
        // The process answers with what its own `publish` returns.
        return (await publishing.call('publish', given, limits.publish)) as PublishOutcome;
      } finally {
        onTheWay = {};
      }
    },
    index: async () => (await indexing.call('index', undefined, limits.index)) as number,
    close: async () => {
      await Promise.all([publishing.close(), indexing.close()]);
    },
  };
}
