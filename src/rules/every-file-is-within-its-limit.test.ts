import { expect, test } from 'vitest';
import { everyFileIsWithinItsLimit as rule } from './every-file-is-within-its-limit.ts';
import { contentFile, library, say } from './library-for-tests.ts';

const megabyte = 1024 * 1024;
const document = (size: number) =>
  library({
    regulations: [{ file: 'files/prikaz.pdf' }],
    files: [contentFile('files/prikaz.pdf', { size })],
  });
const picture = (size: number) =>
  library({
    guidance: [{ body: '![Стол](/pictures/stol.jpg)' }],
    files: [contentFile('pictures/stol.jpg', { size })],
  });

test('a document is at most 20 МБ', () => {
  expect(say(rule, document(20 * megabyte))).toBe('');
  expect(say(rule, document(25 * megabyte))).toMatchInlineSnapshot(`
    "error regulations/zapis-1.md file
      Файл «files/prikaz.pdf» слишком велик: 25 МБ при пределе 20 МБ.
      Уменьшите файл: сохраните скан с меньшим разрешением или разделите документ."
  `);
  expect(say(rule, document(20 * megabyte + 1))).not.toBe('');
});

test('a picture is at most 15 МБ', () => {
  expect(say(rule, picture(15 * megabyte))).toBe('');
  expect(say(rule, picture(16 * megabyte))).toMatchInlineSnapshot(`
    "error guidance/zapis-1.md body:1:1
      Файл «pictures/stol.jpg» слишком велик: 16 МБ при пределе 15 МБ.
      Уменьшите снимок: для сайта хватает 2500 точек по длинной стороне."
  `);
});

test('a picture is at most 200 megapixels', () => {
  const drawing = (width: number, height: number) =>
    library({
      guidance: [{ body: '![Стол](/pictures/stol.png)' }],
      files: [contentFile('pictures/stol.png', { width, height })],
    });
  expect(say(rule, drawing(20_000, 10_000))).toBe('');
  expect(say(rule, drawing(20_000, 20_000))).toMatchInlineSnapshot(`
    "error guidance/zapis-1.md body:1:1
      Файл «pictures/stol.png» слишком велик: 20000 × 20000 точек при пределе 200 мегапикселей.
      Уменьшите снимок: для сайта хватает 2500 точек по длинной стороне."
  `);
});
