/** Uploaded bytes as the reader of the content takes them. */
import type { FileBytes } from '#reader/file-bytes.ts';

export function inMemory(bytes: Uint8Array): FileBytes {
  const buffer = bufferOf(bytes);
  return {
    size: buffer.length,
    read: (offset, length) =>
      offset < 0 ? Buffer.alloc(0) : buffer.subarray(offset, Math.max(offset, offset + length)),
  };
}

/** The same memory, not a copy. */
export const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
