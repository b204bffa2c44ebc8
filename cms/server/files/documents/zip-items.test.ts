import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../received-for-tests.ts';
import { endsInArchive, readZipItems } from './zip-items.ts';
import { zipOf } from './zips-for-tests.ts';

const entryMark = 'PK\u0001\u0002';
const endMark = 'PK\u0005\u0006';

test('What was packed comes out under its name, packed or not', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => text !== '__proto__');
  fc.assert(
    fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 300 })), fc.boolean(), (parts, isPacked) => {
      const items = readZipItems(zipOf({ ...parts }, { level: isPacked ? 6 : 0 })) ?? [];
      const found = Object.fromEntries(items.map((item) => [item.name, [...item.unpack()]]));
      expect(found).toEqual(
        Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, [...bytes]])),
      );
    }),
    { numRuns: 50 },
  );
});

test('An archive with one byte changed, cut or added never comes out as something else', () => {
  const bytes = zipOf({ 'a.txt': 'Текст первый', 'b.txt': 'Текст второй' }, { level: 0 });
  const whole = ['Текст первый', 'Текст второй'];
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ change;
      for (const item of readZipItems(changed) ?? []) {
        try {
          expect(whole).toContain(item.unpack().toString());
        } catch (error) {
          expect(String(error)).toMatch(/archive|packing method|Z_|invalid|incorrect|unexpected/);
        }
      }
      expect(readZipItems(bytes.subarray(0, at))).toBeUndefined();
      expect(readZipItems(Buffer.concat([bytes, Buffer.alloc(1, change)]))).toBeUndefined();
      expect(readZipItems(Buffer.concat([Buffer.alloc(1, change), bytes]))).toBeUndefined();
    }),
  );
});

test('A name in the code page of Russian Windows is read', () => {
  const bytes = zipOf({ 'abc.txt': 'x' });
  for (let at = bytes.indexOf('abc'); at !== -1; at = bytes.indexOf('abc', at))
    bytes.set([0xaf, 0xab, 0xa0], at);
  expect(readZipItems(bytes)?.map(({ name }) => name)).toEqual(['пла.txt']);
});

test('An archive is found at the end of anything', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 200 }), (before, after) => {
      expect(endsInArchive(Buffer.concat([before, zipOf({ a: 'x' }), after]))).toBe(true);
    }),
    { numRuns: 30 },
  );
  expect(endsInArchive(Buffer.from(`${'a'.repeat(100)}${endMark}`))).toBe(false);
});

describe('an archive that is a bomb or a trap', () => {
  const say = (bytes: Buffer) => refusal('files', 'a.zip', bytes);

  test('is refused for its size, honest or not', async () => {
    const small = Buffer.alloc(1024 * 1024);
    const bomb = zipWith({ packed: deflateRawSync(small), size: small.length, crc: crc32(small) });
    expect(await say(bomb)).toMatchInlineSnapshot(`
      "После распаковки файл занял бы слишком много места.
      Разделите его на несколько файлов или уменьшите изображения внутри."
    `);
    expect(await say(zipWith({ packed: deflateRawSync(small), size: 300 * 1024 * 1024, crc: 0 }))).toBe(
      await say(bomb),
    );
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}.txt`, 'x']));
    expect(await say(zipOf(many))).toBe(await say(bomb));
    expect(await say(zipWith({ packed: deflateRawSync(small), size: 1000, crc: 0 }))).toMatchInlineSnapshot(`
      "Файл повреждён: его содержимое не сходится с оглавлением.
      Сохраните документ или соберите архив заново и загрузите ещё раз."
    `);
  });

  test('is refused when its files lie over each other or under one name', async () => {
    const broken = await say(zipWith({ packed: Buffer.from('a'), size: 1, crc: 1 }));
    const two = zipOf({ 'a.txt': 'x', 'b.txt': 'y' });
    const second = two.indexOf(entryMark, two.indexOf(entryMark) + 1);
    two.writeUInt32LE(0, second + 42);
    const doubled = zipOf({ 'a.txt': 'x', 'A.TXT': 'y' });
    const zip64 = zipOf({ 'a.txt': 'x' });
    zip64.writeUInt32LE(0xffff_ffff, zip64.indexOf(endMark) + 16);
    const method = zipOf({ 'a.txt': 'x' });
    method.writeUInt16LE(14, method.indexOf(entryMark) + 10);
    for (const bytes of [two, doubled, zip64, method]) expect(await say(bytes)).toBe(broken);
  });

  test('is refused when its names lead out of it', async () => {
    const link = zipOf({ 'a.txt': '/etc/passwd' }, { os: 3, attrs: 0o120777 << 16 });
    const named = ['../a.txt', '/a.txt', 'C:\\a.txt', 'a/../../b.txt', 'a\\..\\b.txt', 'a\u0007.txt'];
    const words = await Promise.all([link, ...named.map((name) => zipOf({ [name]: 'x' }))].map(say));
    expect(new Set(words).size).toBe(1);
    expect(words[0]).toMatchInlineSnapshot(`
      "В архиве есть имена, которые ведут за его пределы.
      Соберите архив заново обычной программой: выделите файлы и выберите «Отправить» → «Сжатая ZIP-папка»."
    `);
  });

  test('that holds itself ends at once', async () => {
    expect(await say(zipOf({ 'a.zip': zipOf({ 'b.zip': 'x' }) }))).toMatch(/: это ещё один архив\.\n/);
  });
});

/** An archive of one file that says of it what it is given to say. */
function zipWith({ packed, size, crc }: { packed: Buffer; size: number; crc: number }): Buffer {
  const bytes = zipOf({ 'a.txt': packed }, { level: 0 });
  const entry = bytes.indexOf(entryMark);
  for (const [at, shift] of [
    [0, 0],
    [entry, 2],
  ] as const) {
    bytes.writeUInt16LE(8, at + 8 + shift);
    bytes.writeUInt32LE(crc, at + 14 + shift);
    bytes.writeUInt32LE(size, at + 22 + shift);
  }
  return bytes;
}
