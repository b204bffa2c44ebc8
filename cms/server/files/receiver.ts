/** The server's side of uploads: one at a time, within limits of time and memory. */
import { ChildEndedError, createChild } from '../processes/child.ts';
import { takeTurns } from '../repository/in-turn.ts';
import type { WordText } from './documents/word-text.ts';
import { refuseFile, type Received, type Upload } from './received.ts';
import { tooHeavy } from './upload-weight.ts';

export type ReceiverLimits = {
  /** Milliseconds for one file. */
  time: number;
  /** Megabytes of JavaScript objects. */
  memory: number;
  /** Megabytes of everything that the process holds. */
  resident: number;
  /** Files that may wait while one is looked at. */
  queue: number;
  /** Milliseconds without work after which the process ends. */
  idle: number;
};

const usual: ReceiverLimits = { time: 60_000, memory: 256, resident: 1536, queue: 32, idle: 60_000 };

export type FileReceiver = {
  /** @throws {Error} when the server itself is at fault, never because of the file. */
  receive: (upload: Upload) => Promise<Received>;
  /** The words of a document of Word as HTML. @throws {Error} like `receive`. */
  readWord: (upload: Upload) => Promise<WordText>;
  close: () => Promise<void>;
};

const tooHard = refuseFile(
  'Файл не удалось проверить: на него не хватило времени или памяти.',
  'Сохраните его заново, лучше поменьше, и загрузите ещё раз.',
);
const busy = refuseFile(
  'Сейчас проверяется слишком много файлов.',
  'Подождите минуту и загрузите файл ещё раз.',
);

export function createFileReceiver(options: Partial<ReceiverLimits> = {}): FileReceiver {
  const limits = { ...usual, ...options };
  const child = createChild({
    module: new URL('./file-process.ts', import.meta.url),
    settings: { resident: limits.resident },
    memory: limits.memory,
  });
  const turns = takeTurns();
  let isClosed = false;
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;
  const open = async (call: 'receive' | 'readWord', upload: Upload): Promise<unknown> => {
    try {
      return isClosed ? busy : await child.call(call, upload, limits.time);
    } catch (error) {
      // A process that could not be started is no fault of the file, and its error has a cause.
      if (error instanceof ChildEndedError && error.cause === undefined) return tooHard;
      throw error;
    } finally {
      waiting -= 1;
      if (waiting === 0) idle = setTimeout(() => void turns('file', child.close), limits.idle).unref();
    }
  };
  const inTurn = async (call: 'receive' | 'readWord', upload: Upload): Promise<unknown> => {
    const refused = tooHeavy(upload) ?? (waiting > limits.queue ? busy : undefined);
    if (refused) return refused;
    waiting += 1;
    clearTimeout(idle);
    return turns('file', () => open(call, upload));
  };
  return {
    receive: async (upload) => (await inTurn('receive', upload)) as Received,
    readWord: async (upload) => (await inTurn('readWord', upload)) as WordText,
    close: async () => {
      isClosed = true;
      clearTimeout(idle);
      await child.close();
    },
  };
}
