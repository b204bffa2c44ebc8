import { expect, it } from 'vitest';
import { mentionedFiles } from './mentions.ts';

const found = (text: string, ...files: string[]) => [
  ...mentionedFiles(JSON.stringify({ text }), (path) => files.includes(path)),
];

const names = [
  'files/prikaz.pdf',
  'files/prikaz.pdf.sig',
  'files/Анкета (бланк) № 1.docx',
  'files/2026/otchet.xlsx',
  "files/a.docx.b #1 100%25 & 'c' ;,=@+.odt",
  'pictures/1.PNG',
];

it.each(names)('%s is mentioned by its path', (file) => {
  expect(found(file, file)).toEqual([file]);
  const text = `files/pervyj.pdf, /${file}, files/drugoj.pdf.`;
  expect(found(text, file, 'files/drugoj.pdf')).toEqual([file, 'files/drugoj.pdf']);
});

it.each(names)('%s is mentioned by its address, with signs by number or by name', (file) => {
  expect(found(`[Скачать](../${file.split('/').map(encodeURIComponent).join('/')})`, file)).toEqual([file]);
  const named = encodeURI(file).replaceAll('#', '%23').replaceAll('&', '&amp;').replaceAll("'", '&#39;');
  expect(found(`<Download file="../${named}" title="Скачать" />`, file)).toEqual([file]);
});

it('does not take a file for mentioned whose name another file’s name begins with', () => {
  expect(found('files/prikaz.pdf.sig', 'files/prikaz.pdf', 'files/prikaz.pdf.sig')).toEqual([
    'files/prikaz.pdf.sig',
  ]);
});

it('reads a long text of addresses in reasonable time', () => {
  expect(found('files/a.pdf '.repeat(20_000), 'files/a.pdf')).toHaveLength(1);
});
