/** A rendering thread: loads what it needs at once, then gets the setting of a publication and batches of pages. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createRender, type PageJob, type RenderJob } from './render.ts';
import type { ThreadAnswer, ThreadOrder } from './threads.ts';

const port = parentPort;
const { entry } = (workerData ?? {}) as { entry?: string };
// Whoever renders first imports the same module again and is told of its faults.
if (entry !== undefined) void import(pathToFileURL(entry).href).catch(() => undefined);

let render: Promise<RenderJob> | undefined;

async function renderBatch(batch: readonly PageJob[], ready: Promise<RenderJob>): Promise<ThreadAnswer> {
  const done = [];
  for (const job of batch) {
    try {
      done.push(await (await ready)(job));
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { failed: `The page ${job.address} could not be rendered.`, stack };
    }
  }
  return { done };
}

port?.on('message', (order: ThreadOrder) => {
  if ('setting' in order) render = createRender(order.setting);
  else if (render) void renderBatch(order.batch, render).then((answer) => port.postMessage(answer));
});
