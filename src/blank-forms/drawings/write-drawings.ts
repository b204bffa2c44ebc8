import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawings } from './all.ts';
import type { Drawing } from './svg.ts';
import { svgOf } from './svg.ts';

/** The picture as PNG of 1600 × 1000 points in at most 64 colours; equal input gives equal bytes. */
export function pngOf(drawing: Drawing): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(drawing)))
    .png({ palette: true, colours: 64, compressionLevel: 9, effort: 4, dither: 0 })
    .toBuffer();
}

/** Writes every drawing into `pictures/` of a content directory; returns the paths. */
export async function writeDrawings(content: string): Promise<string[]> {
  const folder = join(content, 'pictures');
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const drawing of drawings) {
    const path = join(folder, `${drawing.id}.png`);
    await writeFile(path, await pngOf(drawing));
    paths.push(path);
  }
  return paths;
}
