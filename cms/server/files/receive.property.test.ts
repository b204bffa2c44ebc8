import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import { lookInto } from '#reader/content-files.ts';
import { officeOf, openDocumentOf, zipOf } from './documents/zips-for-tests.ts';
import { compoundOf, signatureOf, wordStream } from './documents/old-files-for-tests.ts';
import { pdfOf } from './documents/pdfs-for-tests.ts';
import { inMemory } from './in-memory.ts';
import { drawing } from './pictures/pictures-for-tests.ts';
import { receiveUpload } from './receive.ts';
import type { Upload } from './received.ts';

// libheif says aloud what it dislikes; in the server nobody hears its process.
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

const starts = [
  '%PDF-1.7\n',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '{\\rtf1 ',
  '\xff\xd8\xff\xe0',
  '\x89PNG\r\n\x1a\n',
  'GIF89a',
  'RIFF\x20\0\0\0WEBPVP8 ',
  '\0\0\0\x18ftypheic',
  '\0\0\0\x18ftypavif',
  '0\x82',
  'MZ',
  '<html>',
  '',
];
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(...fileExtensions, ...pictureExtensions, 'exe', 'html').map((kind) => `имя.${kind}`),
);
const random = fc
  .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000 }))
  .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]));
const folders = fc.constantFrom<Upload['folder']>('files', 'pictures');

/** Whatever it was, what is kept is what its path says, and a refusal is two whole Russian sentences. */
async function expectHonest(upload: Upload): Promise<void> {
  const received = await receiveUpload(upload);
  if (!received.accepted) {
    expect(received.message).toMatch(/^[А-ЯЁ].*\.$/s);
    expect(received.fix).toMatch(/^[А-ЯЁ].*\.$/s);
    return;
  }
  const { path, bytes, format } = received;
  expect(path).toMatch(/^(files|pictures)\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.[a-z0-9]+$/);
  expect(path.startsWith(`${upload.folder}/`)).toBe(true);
  expect(path.endsWith(`.${format}`)).toBe(true);
  const found = lookInto(inMemory(bytes), format);
  expect(found.fault).toBeUndefined();
  // A signature as text is a text to the reader, and the rules know it.
  expect([format, ...(format === 'sig' ? ['txt', undefined] : [])]).toContain(found.format);
}

test('Random bytes under random names are never taken for what they are not', async () => {
  await fc.assert(
    fc.asyncProperty(folders, names, random, (folder, name, bytes) => expectHonest({ folder, name, bytes })),
    { numRuns: 400 },
  );
});

test('A sound file that is hurt anywhere is refused or is still what it says', async () => {
  const sound = [
    pdfOf(),
    officeOf('docx'),
    openDocumentOf('odt'),
    zipOf({ 'a.txt': 'Текст' }),
    compoundOf({ name: 'WordDocument', bytes: wordStream() }),
    signatureOf(),
    Buffer.from('{\\rtf1\\ansi Text}'),
    await drawing().png().toBuffer(),
    await drawing().jpeg().toBuffer(),
    await drawing().webp().toBuffer(),
    await drawing().gif().toBuffer(),
  ];
  const hurt = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc.boolean(),
    )
    .map(([bytes, where, put, isCut]) => {
      const at = Math.floor(where * (bytes.length - 1));
      return Buffer.concat([bytes.subarray(0, at), put, ...(isCut ? [] : [bytes.subarray(at + put.length)])]);
    });
  await fc.assert(
    fc.asyncProperty(folders, names, hurt, (folder, name, bytes) => expectHonest({ folder, name, bytes })),
    { numRuns: 400 },
  );
});
