import { createHash } from 'node:crypto';
import { truncateSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import type { ContentFile } from '#model/library.ts';
import { contentDirectory } from './content-for-tests.ts';
import { inspectFile, lookInto } from './content-files.ts';
import { bytesOf, goodFiles, noisyPicture, oleOf, turnedPhoto, zipOf } from './files-for-tests.ts';

const large = ['jpeg', 'png', 'webp', 'avif'] as const;

let good: Awaited<ReturnType<typeof goodFiles>>;
let noisy: Record<(typeof large)[number], Buffer>;
beforeAll(async () => {
  good = await goodFiles();
  const [jpeg, png, webp, avif] = await Promise.all(large.map(noisyPicture));
  noisy = { jpeg, png, webp, avif } as typeof noisy;
}, 30_000);

function inspect(name: string, data: Uint8Array | string): ContentFile {
  using content = contentDirectory({ [name]: data });
  const { digest, ...file } = inspectFile(content.root, name, Buffer.byteLength(data));
  return { ...file, digest };
}

const canonical = (extension: string) => (extension === 'jpeg' ? 'jpg' : extension);

describe('a good file', () => {
  it.each(fileExtensions)('.%s opens and is what its name says', (extension) => {
    const data = good[extension];
    const found = inspect(`files/a.${extension}`, data);
    expect(found).toEqual({
      path: `files/a.${extension}`,
      size: data.length,
      format: extension,
      digest: createHash('sha1').update(data).digest('hex'),
    });
  });

  it.each(pictureExtensions)('.%s opens and has a size in pixels', (extension) => {
    const found = inspect(`pictures/a.${extension}`, good[extension]);
    expect(found).toMatchObject({ format: canonical(extension), width: 6, height: 4 });
    expect(found.fault).toBeUndefined();
  });

  it.each([...fileExtensions, ...pictureExtensions].filter((name) => name !== 'txt' && name !== 'csv'))(
    '.%s is known under any name',
    (extension) => {
      expect(inspect('files/a.bin', good[extension])).toMatchObject({ format: canonical(extension) });
    },
  );

  it.each(large)('%s of many bytes is measured and opens', (format) => {
    const found = inspect('pictures/a.x', noisy[format]);
    expect(found).toMatchObject({ format: canonical(format), width: 300, height: 300 });
    expect(found.fault).toBeUndefined();
  });

  it('of an upright phone has the size in which it is shown', async () => {
    expect(inspect('pictures/a.jpg', await turnedPhoto())).toMatchObject({ width: 4, height: 6 });
  });

  it('may have bytes after its end, as phones and signing programs leave them', () => {
    const film = Buffer.alloc(300_000, 1);
    expect(inspect('a.jpg', Buffer.concat([noisy.jpeg, film])).fault).toBeUndefined();
    expect(inspect('a.png', Buffer.concat([good.png, film])).fault).toBeUndefined();
    expect(inspect('a.pdf', Buffer.concat([good.pdf, Buffer.alloc(1000)])).fault).toBeUndefined();
  });

  it('may be a signature as text', () => {
    const base64 = Buffer.concat([good.sig, Buffer.alloc(60, 7)])
      .toString('base64')
      .replace(/^MIAG/, 'MIIG');
    expect(inspect('files/a.sig', base64).format).toBe('sig');
    expect(inspect('files/a.sig', `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`).format).toBe('sig');
    expect(inspect('files/a.sig', Buffer.from([1, 2, 0, 3]))).not.toHaveProperty('fault');
  });
});

describe('a bad file', () => {
  const tearable = [...fileExtensions, ...pictureExtensions].filter(
    (name) => !['sig', 'txt', 'csv', 'gif'].includes(name),
  );

  it.each(tearable)('.%s that is cut in half does not open', (extension) => {
    const data = good[extension];
    const { fault } = inspect(`files/a.${extension}`, data.subarray(0, Math.floor(data.length / 2)));
    expect(fault).toMatch(/^файл обрывается|^не удалось узнать размеры/);
  });

  it.each(large)('%s that lost its last bytes does not open', (format) => {
    const data = noisy[format];
    expect(inspect('pictures/a.x', data.subarray(0, data.length - 500)).fault).toMatch(/^файл обрывается/);
  });

  it.each([
    ['an empty file', 'a.pdf', ''],
    ['a text in Windows-1251', 'a.txt', Buffer.from('cfe5e4f1eee2e5f20a', 'hex')],
    ['a text in UTF-16', 'a.csv', Buffer.from('\ufeffгод;план', 'utf16le')],
    ['bytes of no known kind', 'a.docx', Buffer.from([1, 2, 0, 3, 4])],
    ['a document under a password', 'a.docx', oleOf('EncryptionInfo', 'EncryptedPackage')],
    ['zero bytes', 'a.jpg', Buffer.alloc(5000)],
  ])('%s says why', (_name, file, data) => {
    expect(inspect(`files/${file}`, data).fault).toMatch(/^[а-яё][^]*[^.]$/);
  });

  it.each([
    ['docm', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' })],
    ['heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['mp4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1')],
    ['html', Buffer.from('\n<!DOCTYPE html><html>')],
    ['ppt', oleOf('PowerPoint Document')],
    ['rar', Buffer.from('Rar!\x1a\x07\0xxxx', 'latin1')],
    ['txt', Buffer.from('Текст вместо документа')],
    ['zip', zipOf({ 'OEBPS/book.xml': 'x' })],
  ])('of another kind is called by its own name: %s', (format, data) => {
    expect(inspect('files/a.docx', data).format).toBe(format);
  });

  it('never makes the reader fail, whatever bytes are changed', () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(good)),
        fc.array(change, { maxLength: 8 }),
        fc.nat(),
        (sample, changes, cut) => {
          const data = Buffer.from(sample);
          for (const [at, value] of changes) data[at % data.length] = value;
          const { format, fault } = lookInto(
            bytesOf(data.subarray(0, cut % 2 ? cut % data.length : data.length)),
            'pdf',
          );
          expect(format ?? fault).toMatch(/./);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('a huge file', () => {
  it('costs no memory and has a digest of all its bytes', () => {
    using content = contentDirectory({ 'files/a.pdf': '%PDF-1.7\n' });
    const size = 2 * 1024 ** 3;
    truncateSync(path.join(content.root, 'files/a.pdf'), size);
    const before = process.memoryUsage().rss;
    expect(inspectFile(content.root, 'files/a.pdf', size)).toMatchObject({ size, format: 'pdf' });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 ** 2);
  });

  it('is told from another by a byte in its middle', () => {
    const digests = [0, 1].map((byte) => {
      const data = Buffer.alloc(3 * 1024 ** 2);
      data[data.length / 2] = byte;
      return inspect('files/a.zip', data).digest;
    });
    expect(digests[0]).not.toBe(digests[1]);
  });
});
