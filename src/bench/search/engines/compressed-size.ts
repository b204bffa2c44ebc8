import { brotliCompressSync, constants } from 'node:zlib';

/** Above this a server's best brotli takes minutes, and the next best is a few hundredths larger. */
const large = 2 * 1024 * 1024;

/** Bytes as a server sends them that compresses files beforehand. */
export const compressedSize = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
