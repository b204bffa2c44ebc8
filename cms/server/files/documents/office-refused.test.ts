import { expect, test } from 'vitest';
import { said } from '../received-for-tests.ts';
import { bookStream, compoundOf, sheetRecord, wordStream } from './old-files-for-tests.ts';
import {
  contentTypes,
  fileEntry,
  officeOf,
  openDocumentOf,
  relation,
  relations,
  zipOf,
} from './zips-for-tests.ts';

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
  ).toMatchInlineSnapshot(`
    "Документ устроен не так, как его пишут офисные программы.
    Сохраните документ как PDF и загрузите его."
  `);
});
