/** Renders pages: here when there are few, in threads when there are many. */
import { createRender, type PageDone, type PageJob, type RenderSetting } from './render.ts';
import { startThreads, type Threads } from './threads.ts';

/** Pages that cross to a thread together; below this number starting threads costs more than it saves. */
const batchSize = 40;

/**
 * Renders all jobs and calls `done` for each. Jobs are taken as they are needed, so that views of thousands of pages
 * never lie in memory together.
 * @param started threads that were started ahead; without them they are started when there is work for them.
 * @throws {Error} with the page's address when a template fails.
 */
export async function renderPages(
  jobs: Iterator<PageJob>,
  setting: RenderSetting,
  done: (page: PageDone) => void,
  started?: Threads,
): Promise<void> {
  const first = take(jobs, batchSize);
  if (first.length < batchSize && !started) {
    const render = first.length > 0 ? await createRender(setting) : undefined;
    for (const job of first) if (render) done(await render(job));
    return;
  }
  let waiting: PageJob[] | undefined = first;
  const nextBatch = () => {
    const batch = waiting ?? take(jobs, batchSize);
    waiting = undefined;
    return batch;
  };
  const threads = started ?? startThreads();
  try {
    await threads.render(setting, nextBatch, done);
  } finally {
    await threads.close();
  }
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
