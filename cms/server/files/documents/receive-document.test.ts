import { expect, test } from 'vitest';
import { fileExtensions } from '#model/fields.ts';
import { lookInto } from '#reader/content-files.ts';
import { inMemory } from '../in-memory.ts';
import { refusal, taken } from '../received-for-tests.ts';
import { bookStream, compoundOf, sheetRecord, signatureOf, wordStream } from './old-files-for-tests.ts';
import { drawnPdf, pdfOf } from './pdfs-for-tests.ts';
import { officeOf, openDocumentOf, zipOf } from './zips-for-tests.ts';

type Kind = (typeof fileExtensions)[number];

const good: Record<Kind, () => Buffer | Promise<Buffer>> = {
  pdf: drawnPdf,
  docx: () => officeOf('docx'),
  doc: () => compoundOf({ name: 'WordDocument', bytes: wordStream() }),
  odt: () => openDocumentOf('odt'),
  rtf: () => Buffer.from('{\\rtf1\\ansi {\\*\\template C:\\\\Normal.dotm}Text}\n'),
  xlsx: () => officeOf('xlsx'),
  xls: () => compoundOf({ name: 'Workbook', bytes: bookStream(sheetRecord(0)) }),
  ods: () => openDocumentOf('ods'),
  pptx: () => officeOf('pptx'),
  odp: () => openDocumentOf('odp'),
  zip: () => zipOf({ 'Бланки/Анкета.docx': officeOf('docx'), 'Бланки/план.csv': 'год;план\n2026;5\n' }),
  sig: () => signatureOf(),
  txt: () => Buffer.from('Порядок встреч: a < b, скидка 5 %.\n'),
  csv: () => Buffer.from('год;план\n2026;-5\n'),
};

test.each(fileExtensions)(
  'a sound %s is taken as it is, and the reader finds nothing wrong in it',
  async (kind) => {
    const bytes = await good[kind]();
    const received = await taken('files', `Приказ № 5.${kind}`, bytes);
    expect(received).toMatchObject({ path: `files/prikaz-5.${kind}`, format: kind, notes: [] });
    expect(bytes.equals(received.bytes)).toBe(true);
    const { format = kind, fault } = lookInto(inMemory(received.bytes), kind);
    expect({ format, fault }).toEqual({ format: kind, fault: undefined });
  },
);

test.each(fileExtensions)('%s under a name without an extension is given its own', async (kind) => {
  const isText = kind === 'csv' || kind === 'txt';
  const { path, notes } = await taken('files', 'документ', await good[kind]());
  expect(path).toBe(`files/dokument.${isText ? 'txt' : kind}`);
  expect(notes).toHaveLength(1);
});

const seen = fileExtensions.filter((kind) => kind !== 'txt' && kind !== 'csv');

test.each(seen)('%s under the name of every other kind is given its own name', async (kind) => {
  const bytes = await good[kind]();
  for (const other of fileExtensions.filter((name) => name !== kind)) {
    const { path, notes } = await taken('files', `a.${other}`, bytes);
    expect(path).toBe(`files/a.${kind}`);
    expect(notes).toEqual([`По содержимому это ${kind.toUpperCase()}: окончание имени исправлено.`]);
  }
});

test('a text under the name of a document is no document', async () => {
  for (const kind of seen.filter((name) => name !== 'sig'))
    expect(await refusal('files', `a.${kind}`, Buffer.from('Просто текст, и ничего больше.')), kind).toBe(
      'Внутри файла простой текст, а имя обещает другое.\nЕсли это текст, дайте файлу имя с «.txt»; если документ, сохраните его заново.',
    );
});

test.each([
  ['windows-1251', Buffer.from([0xcf, 0xeb, 0xe0, 0xed, 0x3b, 0x35, 0x0a])],
  ['utf-16le', Buffer.from('\ufeffПлан;5\n', 'utf16le')],
  ['utf-16be', Buffer.from('\ufeffПлан;5\n', 'utf16le').swap16()],
])('a Russian text in %s is written anew in UTF-8', async (_, bytes) => {
  const received = await taken('files', 'план.csv', bytes);
  expect(Buffer.from(received.bytes).toString('utf8')).toBe('План;5\n');
  expect(received.notes).toEqual([
    'Текст был не в кодировке UTF-8: он записан в ней заново, чтобы буквы были видны всем.',
  ]);
});

test('a signature may be text, bare or in armour', async () => {
  const base64 = signatureOf().toString('base64');
  for (const text of [
    base64,
    `-----BEGIN CMS-----\n${base64.replace(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`,
  ])
    expect((await taken('files', 'prikaz.pdf.sig', Buffer.from(text))).path).toBe('files/prikaz-pdf.sig');
});

test('a PDF whose pages are pictures is taken, and the curator is told to bring the text', async () => {
  const page = pdfOf()
    .toString('latin1')
    .replace(/\(Order[^)]*\)/, (text) => `(${' '.repeat(text.length - 2)})`);
  const { notes } = await taken('files', 'prikaz.pdf', Buffer.from(page, 'latin1'));
  expect(notes).toEqual([
    'Это скан: текст в нём не найти поиском и не услышать незрячему. Приложите рядом и текстовую версию, например DOCX.',
  ]);
  const content = [{ text: 'Приказ о назначении наставников на учебный год', pageBreak: 'after' }, ' '];
  const half = await taken('files', 'prikaz.pdf', await drawnPdf({ content }));
  expect(half.notes[0]).toMatch(/^Часть страниц — скан: /);
});

test('photographs in an archive are taken, and the curator is told what stays in them', async () => {
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
  const { notes } = await taken('files', 'a.zip', zipOf({ 'a.jpeg': jpeg, '__MACOSX/._a.jpeg': 'x' }));
  expect(notes).toEqual([
    'Снимки в архиве останутся как есть, вместе с местом съёмки, если камера его записала. В галерее записи это убирается.',
  ]);
});

test('an office document keeps its charts with their tables, links and empty traces of objects', async () => {
  const chart = officeOf('docx', {
    'word/embeddings/Microsoft_Excel_Sheet1.xlsx': officeOf('xlsx'),
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="a" Type="http://x/hyperlink" Target="https://edu.gov.ru/" TargetMode="External"/><Relationship Id="b" Type="http://x/attachedTemplate" Target="file:///C:\\Shablony\\Blank.dotm" TargetMode="External"/></Relationships>',
  });
  expect((await taken('files', 'a.docx', chart)).path).toBe('files/a.docx');
  const cleared = compoundOf(
    { name: 'WordDocument', bytes: wordStream() },
    { name: 'ObjectPool', isStorage: true, isEmpty: true },
  );
  expect((await taken('files', 'a.doc', cleared)).path).toBe('files/a.doc');
  const libraries = openDocumentOf('odt', {
    'Basic/script-lc.xml': '<x/>',
    'Basic/Standard/script-lb.xml': '<x/>',
  });
  expect((await taken('files', 'a.odt', libraries)).path).toBe('files/a.odt');
});
