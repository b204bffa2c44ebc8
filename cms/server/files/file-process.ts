/** The process that opens what was uploaded: a bomb or a broken decoder harms nothing else. */
import { setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { serveCalls, settingsOf } from '../processes/serve.ts';
import { readWordText } from './documents/word-text.ts';
import { receiveUpload } from './receive.ts';

const { resident } = settingsOf() as { resident: number };

/** Decoders that are asked for; libvips knows many more, and each could have a hole. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}`);

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: loaders });
// Visitors go first.
setPriority(5);
new Worker(new URL('./memory-watch.ts', import.meta.url), {
  workerData: { most: resident * 1024 * 1024 },
}).unref();
serveCalls({ receive: receiveUpload, readWord: readWordText });
