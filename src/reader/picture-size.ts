import { imageSize } from 'image-size';
import { pictureExtensions } from '#model/fields.ts';
import type { FileBytes } from './file-bytes.ts';

/** Cameras put previews and colour profiles before the measures; most are found in the first bytes. */
const headLengths = [64 * 1024, 1024 * 1024];

export type PictureSize = { width?: number; height?: number };

/** Pixels of a picture as it is shown, turned as its EXIF says; nothing for other formats and torn pictures. */
export function pictureSize(bytes: FileBytes, format: string): PictureSize {
  if (!pictureExtensions.some((extension) => extension === format)) return {};
  for (const length of headLengths) {
    const size = measure(bytes.read(0, length));
    if (size) return size;
    if (length >= bytes.size) return {};
  }
  return {};
}

function measure(head: Buffer): PictureSize | undefined {
  try {
    const { width, height, orientation } = imageSize(head);
    if (!width || !height) return undefined;
    const lies = orientation !== undefined && orientation >= 5;
    return lies ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
