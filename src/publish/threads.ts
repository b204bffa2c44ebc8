/** Threads that render pages. They may be started before there is anything to render, so that they load meanwhile. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageDone, PageJob, RenderSetting } from './render.ts';

export type ThreadOrder = { setting: RenderSetting } | { batch: readonly PageJob[] };
export type ThreadAnswer = { done: readonly PageDone[] } | { failed: string; stack: string };

export type Threads = {
  /** Renders until `nextBatch` gives an empty one. @throws {Error} when a page cannot be rendered. */
  render: (
    setting: RenderSetting,
    nextBatch: () => readonly PageJob[],
    done: (page: PageDone) => void,
  ) => Promise<void>;
  close: () => Promise<void>;
};

/** A thread holds the compiled site and a few pages; without limits V8 lets its rubbish grow to hundreds of megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 256 };

/** @param entry module of the compiled site to load meanwhile, when it is known already. */
export function startThreads(entry?: string): Threads {
  const workers = Array.from(
    { length: Math.min(availableParallelism(), 4) },
    () =>
      new Worker(new URL('./render-thread.ts', import.meta.url), { resourceLimits, workerData: { entry } }),
  );
  return {
    render: async (setting, nextBatch, done) => {
      const running = workers.map((worker) => runWorker(worker, setting, nextBatch, done));
      // A failed thread must not leave another one writing into a release that is being discarded.
      const failed = (await Promise.allSettled(running)).find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason as Error;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** One batch is rendered while the next already lies in the thread's queue. */
function runWorker(
  worker: Worker,
  setting: RenderSetting,
  nextBatch: () => readonly PageJob[],
  done: (page: PageDone) => void,
): Promise<void> {
  const order = (given: ThreadOrder) => worker.postMessage(given);
  let outstanding = 0;
  return new Promise<void>((resolve, reject) => {
    const send = () => {
      const batch = nextBatch();
      if (batch.length > 0) {
        outstanding += 1;
        order({ batch });
      } else if (outstanding === 0) resolve();
    };
    const receive = (answer: ThreadAnswer) => {
      if ('failed' in answer) throw new Error(answer.failed, { cause: new Error(answer.stack) });
      outstanding -= 1;
      answer.done.forEach(done);
      send();
    };
    worker.on('message', (answer: ThreadAnswer) => {
      try {
        receive(answer);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('Rendering stopped.', { cause: error }));
      }
    });
    worker.on('error', (cause) => reject(new Error('A rendering thread stopped.', { cause })));
    order({ setting });
    send();
    send();
  });
}
