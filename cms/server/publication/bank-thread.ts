/** The thread that makes the bank's index: it takes seconds, and the full text is made meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeBanks } from '#publish/bank.ts';

const { cache } = workerData as { cache: string };

// What fails here ends the thread and is told to the process as its error.
parentPort?.on('message', () => void makeBanks(cache).then((banks) => parentPort?.postMessage(banks)));
