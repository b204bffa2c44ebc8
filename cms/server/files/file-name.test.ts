import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensionOf, freeName, stemOf } from './file-name.ts';

test.each([
  ['фото.jpg', 'foto'],
  ['.jpg', 'zapis'],
  ['.htaccess', 'zapis'],
  ['', 'zapis'],
  ['a.php.jpg', 'a-php'],
  ['Отчёт за май.final.docx', 'otchyot-za-may-final'],
  ['C:\\Документы\\приказ.pdf', 'prikaz'],
  ['../../etc/passwd', 'passwd'],
  ['con.pdf', 'con-fajl'],
  ['LPT1.txt', 'lpt1-fajl'],
  ['приказ\u202efdp.exe', 'prikaz-fdp'],
  ['  приказ.pdf ', 'prikaz'],
  [`${'длинное имя '.repeat(20)}.pdf`, 'dlinnoe-imya-dlinnoe-imya-dlinnoe-imya-dlinnoe-imya-dlinnoe'],
])('%j is called %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});

test.each([
  ['a.PDF', 'pdf'],
  ['a.pdf ', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['pdf', ''],
  ['a.', ''],
  ['a.пдф', ''],
])('the extension of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('Every name gives a Latin one, short and visible, and the same however its letters are composed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const stem = stemOf(name);
      expect(`files/${stem}.pdf`).toMatch(/^(files|pictures)\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.[a-z0-9]+$/);
      expect(stem.length).toBeLessThanOrEqual(60);
      expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
      expect(stemOf(name.normalize('NFD'))).toBe(stemOf(name.normalize('NFC')));
    }),
  );
});

test('A taken name is numbered until it is free', () => {
  const taken = new Set(['files/a.pdf', 'files/a-2.pdf']);
  expect(freeName('files/a.pdf', (path) => taken.has(path))).toBe('files/a-3.pdf');
  expect(freeName('files/b.pdf', (path) => taken.has(path))).toBe('files/b.pdf');
});
