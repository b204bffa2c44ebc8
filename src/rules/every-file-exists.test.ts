import { expect, test } from 'vitest';
import { everyFileExists as rule } from './every-file-exists.ts';
import { contentFile, fieldsOf, library, say } from './library-for-tests.ts';

const files = [contentFile('files/prikaz-56.pdf'), contentFile('pictures/stol.jpg')];

test('files and pictures of fields and of texts that are not there are told', () => {
  const body =
    'Вот [приказ](/files/prikaz-57.pdf).\n\n![Стол](../pictures/Stol.jpg)\n\n<Download file="files/net.pdf" title="Бланк" />';
  const news = [
    {
      pictures: [{ file: 'pictures/dom.jpg', alt: 'Дом' }],
      files: [{ title: 'Приказ', file: 'files/PRIKAZ-56.pdf' }],
    },
  ];
  expect(say(rule, library({ files, news, pages: [{ body }] }))).toMatchInlineSnapshot(`
    "error news/zapis-1.md files.0.file
      Файла «files/PRIKAZ-56.pdf» нет.
      Есть «files/prikaz-56.pdf»: большие и маленькие буквы в имени файла различаются.
    error news/zapis-1.md pictures.0.file
      Файла «pictures/dom.jpg» нет.
      Загрузите файл или уберите ссылку на него.
    error pages/zapis-1.mdx body:1:5
      Файла «files/prikaz-57.pdf» нет.
      Возможно, это «files/prikaz-56.pdf».
    error pages/zapis-1.mdx body:3:1
      Файла «pictures/Stol.jpg» нет.
      Есть «pictures/stol.jpg»: большие и маленькие буквы в имени файла различаются.
    error pages/zapis-1.mdx body:5:1
      Файла «files/net.pdf» нет.
      Загрузите файл или уберите ссылку на него."
  `);
});

test('those that are there are in order, however they are written', () => {
  const body =
    '[Приказ](files/prikaz-56.pdf#page=2) [он же](/nastavnichestvo/files/prikaz-56.pdf) ![Стол](/pictures/stol.jpg "Подпись")';
  expect(say(rule, library({ files, guidance: [{ body }] }))).toBe('');
});

test('a name with spaces may be written with %20', () => {
  const spaced = [contentFile('files/prikaz 56.pdf')];
  expect(say(rule, library({ files: spaced, guidance: [{ body: '[Приказ](files/prikaz%2056.pdf)' }] }))).toBe(
    '',
  );
});

test('the emblem of the school is a picture too', () => {
  expect(fieldsOf(rule, library({ school: { emblem: 'pictures/gerb.png' } }))).toEqual(['emblem']);
});

test('files of drafts need not be there yet', () => {
  expect(say(rule, library({ regulations: [{ status: 'черновик', file: 'files/net.pdf' }] }))).toBe('');
});
