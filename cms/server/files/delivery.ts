/** How a file of the content is sent to a browser. */
import { extensionOf } from './file-name.ts';

type Delivery = { type: string; disposition: 'inline' | 'attachment' };

const office = 'application/vnd.openxmlformats-officedocument';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  csv: 'text/csv; charset=utf-8',
  doc: 'application/msword',
  docx: `${office}.wordprocessingml.document`,
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: `${office}.presentationml.presentation`,
  rtf: 'application/rtf',
  sig: 'application/pkcs7-signature',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  xls: 'application/vnd.ms-excel',
  xlsx: `${office}.spreadsheetml.sheet`,
  zip: 'application/zip',
};

/** What a browser shows by itself; everything else is saved. */
const shown = new Set(['avif', 'gif', 'jpeg', 'jpg', 'pdf', 'png', 'txt', 'webp']);

/** Type and way of showing; what is not known is a file to save and nothing else. */
export function deliveryOf(path: string): Delivery {
  const extension = extensionOf(path);
  const type = Object.hasOwn(types, extension) ? types[extension] : undefined;
  return {
    type: type ?? 'application/octet-stream',
    disposition: shown.has(extension) ? 'inline' : 'attachment',
  };
}
