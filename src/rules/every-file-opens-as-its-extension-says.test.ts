import { expect, test } from 'vitest';
import { everyFileOpensAsItsExtensionSays as rule } from './every-file-opens-as-its-extension-says.ts';
import { contentFile, library, say } from './library-for-tests.ts';

const withFile = (path: string, facts: object) =>
  library({ regulations: [{ file: path }], files: [contentFile(path, facts)] });

test('a file that does not open is told with the reason', () => {
  expect(say(rule, withFile('files/prikaz.pdf', { fault: 'файл обрывается' }))).toMatchInlineSnapshot(`
    "error regulations/zapis-1.md file
      Файл «files/prikaz.pdf» не открывается: файл обрывается.
      Сохраните файл заново и загрузите ещё раз."
  `);
});

test('a reason that says what to do gives the advice', () => {
  const fault = 'файл закрыт паролем: сохраните файл без пароля';
  expect(say(rule, withFile('files/prikaz.pdf', { fault }))).toMatchInlineSnapshot(`
    "error regulations/zapis-1.md file
      Файл «files/prikaz.pdf» не открывается: файл закрыт паролем.
      Сохраните файл без пароля и загрузите ещё раз."
  `);
});

test('a file that is something else is told', () => {
  expect(say(rule, withFile('files/prikaz.pdf', { format: 'docx' }))).toMatchInlineSnapshot(`
    "error regulations/zapis-1.md file
      Файл «files/prikaz.pdf» на самом деле не PDF, а DOCX.
      Сохраните файл как PDF или дайте ему имя с «.docx»."
  `);
});

test.each([
  ['files/prikaz.pdf', 'pdf'],
  ['files/prikaz.PDF', 'pdf'],
  ['files/zametka.txt', undefined],
])('%s that is %s is in order', (path, format) => {
  expect(say(rule, withFile(path, { format }))).toBe('');
});

test('jpg and jpeg are one format', () => {
  const news = [{ pictures: [{ file: 'pictures/a.jpeg', alt: 'Стол' }] }];
  expect(say(rule, library({ news, files: [contentFile('pictures/a.jpeg', { format: 'jpg' })] }))).toBe('');
});

test('a signature may be written as text', () => {
  const regulations = [{ signatureFile: 'files/prikaz.sig' }];
  expect(
    say(rule, library({ regulations, files: [contentFile('files/prikaz.sig', { format: 'txt' })] })),
  ).toBe('');
});

test('a file that is not there is told by another rule', () => {
  expect(say(rule, library({ regulations: [{ file: 'files/net.pdf' }] }))).toBe('');
});
