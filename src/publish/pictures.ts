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

/** Pixels: AVIF and WebP hold no taller picture. */
const tallest = 16_383;

/** Letters of a name: the longest take four bytes each, and a file's name 255 with all that stands behind it. */
const longestStem = 50;

export type Variant = { name: string; width: number; height: number; extension: string };

/** A format every browser shows: PNG keeps drawings sharp and transparent, JPEG is for everything else. */
const fallbackExtension = (file: ContentFile) =>
  file.format === 'png' || file.format === 'gif' ? 'png' : 'jpg';

/** Widths in which a picture is offered; a very tall one is made narrower, so that its height can be encoded. */
function widthsOf({ width = 0, height = 0 }: ContentFile): number[] {
  const own = height > tallest ? Math.max(1, Math.floor((width * tallest) / height)) : width;
  const smaller = widths.filter((wanted) => wanted < own);
  return own <= (widths.at(-1) ?? 0) ? [...smaller, own] : [...smaller];
}

function heightAt(wanted: number, { width = 1, height = 1 }: ContentFile): number {
  return Math.min(tallest, Math.max(1, Math.round((height * wanted) / width)));
}

/**
 * Variants are named by the bytes of the original, so a changed picture gets a new address and caches stay right; the
 * words of the name are for people, and of long ones the beginning is enough.
 */
export function variantsOf(file: ContentFile): Variant[] {
  const own = path.posix.basename(file.path, path.posix.extname(file.path));
  const stem = `${Array.from(own).slice(0, longestStem).join('')}.${file.digest.slice(0, 10)}`;
  const extensions = [...modernFormats.map(({ extension }) => extension), fallbackExtension(file)];
  return widthsOf(file).flatMap((width) =>
    extensions.map((extension) => ({
      name: `${encodeURIComponent(stem)}-${width}.${extension}`,
      width,
      height: heightAt(width, file),
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
    height: shown.height,
    sources: modernFormats.map(({ extension, type }) => ({ type, srcset: srcset(extension) })),
  };
}
