import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { inspectFile } from '#reader/content-files.ts';
import { turnedPhoto } from '#reader/files-for-tests.ts';
import { encodePicture } from './encode-pictures.ts';
import { pictureSources, variantsOf } from './pictures.ts';

const work = mkdtempSync(path.join(tmpdir(), 'pictures-'));
mkdirSync(path.join(work, 'pictures'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A picture of one colour, as the reader finds it. */
async function pictureOf(name: string, width: number, height: number) {
  const file = `pictures/${name}`;
  const image = sharp({ create: { width, height, channels: 3, background: '#1f5f8b' } });
  const { size } = await image.png({ palette: true }).toFile(path.join(work, file));
  return inspectFile(work, file, size);
}

/** Pixels of every variant on disk, by name. */
async function encodedSizes(file: Awaited<ReturnType<typeof pictureOf>>) {
  const made = await encodePicture(file, work, path.join(work, 'cache'));
  const sizes = [...made].map(async ([name, target]) => {
    const { width, height } = await sharp(target).metadata();
    return [name, [width, height]] as const;
  });
  return new Map(await Promise.all(sizes));
}

it.each([
  ['точка', 1, 1],
  ['лента вниз', 40, 20_000],
  ['нить вниз', 1, 20_000],
  ['лента вбок', 20_000, 40],
  ['нить вбок', 20_000, 1],
])(
  '%s of %i × %i pixels is encoded as the page says',
  async (name, width, height) => {
    const file = await pictureOf(`${name}.png`, width, height);
    const sizes = await encodedSizes(file);
    expect([...sizes.keys()]).toEqual(variantsOf(file).map((variant) => decodeURIComponent(variant.name)));
    for (const { name: variant, width: told } of variantsOf(file))
      expect(sizes.get(decodeURIComponent(variant))?.[0], variant).toBe(told);
    const shown = pictureSources(file, '/');
    const src = decodeURIComponent(shown?.src.replace('/pictures/', '') ?? '');
    expect(sizes.get(src)).toEqual([shown?.width, shown?.height]);
  },
  30_000,
);

it('a photograph that was turned keeps its proportions', async () => {
  const photo = await turnedPhoto();
  writeFileSync(path.join(work, 'pictures/turned.jpg'), photo);
  const file = inspectFile(work, 'pictures/turned.jpg', photo.length);
  expect([...(await encodedSizes(file)).values()]).toEqual([
    [4, 6],
    [4, 6],
    [4, 6],
  ]);
});

it.each(['ф'.repeat(120), '🧑'.repeat(62)])(
  'a name as long as a disk takes it is published: %s',
  async (stem) => {
    const file = await pictureOf(`${stem}.png`, 6, 4);
    expect((await encodedSizes(file)).size).toBe(variantsOf(file).length);
  },
);
