import { expect, test } from 'vitest';
import { said } from '../received-for-tests.ts';
import { packedObjects, pdfOf } from './pdfs-for-tests.ts';

const text = (content: string) => Buffer.from(content);

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
  ).toMatchInlineSnapshot(`
    "В файле кроме PDF лежит что-то ещё: перед ним или после него.
    Откройте документ и сохраните его как PDF заново."
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
