import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { lookInto } from '#reader/content-files.ts';
import { inMemory } from '../in-memory.ts';
import { keptPicture } from '../limits.ts';
import { refusal, taken } from '../received-for-tests.ts';
import { drawing, loadedJpeg, moving, secret, withSecrets } from './pictures-for-tests.ts';

const snapshot = readFileSync(
  new URL('../../../../src/fixtures/uploads/snimok-telefona.heic', import.meta.url),
);

// libheif says aloud what it dislikes; in the server nobody hears its process.
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

const kinds: Record<string, [extension: string, make: () => Promise<Buffer>]> = {
  jpg: ['jpg', loadedJpeg],
  png: ['png', () => withSecrets(drawing()).png().toBuffer()],
  webp: ['jpg', () => withSecrets(drawing()).webp().toBuffer()],
  avif: ['jpg', () => withSecrets(drawing()).avif({ effort: 0 }).toBuffer()],
  gif: ['png', () => drawing().gif().toBuffer()],
  heic: ['jpg', () => Promise.resolve(snapshot)],
};

const colourAt = async (bytes: Uint8Array, x: number, y: number) => [
  ...(await sharp(bytes).removeAlpha().extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer()),
];

/** Compression may move a colour by a few shades, a forgotten profile moves it by dozens. */
function expectColour(found: readonly number[], wanted: readonly number[]) {
  wanted.forEach((value, index) => expect(Math.abs((found[index] ?? 0) - value)).toBeLessThanOrEqual(6));
}

describe.each(Object.entries(kinds))('a picture in %s', (kind, [extension, make]) => {
  test('is kept under its real extension, and the reader finds nothing wrong in it', async () => {
    const { path, format, bytes } = await taken('pictures', `Фото с урока.${kind}`, await make());
    expect({ path, format }).toEqual({ path: `pictures/foto-s-uroka.${extension}`, format: extension });
    const found = lookInto(inMemory(bytes), extension);
    expect(found).toMatchObject({ format: extension });
    expect(found.fault).toBeUndefined();
  });

  test('is known by its content under any name', async () => {
    for (const name of ['a.jpg', 'a.png', 'a.docx', 'a'])
      expect((await taken('pictures', name, await make())).path).toBe(`pictures/a.${extension}`);
  });

  test('loses everything that was written beside it', async () => {
    const { bytes } = await taken('pictures', 'a', await make());
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
    const text = Buffer.from(bytes).toString('latin1');
    for (const trace of [secret, 'secret-', 'Exif', 'xmpmeta', 'Photoshop', 'GPS', 'PK\u0003\u0004', 'ftyp'])
      expect(text).not.toContain(trace);
  });

  test('keeps its colours as the profile of the camera means them', async () => {
    const { bytes } = await taken('pictures', 'a', await make());
    expectColour(await colourAt(bytes, 10, 20), [0xd0, 0x40, 0x30]);
    expectColour(await colourAt(bytes, kind === 'heic' ? 72 : 50, 32), [0x2a, 0x6f, 0x4a]);
  });
});

test('A photograph of a phone held upright is turned, and says so no more', async () => {
  const lying = await drawing().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { bytes } = await taken('pictures', 'a.jpg', lying);
  const { width, height, orientation } = await sharp(bytes).metadata();
  expect({ width, height, orientation }).toEqual({ width: 40, height: 60, orientation: undefined });
  expectColour(await colourAt(bytes, 20, 50), [0x2a, 0x6f, 0x4a]);
});

test('What shines through in WebP and AVIF is kept as PNG', async () => {
  const clear = sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.5 } },
  });
  for (const format of ['webp', 'avif', 'png'] as const) {
    const { path, bytes } = await taken('pictures', 'a', await clear.clone().toFormat(format).toBuffer());
    expect(path).toBe('pictures/a.png');
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  }
});

test.each(['gif', 'webp'] as const)(
  'Of a moving %s the first frame stays, and the curator is told',
  async (format) => {
    const { bytes, notes } = await taken('pictures', 'a', await moving(format));
    const { pages, width, height } = await sharp(bytes).metadata();
    expect({ pages, width, height }).toEqual({ pages: undefined, width: 20, height: 10 });
    expectColour(await colourAt(bytes, 5, 5), [0xd0, 0x40, 0x30]);
    expect(notes).toEqual(['В файле было движение: на сайте останется первый кадр.']);
  },
);

test('A large picture is made smaller in its own shape, and the curator is told', async () => {
  const { bytes, notes } = await taken('pictures', 'a.jpg', await drawing(3000, 1000).jpeg().toBuffer());
  const { width, height } = await sharp(bytes).metadata();
  expect({ width, height }).toEqual({ width: 2560, height: 853 });
  expect(notes).toEqual(['Изображение уменьшено до 2560 точек по длинной стороне.']);
});

