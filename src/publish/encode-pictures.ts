/** Encodes pictures of the content; made once for their bytes and kept in the cache. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { ContentFile } from '#model/library.ts';
import { variantsOf } from './pictures.ts';

/**
 * Files of a picture's variants, encoded unless the cache holds them.
 * Orientation is applied; EXIF and with it the place of shooting are left out.
 * @returns name in `/pictures/` → path of the file.
 */
export async function encodePicture(
  file: ContentFile,
  content: string,
  cache: string,
): Promise<Map<string, string>> {
  mkdirSync(cache, { recursive: true });
  const made = new Map<string, string>();
  for (const { name, width, extension } of variantsOf(file)) {
    const target = path.join(cache, decodeURIComponent(name));
    if (!existsSync(target)) await encodeVariant(path.join(content, file.path), target, width, extension);
    made.set(decodeURIComponent(name), target);
  }
  return made;
}

async function encodeVariant(
  source: string,
  target: string,
  width: number,
  extension: string,
): Promise<void> {
  // Loaded only when there is something to encode: most publications find every picture in the cache.
  const { default: sharp } = await import('sharp');
  const image = sharp(source).rotate().resize({ width, withoutEnlargement: true });
  const encoded =
    extension === 'avif'
      ? image.avif({ quality: 52, effort: 2 })
      : extension === 'webp'
        ? image.webp({ quality: 76 })
        : extension === 'png'
          ? image.png({ palette: true, quality: 90 })
          : image.jpeg({ quality: 78, mozjpeg: true });
  const temporary = `${target}.${process.pid}`;
  await encoded.toFile(temporary);
  renameSync(temporary, target);
}
