import { expect, test } from 'vitest';
import { said } from '../received-for-tests.ts';
import { compoundOf, wordStream } from './old-files-for-tests.ts';
import { pdfOf } from './pdfs-for-tests.ts';
import { officeOf, zipOf } from './zips-for-tests.ts';

const text = (content: string) => Buffer.from(content);

test('A document with an archive behind it is refused', async () => {
  const zip = zipOf({ 'a.txt': 'x' });
  expect(
    await said(
      ['a.pdf', Buffer.concat([pdfOf(), zip])],
      ['b.pdf', Buffer.concat([pdfOf(), zip, text('%%EOF')])],
      ['a.rtf', Buffer.concat([text('{\\rtf1 '), zip, text('}')])],
      ['a.doc', Buffer.concat([compoundOf({ name: 'WordDocument', bytes: wordStream() }), zip])],
      ['a.txt', Buffer.concat([text('Текст '.repeat(200_000)), zip])],
    ),
  ).toMatchInlineSnapshot(`
    "За документом в том же файле лежит архив.
    Откройте документ и сохраните его заново."
  `);
});

test('An archive is refused for each file that would be refused by itself', async () => {
  const inner: Record<string, Buffer> = {
    'Приказ.docx': officeOf('docx', { 'word/vbaProject.bin': 'x' }),
    'virus.exe': Buffer.from('MZ\0\0'),
    'еще.zip': zipOf({ 'a.txt': 'x' }),
    'film.mp4': Buffer.from('000000206674797069736f6d', 'hex'),
    'план.pdf': officeOf('docx'),
    'снимок.jpg': Buffer.from('GIF89a'),
    'пусто.txt': Buffer.alloc(0),
  };
  const words = await Promise.all(
    Object.entries(inner).map(([name, bytes]) =>
      said(['a.zip', zipOf({ 'хорошее.txt': 'Текст', [name]: bytes })]),
    ),
  );
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "В архиве файл «Приказ.docx»: в документе есть макросы: программы, которые запускаются при открытии.
    Исправьте его или уберите из архива.
    В архиве файл «virus.exe»: это программа, а не документ.
    Исправьте его или уберите из архива.
    В архиве файл «еще.zip»: это ещё один архив.
    Исправьте его или уберите из архива.
    В архиве файл «film.mp4»: содержимое файла не похоже ни на один вид документов.
    Исправьте его или уберите из архива.
    В архиве файл «план.pdf»: на самом деле это DOCX.
    Исправьте его или уберите из архива.
    В архиве файл «снимок.jpg»: на самом деле это GIF.
    Исправьте его или уберите из архива.
    В архиве файл «пусто.txt»: он пустой.
    Исправьте его или уберите из архива."
  `);
  expect(await said(['a.zip', zipOf({ 'Thumbs.db': 'x' })])).toMatchInlineSnapshot(`
    "Архив пустой.
    Соберите архив заново: выделите файлы и сожмите их."
  `);
});