test('A snapshot of a phone tells that it became a JPEG', async () => {
  const { notes } = await taken('pictures', 'a.heic', snapshot);
  expect(notes).toEqual(['Снимок HEIC сохранён как JPEG: его показывают все браузеры.']);
});

test('Drawings of few colours stay small', async () => {
  const drawn = await drawing(1200, 800).png({ palette: true, colours: 4 }).toBuffer();
  const { bytes } = await taken('pictures', 'a.png', drawn);
  expect((await sharp(bytes).metadata()).isPalette).toBe(true);
  expect(bytes.length).toBeLessThan(drawn.length * 2);
});

test('What does not pack stays within the limit of the section', async () => {
  const noise = (side: number, channels: 3 | 4) =>
    sharp(randomBytes(side * side * channels), { raw: { width: side, height: side, channels } })
      .png({ compressionLevel: 0 })
      .toBuffer();
  const photograph = await taken('pictures', 'a.png', await noise(2500, 3));
  expect(photograph.path).toBe('pictures/a.jpg');
  expect(photograph.notes).toEqual(['Снимок в виде PNG слишком велик: он сохранён как JPEG.']);
  const clear = await taken('pictures', 'a.png', await noise(2200, 4));
  expect(clear.path).toBe('pictures/a.png');
  expect(clear.notes).toEqual(['Изображение уменьшено до 1920 точек по длинной стороне.']);
  for (const { bytes } of [photograph, clear]) expect(bytes.length).toBeLessThanOrEqual(keptPicture);
}, 60_000);

test('A picture that is none is refused, each kind with its own advice', async () => {
  const svg =
    '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const png = await drawing().png().toBuffer();
  const jpeg = await drawing().jpeg().toBuffer();
  const samples: [string, Buffer][] = [
    ['a.svg', Buffer.from(svg)],
    ['a.png', Buffer.from(svg)],
    ['a.pdf', Buffer.from('%PDF-1.7\n')],
    ['a.tif', Buffer.from('II*\0aaaa')],
    ['page.jpg', Buffer.from('<!doctype html><p>')],
    ['torn.png', png.subarray(0, png.length - 30)],
    ['torn.jpg', jpeg.subarray(0, jpeg.length / 2)],
    ['torn.heic', snapshot.subarray(0, snapshot.length / 2)],
    ['bomb.png', huge(png, 65_535)],
    ['bomb.heic', hugeHeic()],
    ['empty.jpg', Buffer.alloc(0)],
    ['heavy.jpg', Buffer.concat([jpeg, Buffer.alloc(25 * 1024 * 1024)])],
  ];
  const words = await Promise.all(
    samples.map(async ([name, bytes]) => `${name}: ${await refusal('pictures', name, bytes)}`),
  );
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "a.svg: Рисунки SVG раздел не принимает: в них бывают программы.
    Сохраните рисунок как PNG: в программе, где он сделан, выберите «Экспорт».
    a.png: Рисунки SVG раздел не принимает: в них бывают программы.
    Сохраните рисунок как PNG: в программе, где он сделан, выберите «Экспорт».
    a.pdf: Это документ PDF, а не изображение.
    Добавьте его в поле «Файл» как документ.
    a.tif: Это не изображение.
    Раздел принимает снимки JPEG, PNG, WebP, AVIF и GIF, а с телефона ещё и HEIC.
    page.jpg: Это не изображение.
    Раздел принимает снимки JPEG, PNG, WebP, AVIF и GIF, а с телефона ещё и HEIC.
    torn.png: Изображение повреждено и не открывается.
    Сохраните снимок как JPEG или PNG и загрузите ещё раз.
    torn.jpg: Изображение повреждено и не открывается.
    Сохраните снимок как JPEG или PNG и загрузите ещё раз.
    torn.heic: Изображение повреждено и не открывается.
    Сохраните снимок как JPEG или PNG и загрузите ещё раз.
    bomb.png: В изображении слишком много точек.
    Уменьшите его до 2560 точек по длинной стороне и загрузите ещё раз.
    bomb.heic: В изображении слишком много точек.
    Уменьшите его до 2560 точек по длинной стороне и загрузите ещё раз.
    empty.jpg: Файл пустой.
    Проверьте, что файл сохранён до конца, и выберите его ещё раз.
    heavy.jpg: Файл больше 25 МБ.
    Уменьшите снимок: для сайта хватает 2500 точек по длинной стороне."
  `);
});

/** Says that it is that many pixels wide and high. */
function huge(png: Buffer, side: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return bytes;
}

function hugeHeic(): Buffer {
  const bytes = Buffer.from(snapshot);
  const measures = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(30_000, measures);
  bytes.writeUInt32BE(30_000, measures + 4);
  return bytes;
}
