/** How pages refer to pictures of the content: modern formats and sizes, named before they are encoded. */
import path from 'node:path';
import type { ContentFile } from '#model/library.ts';
import type { PictureSources } from '#markdown/context.ts';

/** Widths in CSS pixels: a phone, the text column, the text column on a dense screen. */
const widths = [480, 960, 1600] as const;
const modernFormats = [
  { extension: 'avif', type: 'image/avif' },
  { extension: 'webp', type: 'image/webp' },
] as const;

export type Variant = { name: string; width: number; extension: string };

/** A format every browser shows: PNG keeps drawings sharp and transparent, JPEG is for everything else. */
const fallbackExtension = (file: ContentFile) =>
  file.format === 'png' || file.format === 'gif' ? 'png' : 'jpg';

function widthsOf(file: ContentFile): number[] {
  const own = file.width ?? 0;
  const smaller = widths.filter((width) => width < own);
  return own <= (widths.at(-1) ?? 0) ? [...smaller, own] : [...smaller];
}

/** Variants are named by the bytes of the original, so a changed picture gets a new address and caches stay right. */
export function variantsOf(file: ContentFile): Variant[] {
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
