import { expect, test } from 'vitest';
import { said, type Sample } from '../received-for-tests.ts';
import { bookStream, compoundOf, sheetRecord, signatureOf, wordStream } from './old-files-for-tests.ts';
import { drawnPdf } from './pdfs-for-tests.ts';
import { fileEntry, officeOf, openDocumentOf, zipOf } from './zips-for-tests.ts';

const text = (content: string) => Buffer.from(content);

test('A document under a password is refused', async () => {
  expect(
    await said(
      ['a.doc', compoundOf({ name: 'WordDocument', bytes: wordStream(true) })],
      ['a.xls', compoundOf({ name: 'Workbook', bytes: bookStream([0x2f, Buffer.alloc(6)], sheetRecord(0)) })],
      [
        'a.odt',
        openDocumentOf('odt', {}, fileEntry('content.xml', 'text/xml', '<manifest:encryption-data/>')),
      ],
    ),
  ).toMatchInlineSnapshot(`
    "Документ закрыт паролем.
    Сохраните его без пароля: посетители сайта пароля не знают."
  `);
  expect(await said(['a.docx', compoundOf({ name: 'EncryptedPackage' })])).toMatchInlineSnapshot(`
    "Файл не открывается: файл закрыт паролем.
    Сохраните файл без пароля и загрузите ещё раз."
  `);
  expect(
    await said(
      ['a.pdf', drawnPdf({ userPassword: 'a', ownerPassword: 'b' })],
      ['b.pdf', drawnPdf({ ownerPassword: 'b', permissions: { copying: false } })],
    ),
  ).toMatchInlineSnapshot(`
    "PDF закрыт паролем или защищён от копирования.
    Сохраните его без защиты: защищённый файл не прочитают программы, которыми пользуются незрячие."
  `);
  const packed = zipOf({ 'a.txt': 'x' });
  for (const at of [6, packed.indexOf('PK\u0001\u0002') + 8]) packed.writeUInt16LE(1, at);
  expect(await said(['a.zip', packed])).toMatchInlineSnapshot(`
    "Файл закрыт паролем.
    Сохраните файл без пароля: посетители сайта пароля не знают."
  `);
});

test('A text that goes on as something else is refused', async () => {
  const long = text('Текст '.repeat(200_000));
  expect(
    await said(
      ['a.txt', Buffer.concat([long, Buffer.alloc(8)])],
      ['b.csv', Buffer.concat([long, Buffer.from([0xff, 0xfe])])],
      ['c.txt', text('Текст\u0007')],
    ),
  ).toMatchInlineSnapshot(`
    "В файле не только текст.
    Откройте его в программе, где он сделан, и сохраните как PDF или как TXT в кодировке UTF-8."
  `);
});

test('A program is refused under every name', async () => {
  const starts = ['MZ\x90\0', '\x7fELF\x02', '\xcf\xfa\xed\xfe', '#!/bin/sh\n'];
  const bodies = starts.map((start) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(4096, 1)]));
  const samples = ['a.docx', 'a.txt', 'a.sig', 'a.exe', 'a'].flatMap((name) =>
    bodies.map((bytes): Sample => [name, bytes]),
  );
  expect(await said(...samples)).toMatchInlineSnapshot(`
    "Это программа, а не документ.
    Раздел принимает PDF, DOCX, DOC, ODT, RTF, XLSX, XLS, ODS, PPTX, ODP, ZIP, SIG, TXT, CSV."
  `);
  expect(await said(['a.docx', officeOf('docx', { 'word/media/a.png': bodies[0]! })])).toMatchInlineSnapshot(`
    "В файле лежит программа.
    Уберите её из файла и загрузите его ещё раз."
  `);
});

test('A page of the web is refused under every name', async () => {
  const page = text('<!DOCTYPE html><html><body>Приказ</body></html>');
  expect(await said(['a.doc', page], ['a.xls', page], ['a.txt', page], ['a.html', page]))
    .toMatchInlineSnapshot(`
    "Это веб-страница под именем документа.
    Откройте её в Word или Excel и сохраните как DOCX, XLSX или PDF."
  `);
});

