/** Random access to the bytes of a file, so that a film of gigabytes costs as little as a note. */
import { hash, createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

export type FileBytes = {
  size: number;
  /** At most `length` bytes from `offset`; fewer at the end of the file, none outside it. */
  read: (offset: number, length: number) => Buffer;
};

/**
 * Opens a file for the time of one task.
 * @throws {Error} of the file system when it cannot be opened or read.
 */
export function withFile<Result>(path: string, size: number, task: (bytes: FileBytes) => Result): Result {
  const descriptor = openSync(path, 'r');
  const head = Buffer.allocUnsafe(Math.min(size, 4096));
  try {
    const filled = head.subarray(0, readSync(descriptor, head, 0, head.length, 0));
    const read = (offset: number, length: number) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      if (offset < 0 || wanted === 0) return Buffer.alloc(0);
      if (offset + wanted <= filled.length) return filled.subarray(offset, offset + wanted);
      const buffer = Buffer.allocUnsafe(wanted);
      return buffer.subarray(0, readSync(descriptor, buffer, 0, wanted, offset));
    };
    return task({ size, read });
  } finally {
    closeSync(descriptor);
  }
}

const chunkSize = 1024 * 1024;

/** Hash of all bytes. */
export function digestOf({ size, read }: FileBytes): string {
  if (size <= chunkSize) return hash('sha1', read(0, size));
  const sum = createHash('sha1');
  for (let offset = 0; offset < size; offset += chunkSize) sum.update(read(offset, chunkSize));
  return sum.digest('hex');
}
