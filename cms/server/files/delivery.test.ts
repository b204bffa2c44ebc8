import { expect, test } from 'vitest';
import { fileExtensions, pictureExtensions } from '#model/fields.ts';
import { deliveryOf } from './delivery.ts';

test('Every kind of file that a section may hold has its type, and only what a browser shows is shown', () => {
  const kinds = [...fileExtensions, ...pictureExtensions].map((kind) => {
    const { type, disposition } = deliveryOf(`files/a.${kind}`);
    return `${kind} ${disposition} ${type}`;
  });
  expect(kinds.join('\n')).toMatchInlineSnapshot(`
    "pdf inline application/pdf
    docx attachment application/vnd.openxmlformats-officedocument.wordprocessingml.document
    doc attachment application/msword
    odt attachment application/vnd.oasis.opendocument.text
    rtf attachment application/rtf
    xlsx attachment application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
    xls attachment application/vnd.ms-excel
    ods attachment application/vnd.oasis.opendocument.spreadsheet
    pptx attachment application/vnd.openxmlformats-officedocument.presentationml.presentation
    odp attachment application/vnd.oasis.opendocument.presentation
    zip attachment application/zip
    sig attachment application/pkcs7-signature
    txt inline text/plain; charset=utf-8
    csv attachment text/csv; charset=utf-8
    jpg inline image/jpeg
    jpeg inline image/jpeg
    png inline image/png
    webp inline image/webp
    avif inline image/avif
    gif inline image/gif"
  `);
});

test.each(['files/a.html', 'files/a.svg', 'files/a.js', 'files/a', 'files/a.constructor', 'files/a.PDF.exe'])(
  '%s is a file to save and nothing else',
  (path) => {
    expect(deliveryOf(path)).toEqual({ type: 'application/octet-stream', disposition: 'attachment' });
  },
);
