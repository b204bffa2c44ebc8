import { expect, test } from 'vitest';
import { refusal } from '../received-for-tests.ts';
import { bookStream, compoundOf, sheetRecord, signatureOf, wordStream } from './old-files-for-tests.ts';
import { drawnPdf, packedObjects, pdfOf } from './pdfs-for-tests.ts';
import {
  contentTypes,
  fileEntry,
  officeOf,
  openDocumentOf,
  relation,
  relations,
  zipOf,
} from './zips-for-tests.ts';

type Sample = readonly [name: string, bytes: Uint8Array | Promise<Uint8Array>];

/** Each sample is refused, and all of a group with the same words. */
async function said(...samples: Sample[]): Promise<string> {
  const [first, ...others] = await Promise.all(
    samples.map(async ([name, bytes]) => refusal('files', name, await bytes)),
  );
  others.forEach((other, index) => expect(other, samples[index + 1]?.[0]).toBe(first));
  return first!;
}

const text = (content: string) => Buffer.from(content);
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const withRelation = (type: string, target: string) =>
  officeOf('docx', { 'word/_rels/document.xml.rels': relations(relation(type, target)) });
const withField = (field: string) =>
  officeOf('docx', { 'word/document.xml': `<w:document>${field}</w:document>` });

test('A document with macros is refused, wherever they are told of', async () => {
  expect(
    await said(
      ['a.docm', officeOf('docx', { 'word/vbaProject.bin': 'x' })],
      ['a.docx', officeOf('docx', { 'word/vbaProject.bin': 'x' })],
      ['a.xlsx', officeOf('xlsx', { 'xl/VBAPROJECT.BIN': 'x' })],
      ['a.pptx', officeOf('pptx', { 'ppt/vbaProject.bin': 'x' })],
      ['b.xlsx', officeOf('xlsx', { 'xl/macrosheets/sheet1.xml': 'x' })],
      [
        'b.docx',
        officeOf('docx', {
          'word/other.bin': 'x',
          '[Content_Types].xml': contentTypes(
            'word/document.xml',
            `${word}.document.main+xml`,
            "<Override ContentType='application/vnd.ms-office.vba&#80;roject' PartName='/word/other.bin'/>",
          ),
        }),
      ],
      [
        'c.docx',
        officeOf('docx', {
          '[Content_Types].xml': contentTypes(
            'word/document.xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
        }),
      ],
      [
        'd.docx',
        officeOf('docx', { 'word/embeddings/a.xlsx': officeOf('xlsx', { 'xl/vbaProject.bin': 'x' }) }),
      ],
      ['a.odt', openDocumentOf('odt', { 'Basic/Standard/Module1.xml': '<x/>' })],
      ['b.odt', openDocumentOf('odt', { 'Scripts/python/a.py': 'x' })],
      [
        'c.odt',
        openDocumentOf('odt', {
          'content.xml': '<script:event-listener xlink:href="vnd.sun.star.script:a.b?language=Basic"/>',
        }),
      ],
      [
        'a.doc',
        compoundOf({ name: 'WordDocument', bytes: wordStream() }, { name: 'Macros', isStorage: true }),
      ],
      ['a.xls', compoundOf({ name: 'Workbook' }, { name: '_VBA_PROJECT_CUR', isStorage: true })],
      ['b.xls', compoundOf({ name: 'Workbook', bytes: bookStream(sheetRecord(0), sheetRecord(1)) })],
    ),
  ).toMatchInlineSnapshot(`
    "В документе есть макросы: программы, которые запускаются при открытии.
    Сохраните его без макросов: «Сохранить как», вид DOCX, XLSX, PPTX или PDF."
  `);
});

test('A document with objects of other programs is refused', async () => {
  const compound = compoundOf({ name: 'WordDocument', bytes: wordStream() });
  expect(
    await said(
      ['a.docx', officeOf('docx', { 'word/embeddings/oleObject1.bin': 'x' })],
      ['b.docx', officeOf('docx', { 'word/media/image1.png': compound })],
      ['c.docx', officeOf('docx', { 'word/activeX/activeX1.xml': 'x' })],
      ['d.docx', officeOf('docx', { 'word/media/image1.png': zipOf({ a: 'x' }) })],
      ['e.docx', withRelation('aFChunk', '/word/chunk.htm')],
      ['a.odt', openDocumentOf('odt', { 'Object 1': compound })],
      ['b.odt', openDocumentOf('odt', {}, fileEntry('Object 1', 'application/vnd.sun.star.oleobject'))],
      ['c.odt', openDocumentOf('odt', { 'content.xml': '<draw:plugin xlink:href="a"/>' })],
      ['a.doc', compoundOf({ name: 'WordDocument' }, { name: 'ObjectPool', isStorage: true })],
      ['b.doc', compoundOf({ name: 'WordDocument' }, { name: '\u0001Ole10Native' })],
      ['a.xls', compoundOf({ name: 'Workbook' }, { name: 'MBD0018D4CE', isStorage: true })],
      ['a.rtf', text('{\\rtf1 {\\object\\objemb{\\*\\objdata 0105}}}')],
    ),
  ).toMatchInlineSnapshot(`
    "В документ вставлены объекты другой программы, например старые формулы или вложенный файл.
    Вставьте их изображением. Можно и иначе: сохраните документ как PDF и загрузите его."
  `);
});

test('A document that fetches something when it is opened is refused', async () => {
  const comment = '<!-- <Relationship Id=" -->';
  expect(
    await said(
      ['a.docx', withRelation('attachedTemplate', 'https://example.org/a.dotm')],
      ['b.docx', withRelation('attachedTemplate', '\\\\server\\a.dotm')],
      ['c.docx', withRelation('oleObject', 'file:///C:/a.xlsx')],
      ['d.docx', withRelation('frame', 'https://example.org/')],
      ['e.docx', withRelation('image', 'file://server/share/a.png')],
      ['f.docx', withRelation('attached&#84;emplate', 'h&#x74;tp://example.org/a.dotm')],
      [
        'g.docx',
        officeOf('docx', {
          'word/_rels/document.xml.rels': relations(
            comment,
            relation('attachedTemplate', 'https://a.ru/a.dotm'),
          ),
        }),
      ],
      [
        'h.docx',
        officeOf('docx', {
          'word/_rels/settings.xml.rels': Buffer.from(
            `\ufeff${relations("<r:Relationship Id='a>b' TargetMode='External' Target='//a.ru/b' Type='x/attachedTemplate'/>")}`,
            'utf16le',
          ),
        }),
      ],
      [
        'i.docx',
        withField('<w:instrText> DD</w:instrText><w:t/><w:instrText>EAUTO c:\\\\cmd </w:instrText>'),
      ],
      ['j.docx', withField('<w:fldSimple w:instr="DDE excel a"/>')],
      ['a.xlsx', officeOf('xlsx', { 'xl/externalLinks/externalLink1.xml': '<ddeLink/>' })],
      ['a.odt', openDocumentOf('odt', { 'content.xml': '<text:section-source xlink:href="http://a.ru"/>' })],
      ['a.rtf', text('{\\rtf1 {\\*\\template http://example.org/a.dotm}}')],
      ['b.rtf', text('{\\rtf1 {\\field{\\*\\fldinst DDEAUTO cmd a}}}')],
    ),
  ).toMatchInlineSnapshot(`
    "Документ при открытии подгружает шаблон, объект или данные из другого места.
    Сохраните документ как PDF и загрузите его. Можно и разорвать связи: в Word «Файл» → «Сведения» → «Изменить связи с файлами», в Excel «Данные» → «Изменить связи»."
  `);
});

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

test('A PDF that runs something or carries files is refused, however its names are written', async () => {
  const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
  expect(
    await said(
      ['a.pdf', pdfOf(`/OpenAction${script}`)],
      ['b.pdf', pdfOf('/OpenAction<</S/Launch/F(cmd.exe)>>')],
      ['c.pdf', pdfOf('/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>', '<</Type/Filespec/F(a.txt)>>')],
      ['d.pdf', pdfOf('/AcroForm<</Fields[]/XFA[(a)6 0 R]>>', '<<>>')],
      ['e.pdf', pdfOf('/OpenAction<</S/#4aava#53cript/J#53(app.alert\\(1\\))>>')],
      ['f.pdf', pdfOf('', packedObjects(script))],
      ['g.pdf', pdfOf('', packedObjects('<</S/L#61unch/F(cmd.exe)>>', '/Filter[/FlateDecode]'))],
      ['h.pdf', pdfOf('', '<</Type/Annot/Subtype/FileAttachment/FS 7 0 R>>')],
    ),
  ).toMatchInlineSnapshot(`
    "В PDF есть программы, вложенные файлы или форма, которая запускает программы.
    Откройте документ и напечатайте его в PDF: «Печать» → «Сохранить как PDF»."
  `);
});

test('A PDF with something before or after it is refused', async () => {
  const pdf = pdfOf();
  expect(
    await said(
      ['a.pdf', Buffer.concat([text('<script>alert(1)</script>\n'), pdf])],
      ['b.pdf', Buffer.concat([text('<svg/onload=a>'), pdf])],
      ['c.pdf', Buffer.concat([pdf, text('<script>alert(1)</script>')])],
    ),
  ).toMatchInlineSnapshot();
});

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

test('A PDF that does not open is refused', async () => {
  const odd = packedObjects('<<>>', '/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]');
  expect(
    await said(
      ['a.pdf', text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')],
      ['b.pdf', pdfOf('', odd)],
      ['c.pdf', pdfOf('', packedObjects('').replace(/stream\n..../s, 'stream\nnope'))],
    ),
  ).toMatchInlineSnapshot(`
    "PDF повреждён и не открывается.
    Сохраните документ как PDF заново."
  `);
  expect(await said(['a.pdf', pdfOf().subarray(0, 300)])).toMatchInlineSnapshot(`
    "Файл не открывается: файл обрывается на середине.
    Скачайте или сохраните файл заново и загрузите ещё раз."
  `);
});

test('A document that no office program writes is refused', async () => {
  const template = contentTypes('word/document.xml', `${word}.template.main+xml`);
  const binary = contentTypes('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.main');
  const entities = '<!DOCTYPE a [<!ENTITY b "c">]><Relationships/>';
  expect(
    await said(
      ['a.docx', officeOf('docx', { '[Content_Types].xml': template })],
      ['a.xlsx', officeOf('xlsx', { '[Content_Types].xml': binary })],
      ['b.docx', officeOf('docx', { 'word/_rels/document.xml.rels': entities })],
      ['a.odt', openDocumentOf('odt', { 'content.xml': '<!DOCTYPE a><x/>' })],
      ['a.doc', compoundOf({ name: 'WordDocument', bytes: wordStream() }).subarray(0, 512 * 4)],
    ),
  ).toMatchInlineSnapshot();
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
  expect(
    await said(['a.docx', officeOf('docx', { 'word/media/a.png': bodies[0]! })]),
  ).toMatchInlineSnapshot(`
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
    "В архиве файл «Приказ.docx»: В документе есть макросы: программы, которые запускаются при открытии.
    Исправьте его или уберите из архива.
    В архиве файл «virus.exe»: это программа, а не документ.
    Исправьте его или уберите из архива.
    В архиве лежит ещё один архив: «еще.zip».
    Исправьте его или уберите из архива.
    В архиве файл «film.mp4»: содержимое файла не похоже ни на один вид документов.
    Исправьте его или уберите из архива.
    В архиве файл «план.pdf»: на самом деле это DOCX.
    Исправьте его или уберите из архива.
    В архиве файл «снимок.jpg»: это изображение, а не документ.
    Исправьте его или уберите из архива.
    В архиве файл «пусто.txt»: он пустой.
    Исправьте его или уберите из архива."
  `);
  expect(await said(['a.zip', zipOf({ 'Thumbs.db': 'x' })])).toMatchInlineSnapshot(`
    "Архив пустой.
    Соберите архив заново: выделите файлы и сожмите их."
  `);
});
