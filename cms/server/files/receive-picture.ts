/** Pictures are drawn anew: nothing that a camera or a program has written beside the picture gets through. */
import heicDecode from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { stemOf } from './file-name.ts';
import { refuseFile, type Received, type Upload } from './received.ts';

/** Pixels of the longest side: more than any page shows, on a dense screen too. */
const longestSide = 2560;
/** Pixels in all: the largest camera of a phone; anything above is a bomb. */
const mostPixels = 200_000_000;

const saveAsJpeg = 'Сохраните снимок как JPEG или PNG и загрузите ещё раз.';

type Options = { limitInputPixels: number; failOn: 'error' };
const options: Options = { limitInputPixels: mostPixels, failOn: 'error' };

/** @param format what the bytes say the picture is. */
export async function receivePicture({ name, bytes }: Upload, format: string): Promise<Received> {
  try {
    const picture = format === 'heic' ? await fromHeic(bytes) : sharp(bytes, options);
    return await redraw(picture, stemOf(name), format);
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message))
      return refuseFile(
        'В изображении слишком много точек.',
        'Уменьшите его до 2500 точек по длинной стороне.',
      );
    return refuseFile('Изображение повреждено и не открывается.', saveAsJpeg);
  }
}

async function fromHeic(bytes: Uint8Array): Promise<Sharp> {
  const [image] = await heicDecode.all({ buffer: bytes });
  if (!image || image.width * image.height > mostPixels) throw new Error('Input image exceeds pixel limit');
  const { data, width, height } = await image.decode();
  return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** Drawings keep their sharp edges and what shines through; photographs become JPEG. */
async function redraw(picture: Sharp, stem: string, format: string): Promise<Received> {
  const { pages = 1, hasAlpha, width, height } = await picture.metadata();
  const upright = picture
    .rotate()
    .toColorspace('srgb')
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const isDrawing = format === 'png' || format === 'gif' || hasAlpha;
  const drawn = isDrawing
    ? upright.png({ compressionLevel: 9, effort: 7 })
    : upright.jpeg({ quality: 88, mozjpeg: true });
  const bytes = await drawn.toBuffer();
  const notes = [
    ...(pages > 1 ? ['В файле было движение: на сайте останется первый кадр.'] : []),
    ...(Math.max(width, height) > longestSide
      ? [`Изображение уменьшено до ${longestSide} точек по длинной стороне.`]
      : []),
  ];
  const extension = isDrawing ? 'png' : 'jpg';
  return { accepted: true, path: `pictures/${stem}.${extension}`, bytes, format: extension, notes };
}
