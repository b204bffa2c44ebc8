/** PDF documents: whole ones drawn by pdfmake, and small ones written object by object. */
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);
type Pdfmake = {
  setFonts: (fonts: object) => void;
  setLocalAccessPolicy: (policy: () => boolean) => void;
  setUrlAccessPolicy: (policy: () => boolean) => void;
  createPdf: (definition: object) => { getBuffer: () => Promise<Buffer> };
};

/** A document with a text, or what else the definition of pdfmake says. */
export function drawnPdf(definition: object = {}): Promise<Buffer> {
  const pdfmake = require('pdfmake') as Pdfmake;
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  const file = require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf');
  pdfmake.setFonts({ Roboto: { normal: file, bold: file, italics: file, bolditalics: file } });
  return pdfmake
    .createPdf({ content: 'Положение о системе наставничества в школе', ...definition })
    .getBuffer();
}

const content = 'BT /F1 12 Tf 20 100 Td (Order of the school on mentoring, page one) Tj ET';

/** A document whose catalogue and further objects say what they are given to say. */
export function pdfOf(catalogue = '', ...more: string[]): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

/** A stream of packed objects, the first of them at the eighth byte. */
export function packedObjects(inner: string, dictionary = '/Type/ObjStm/Filter/FlateDecode'): string {
  const packed = deflateSync(Buffer.from(`20 0    ${inner}`)).toString('latin1');
  return `<<${dictionary}/N 1/First 8/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
}
