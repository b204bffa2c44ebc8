/** Documents and pictures as they really are: format by content, size in pixels, and why one does not open. */
import path from 'node:path';
import type { ContentFile } from '#model/library.ts';
import { detectFormat, isNamedFormat } from './file-format.ts';
import { findFault } from './file-faults.ts';
import { digestOf, withFile, type FileBytes } from './file-bytes.ts';
import { pictureSize } from './picture-size.ts';
import { reasonOf } from './unreadable.ts';

/** Bytes below which a file is hashed at once, because it has been read anyway. */
const smallFile = 4096;

/** Bytes above which a file is not walked through: no document or picture of the section may be so large. */
const inspectionLimit = 64 * 1024 * 1024;

/**
 * Looks into a document or a picture. Only as much is read as tells its format; all bytes are read when somebody asks
 * for the digest.
 * @throws {Error} of the file system when it cannot be opened.
 */
export function inspectFile(root: string, file: string, size: number): ContentFile {
  const fullPath = path.join(root, file);
  return withFile(fullPath, size, (bytes) => describe(bytes, file, fullPath));
}

/** A file that the system does not let be opened. */
export function closedFile(file: string, size: number, error: unknown): ContentFile {
  return { path: file, size, fault: reasonOf(error), digest: '' };
}

function describe(bytes: FileBytes, file: string, fullPath: string): ContentFile {
  const { size } = bytes;
  const digest = lazyDigest(fullPath, size, size <= smallFile ? digestOf(bytes) : undefined);
  if (size === 0) return withDigest({ path: file, size, fault: 'файл пустой' }, digest);
  return withDigest({ path: file, size, ...lookInto(bytes, extensionOf(file)) }, digest);
}

/** What the bytes say. Never fails on them: whatever they are, the worst answer is a fault. */
export function lookInto(
  bytes: FileBytes,
  extension: string,
): Pick<ContentFile, 'format' | 'width' | 'height' | 'fault'> {
  const found = detectFormat(bytes, extension);
  if (found === undefined) return extension === 'sig' ? {} : { fault: unknownContent };
  const pixels = pictureSize(bytes, found);
  const fault = bytes.size > inspectionLimit ? undefined : findFault(bytes, found, pixels);
  return {
    ...(isNamedFormat(found) && { format: found }),
    ...pixels,
    ...(fault !== undefined && { fault }),
  };
}

/** Signatures come in many forms, so an unknown one is not called broken. */
const unknownContent = 'содержимое не похоже ни на один известный вид файлов';

const extensionOf = (file: string) => path.posix.extname(file).slice(1).toLowerCase();

function lazyDigest(fullPath: string, size: number, known: string | undefined): () => string {
  let digest = known;
  return () => (digest ??= withFile(fullPath, size, digestOf));
}

function withDigest(file: Omit<ContentFile, 'digest'>, digest: () => string): ContentFile {
  return {
    ...file,
    get digest() {
      return digest();
    },
  };
}
