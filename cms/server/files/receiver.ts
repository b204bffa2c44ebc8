/** The server's side of uploads: one at a time, within a limit of time and memory. */
import { ChildEndedError, createChild } from '../processes/child.ts';
import { refuseFile, type Received, type Upload } from './received.ts';

/** Milliseconds for one file; megabytes of JavaScript objects. */
const usual = { time: 30_000, memory: 256 };

export type FileReceiver = { receive: (upload: Upload) => Promise<Received>; close: () => Promise<void> };

export function createFileReceiver({ time, memory } = usual): FileReceiver {
  const child = createChild({
    module: new URL('./file-process.ts', import.meta.url),
    settings: null,
    memory,
  });
  let last: Promise<unknown> = Promise.resolve();
  const receive = async (upload: Upload): Promise<Received> => {
    try {
      return (await child.call('receive', upload, time)) as Received;
    } catch (error) {
      if (!(error instanceof ChildEndedError)) throw error;
      return refuseFile(
        'Файл не удалось открыть за отведённое время.',
        'Сохраните его заново, лучше поменьше, и загрузите ещё раз.',
      );
    }
  };
  return {
    receive: (upload) => {
      const mine = last.then(() => receive(upload));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: () => child.close(),
  };
}
