/** A thread that ends its own process when decoders take more memory than a picture can need. */
import { workerData } from 'node:worker_threads';

const often = 50;
const { most } = workerData as { most: number };

/** Decoders hold the main thread, and their memory is not JavaScript's: neither a timer there nor V8 would stop them. */
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
}, often);
