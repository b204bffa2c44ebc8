/** Small pictures of large ones, so that a page of a hundred photographs opens on a phone. */
import sharp from 'sharp';
import type { Repository } from '../../repository/repository.ts';

/** Pixels: twice what the page shows, for dense screens. */
const box = { width: 240, height: 180 };

/** Pixels of a picture that is looked at: what was put into the repository past the editor may be any. */
const mostPixels = 100_000_000;

/** Thumbnails that are kept; each is a few kilobytes. */
const kept = 400;

export type Thumbnails = {
  /** Bytes of a WebP; undefined when the blob is no picture. */
  of: (blob: string) => Promise<Buffer | undefined>;
};

export function openThumbnails(repository: Repository): Thumbnails {
  const known = new Map<string, Promise<Buffer | undefined>>();
  const make = async (blob: string) => {
    const found = await repository.objects.read(blob);
    return found?.type === 'blob' ? thumbnail(found.bytes) : undefined;
  };
  return {
    of: (blob) => {
      const made = known.get(blob) ?? make(blob);
      known.set(blob, made);
      made.catch(() => known.delete(blob));
      const [oldest] = known.keys();
      if (known.size > kept && oldest !== undefined) known.delete(oldest);
      return made;
    },
  };
}

/** What cannot be read as a picture has no thumbnail: its name is enough. */
async function thumbnail(bytes: Buffer): Promise<Buffer | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels })
      .rotate()
      .resize({ ...box, fit: 'cover' })
      .webp({ quality: 70 })
      .toBuffer();
  } catch {
    return undefined;
  }
}
