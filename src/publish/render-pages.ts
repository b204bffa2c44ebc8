/** Renders pages through the compiled site: here when there are few, in worker threads when there are many. */
import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ContentFile } from '#model/library.ts';
import { takeOver, writeReleaseFile } from './release-files.ts';

/** What every page of a publication has in common; crosses to worker threads as it is. */
export type RenderSetting = {
  /** Module of the compiled site. */
  entry: string;
  base: string;
  site: string;
  /** The frame of every page, as `queries` gave it. */
  frame: unknown;
  files: ReadonlyMap<string, ContentFile>;
  /** `collection/id` → base-less address, for links between entries in bodies. */
  entries: ReadonlyMap<string, string>;
  /** Directory of the release, and of the live one whose equal files are taken over. */
  directory: string;
  live: string | undefined;
};

export type PageJob = { address: string; file: string; page: string; bytes?: string | undefined };
export type PageDone = { address: string; bytes: string };
export type RenderPage = (address: string, page: unknown) => Promise<string>;

/** A thread holds the compiled site and a few pages; without limits V8 lets its rubbish grow to hundreds of megabytes. */
const threadLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 256 };

/** Below this number starting threads costs more than it saves. */
const fewPages = 60;
const batchSize = 40;

/** Writes one rendered page, or takes the live one over when its bytes are the same. */
export async function renderJob(job: PageJob, setting: RenderSetting, render: RenderPage): Promise<PageDone> {
  const html = await render(job.address, JSON.parse(job.page));
  const bytes = hash('sha1', html);
  const target = path.join(setting.directory, job.file);
  const same =
    bytes === job.bytes && setting.live !== undefined && takeOver(path.join(setting.live, job.file), target);
  if (!same) writeReleaseFile(target, html);
  return { address: job.address, bytes };
}

/**
 * Renders all jobs and calls `done` for each. Jobs are taken as they are needed, so that views of thousands of pages
 * never lie in memory together.
 * @throws {Error} with the page's address when a template fails.
 */
export async function renderPages(
  jobs: Iterator<PageJob>,
  setting: RenderSetting,
  done: (page: PageDone) => void,
): Promise<void> {
  const first = take(jobs, fewPages);
  if (first.length < fewPages) {
    const { createRender } = await import('./render-worker.ts');
    const render = first.length > 0 ? await createRender(setting) : undefined;
    for (const job of first) if (render) done(await renderJob(job, setting, render));
    return;
  }
  let waiting: PageJob[] | undefined = first;
  const nextBatch = () => {
    const batch = waiting ?? take(jobs, batchSize);
    waiting = undefined;
    return batch;
  };
  const count = Math.min(availableParallelism(), 4);
  // A failed thread must not leave another one writing into a release that is being discarded.
  const threads = await Promise.allSettled(
    Array.from({ length: count }, () => runWorker(nextBatch, setting, done)),
  );
  const failed = threads.find((thread) => thread.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

function take(jobs: Iterator<PageJob>, most: number): PageJob[] {
  const taken: PageJob[] = [];
  while (taken.length < most) {
    const next = jobs.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

type Answer = { done: PageDone[] } | { failed: string; stack: string };

/** One batch is rendered while the next already lies in the thread's queue. */
function runWorker(
  nextBatch: () => PageJob[],
  setting: RenderSetting,
  done: (page: PageDone) => void,
): Promise<void> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: setting,
    resourceLimits: threadLimits,
  });
  let outstanding = 0;
  const finished = new Promise<void>((resolve, reject) => {
    const send = () => {
      const batch = nextBatch();
      if (batch.length > 0) {
        outstanding += 1;
        worker.postMessage(batch);
      } else if (outstanding === 0) resolve();
    };
    const receive = (answer: Answer) => {
      if ('failed' in answer) throw new Error(answer.failed, { cause: new Error(answer.stack) });
      outstanding -= 1;
      answer.done.forEach(done);
      send();
    };
    worker.on('message', (answer: Answer) => {
      try {
        receive(answer);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('Rendering stopped.', { cause: error }));
      }
    });
    worker.on('error', (cause) => reject(new Error('A rendering thread stopped.', { cause })));
    send();
    send();
  });
  return finished.finally(() => worker.terminate());
}
