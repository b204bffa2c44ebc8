/** Pictures of the content in modern formats and sizes; made once for their bytes and kept in the cache. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { ContentFile } from '#model/library.ts';
import type { PictureSources } from '#markdown/context.ts';

/** Widths in CSS pixels: a phone, the text column, the text column on a dense screen. */
const widths = [480, 960, 1600] as const;
const modernFormats = [
  { extension: 'avif', type: 'image/avif' },
  { extension: 'webp', type: 'image/webp' },
] as const;

type Variant = { name: string; width: number; extension: string };

/** A format every browser shows: PNG keeps drawings sharp and transparent, JPEG is for everything else. */
const fallbackExtension = (file: ContentFile) =>
  file.format === 'png' || file.format === 'gif' ? 'png' : 'jpg';

function widthsOf(file: ContentFile): number[] {
  const own = file.width ?? 0;
  const smaller = widths.filter((width) => width < own);
  return own <= (widths.at(-1) ?? 0) ? [...smaller, own] : [...smaller];
}

/** Variants are named by the bytes of the original, so a changed picture gets a new address and caches stay right. */
function variantsOf(file: ContentFile): Variant[] {
  const stem = `${path.posix.basename(file.path, path.posix.extname(file.path))}.${file.digest.slice(0, 10)}`;
  const extensions = [...modernFormats.map(({ extension }) => extension), fallbackExtension(file)];
  return widthsOf(file).flatMap((width) =>
    extensions.map((extension) => ({
      name: `${encodeURIComponent(stem)}-${width}.${extension}`,
      width,
      extension,
    })),
  );
}

/** What a page needs to show a picture, or undefined for a file that is no readable picture. Nothing is encoded here. */
export function pictureSources(file: ContentFile | undefined, base: string): PictureSources | undefined {
  if (!file?.width || !file.height || file.fault !== undefined) return undefined;
  const variants = variantsOf(file);
  const fallback = variants.filter(({ extension }) => extension === fallbackExtension(file));
  const shown = fallback.find(({ width }) => width >= 960) ?? fallback.at(-1);
  if (!shown) return undefined;
  const srcset = (wanted: string) =>
    variants
      .filter(({ extension }) => extension === wanted)
      .map(({ name, width }) => `${base}pictures/${name} ${width}w`)
      .join(', ');
  return {
    src: `${base}pictures/${shown.name}`,
    width: shown.width,
    height: Math.max(1, Math.round((file.height * shown.width) / file.width)),
    sources: modernFormats.map(({ extension, type }) => ({ type, srcset: srcset(extension) })),
  };
}

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
