/** Encodes pictures of the content; made once for their bytes and kept in the cache. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { ContentFile } from '#model/library.ts';
import { variantsOf, type Variant } from './pictures.ts';

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
  for (const variant of variantsOf(file)) {
    const name = decodeURIComponent(variant.name);
    const target = path.join(cache, name);
    if (!existsSync(target)) await encodeVariant(path.join(content, file.path), target, variant);
    made.set(name, target);
  }
  return made;
}

async function encodeVariant(
  source: string,
  target: string,
  { width, height, extension }: Variant,
): Promise<void> {
  // Loaded only when there is something to encode: most publications find every picture in the cache.
  const { default: sharp } = await import('sharp');
  const image = sharp(source).rotate().resize({ width, height, fit: 'fill' });
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
