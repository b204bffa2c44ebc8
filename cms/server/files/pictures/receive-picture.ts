/** Pictures are drawn anew: nothing that a camera or a program has written beside the picture gets through. */
import sharp, { type Metadata, type Sharp } from 'sharp';
import { lookInto } from '#reader/content-files.ts';
import { stemOf } from '../file-name.ts';
import { fromHeic, TooManyPixelsError } from './heic.ts';
import { bufferOf, inMemory } from '../in-memory.ts';
import { keptPicture, longestSide, pixelLimit } from '../limits.ts';
import { refuseFile, type Received, type Refused, type Upload } from '../received.ts';

const broken = refuseFile(
  'Изображение повреждено и не открывается.',
  'Сохраните снимок как JPEG или PNG и загрузите ещё раз.',
);
const tooLarge = refuseFile(
  'В изображении слишком много точек.',
  `Уменьшите его до ${longestSide} точек по длинной стороне и загрузите ещё раз.`,
);

/** @param format what the bytes say the picture is. */
export async function receivePicture({ name, bytes: given }: Upload, format: string): Promise<Received> {
  const bytes = bufferOf(given);
  const refused = format === 'heic' ? undefined : faultOf(bytes, format);
  if (refused) return refused;
  try {
    const limitInputPixels = pixelLimit(format);
    const source =
      format === 'heic' ? await fromHeic(bytes) : sharp(bytes, { limitInputPixels, failOn: 'error' });
    const facts = await source.metadata();
    const drawn = await redraw(source, facts, format);
    const notes = [...drawn.notes, ...notesOf(bytes, facts, format)];
    const path = `pictures/${stemOf(name)}.${drawn.extension}`;
    return { accepted: true, path, bytes: drawn.bytes, format: drawn.extension, notes };
  } catch (error) {
    // Decoders have as many sentences as there are broken pictures; a person can only save the picture anew.
    return error instanceof TooManyPixelsError ? tooLarge : broken;
  }
}

/** What can be told before anything is decoded. */
function faultOf(bytes: Buffer, format: string): Refused | undefined {
  const { width = 0, height = 0, fault } = lookInto(inMemory(bytes), format);
  if (width * height > pixelLimit(format)) return tooLarge;
  return fault === undefined ? undefined : broken;
}

type Drawn = { bytes: Buffer; extension: 'jpg' | 'png'; notes: readonly string[] };

/** Drawings keep their sharp edges and what shines through; photographs become JPEG. */
async function redraw(source: Sharp, facts: Metadata, format: string): Promise<Drawn> {
  const isDrawing = format === 'png' || format === 'gif' || (await isClear(source, facts, format));
  if (!isDrawing) return asJpeg(source, facts, []);
  // A palette keeps a drawing of few colours small; shades that appear when it is made smaller need all colours.
  const palette = facts.isPalette && Math.max(facts.width, facts.height) <= longestSide;
  for (const side of [longestSide, smallerSide]) {
    const bytes = await within(source, side).png({ compressionLevel: 9, palette }).toBuffer();
    if (bytes.length <= keptPicture) return { bytes, extension: 'png', notes: madeSmaller(facts, side) };
    if (!facts.hasAlpha)
      return asJpeg(source, facts, ['Снимок в виде PNG слишком велик: он сохранён как JPEG.']);
  }
  throw new TooManyPixelsError();
}

/** Many programs write how much shines through where nothing does. */
async function isClear(source: Sharp, { hasAlpha }: Metadata, format: string): Promise<boolean> {
  return hasAlpha && format !== 'heic' && !(await source.stats()).isOpaque;
}

/** Pixels of a side with which four bytes a pixel stay within the limit, however little they pack. */
const smallerSide = 1920;

async function asJpeg(source: Sharp, facts: Metadata, notes: readonly string[]): Promise<Drawn> {
  const bytes = await within(source, longestSide).jpeg({ quality: 88, mozjpeg: true }).toBuffer();
  return { bytes, extension: 'jpg', notes: [...notes, ...madeSmaller(facts, longestSide)] };
}

const madeSmaller = ({ width, height }: Metadata, side: number) =>
  Math.max(width, height) > side ? [`Изображение уменьшено до ${side} точек по длинной стороне.`] : [];

/** Upright, in the colours of the web, not larger than needed. Without being told otherwise sharp leaves metadata out. */
const within = (source: Sharp, side: number) =>
  source
    .clone()
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColorspace('srgb');

function notesOf(bytes: Buffer, { pages = 1 }: Metadata, format: string): string[] {
  const isMoving = pages > 1 || (format === 'png' && bytes.subarray(0, 4096).includes('acTL'));
  return [
    ...(format === 'heic' ? ['Снимок HEIC сохранён как JPEG: его показывают все браузеры.'] : []),
    ...(isMoving ? ['В файле было движение: на сайте останется первый кадр.'] : []),
  ];
}
