import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import { lookInto } from '#reader/content-files.ts';
import { officeOf, openDocumentOf, zipOf } from './documents/zips-for-tests.ts';
import {
  bookStream,
  compoundOf,
  sheetRecord,
  signatureOf,
  wordStream,
} from './documents/old-files-for-tests.ts';
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
    expect(received.message).toMatch(/^(?:PDF |[А-ЯЁ]).*\.$/s);
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
    { numRuns: 1000 },
  );
});

/** Names that do not stand against the content: so every look inside is reached. */
const sound: () => Promise<[folder: Upload['folder'], name: string, bytes: Buffer][]> = async () => [
  ['files', 'a.pdf', pdfOf()],
  ['files', 'a.docx', officeOf('docx')],
  ['files', 'a.odt', openDocumentOf('odt')],
  ['files', 'a.zip', zipOf({ 'a.txt': 'Текст' })],
  ['files', 'a.doc', compoundOf({ name: 'WordDocument', bytes: wordStream() })],
  ['files', 'a.xls', compoundOf({ name: 'Workbook', bytes: bookStream(sheetRecord(0)) })],
  ['files', 'a.sig', signatureOf()],
  ['files', 'a.rtf', Buffer.from('{\\rtf1\\ansi Text}')],
  ['files', 'a.csv', Buffer.from('год;план\n2026;5\n')],
  ['pictures', 'a.png', await drawing().png().toBuffer()],
  ['pictures', 'a.jpg', await drawing().jpeg().toBuffer()],
  ['pictures', 'a.webp', await drawing().webp().toBuffer()],
  ['pictures', 'a.gif', await drawing().gif().toBuffer()],
];

test('A sound file that is hurt anywhere is refused or is still what it says', async () => {
  const place = fc.noBias(fc.nat({ max: 999 }));
  const scar = fc.uint8Array({ minLength: 1, maxLength: 8 });
  const hurt = fc.tuple(fc.constantFrom(...(await sound())), place, scar, fc.boolean());
  await fc.assert(
    fc.asyncProperty(hurt, ([[folder, name, bytes], where, put, isCut]) => {
      const at = Math.floor((where / 1000) * bytes.length);
      const rest = isCut ? [] : [bytes.subarray(at + put.length)];
      return expectHonest({ folder, name, bytes: Buffer.concat([bytes.subarray(0, at), put, ...rest]) });
    }),
    { numRuns: 1000 },
  );
}, 60_000);