test('Code under the name of a text is refused', async () => {
  expect(
    await said(
      ['a.txt', text('Текст <script>alert(1)</script>')],
      ['b.txt', text('<?php echo 1;')],
      ['c.csv', text('а;б\n<IFRAME src=a>;1')],
      ['d.txt', text('@echo off\ndel *.*')],
      ['e.txt', Buffer.from('\ufeff<svg onload=alert(1)>', 'utf16le')],
      ['f.txt', text(`${' '.repeat(100_000)}<script >`)],
    ),
  ).toMatchInlineSnapshot(`
    "В файле код, а не текст.
    Сохраните сам текст: откройте страницу, скопируйте его в «Блокнот» и сохраните как TXT или сохраните документ как PDF."
  `);
  expect(
    await said(
      ['a.csv', text("год;план\n=cmd|'/C calc'!A0;5")],
      ['b.csv', text('год;план\n"@SUM(1)*cmd|\'/C calc\'!A0";5')],
    ),
  ).toMatchInlineSnapshot(`
    "В таблице есть формула, которая запускает программу.
    Удалите такие формулы: оставьте в ячейках только значения."
  `);
});

test('What only looks like a signature is refused', async () => {
  const signature = signatureOf();
  expect(
    await said(
      ['a.sig', Buffer.alloc(400, 7)],
      ['f.sig', text('Текст')],
      ['g.sig', Buffer.from([0x30, 0x80, 0, 0, 0, 0])],
      ['b.sig', Buffer.concat([signature, text('MZ')])],
      ['c.sig', signature.subarray(0, 100)],
      ['d.sig', Buffer.from(Buffer.alloc(300, 'MIIA'))],
      ['e.sig', text('-----BEGIN CMS-----\nAAAA\n-----END CMS-----\n<script>')],
    ),
  ).toMatchInlineSnapshot(`
    "Содержимое файла не похоже на электронную подпись.
    Сохраните открепленную подпись в программе, которой подписан документ, и загрузите этот файл."
  `);
});

test('Files that people take for documents are refused, each with its own advice', async () => {
  const kinds: Sample[] = [
    ['a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a.ppt', compoundOf({ name: 'PowerPoint Document' })],
    ['a.rar', text('Rar!\x1a\x07\x00')],
    ['a.7z', Buffer.from('377abcaf271c0004', 'hex')],
    ['a.djvu', text('AT&TFORM....DJVM')],
    ['a.mp4', Buffer.from('000000206674797069736f6d', 'hex')],
    ['a.bin', Buffer.alloc(100)],
    ['a.txt', Buffer.from([0xff, 0xc3, 0x28, 0x81, 0x90])],
  ];
  const words = await Promise.all(kinds.map(async (sample) => `${sample[0]}: ${await said(sample)}`));
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "a.jpg: Это изображение, а не документ.
    Снимки добавляют в поле «Изображения». Скан документа сохраните как PDF.
    a.ppt: Это презентация старого PowerPoint: её открывают не все программы.
    Сохраните её как PPTX или PDF.
    a.rar: Это архив RAR: его открывают не все системы.
    Соберите архив ZIP.
    a.7z: Это архив 7-Zip: его открывают не все системы.
    Соберите архив ZIP.
    a.djvu: Это DjVu: браузеры его не показывают.
    Сохраните документ как PDF.
    a.mp4: Содержимое файла не похоже ни на один вид документов.
    Раздел принимает PDF, DOCX, DOC, ODT, RTF, XLSX, XLS, ODS, PPTX, ODP, ZIP, SIG, TXT, CSV.
    a.bin: Содержимое файла не похоже ни на один вид документов.
    Раздел принимает PDF, DOCX, DOC, ODT, RTF, XLSX, XLS, ODS, PPTX, ODP, ZIP, SIG, TXT, CSV.
    a.txt: Файл не открывается: текст сохранён не в кодировке UTF-8, и в браузере вместо букв будут знаки.
    Сохраните файл заново в UTF-8 и загрузите ещё раз."
  `);
});
