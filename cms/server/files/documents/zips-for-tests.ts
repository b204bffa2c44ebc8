/** Archives and the documents that are archives, written as programs write them. */
import { strToU8, zipSync, type ZipOptions, type Zippable } from 'fflate';

type Parts = Record<string, string | Uint8Array>;

const bytesOfAll = (parts: Parts): Zippable =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );

export const zipOf = (parts: Parts, options: ZipOptions = {}): Buffer =>
  Buffer.from(zipSync(bytesOfAll(parts), options));

const office = 'application/vnd.openxmlformats-officedocument';
const mains = {
  docx: ['word/document.xml', `${office}.wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${office}.presentationml.presentation.main+xml`],
} as const;

export type OfficeKind = keyof typeof mains;

export const contentTypes = (part: string, type: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/>${more}</Types>`;

export const relations = (...inner: string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;

export const relation = (type: string, target: string, mode = 'External') =>
  `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/>`;

/** A document of the new Office; parts of the same name take the place of its own. */
export function officeOf(kind: OfficeKind, parts: Parts = {}): Buffer {
  const [main, type] = mains[kind];
  const whole = { '[Content_Types].xml': contentTypes(main, type), '_rels/.rels': relations() };
  return zipOf({ ...whole, [main]: '<document/>', ...parts });
}

const manifest = (inner: string) =>
  `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${inner}</manifest:manifest>`;
export const fileEntry = (path: string, type: string, inner = '') =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}">${inner}</manifest:file-entry>`;

export type OpenKind = 'odt' | 'ods' | 'odp';
const openTypes = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' };

/** A document of LibreOffice; `listed` goes into its manifest. */
export function openDocumentOf(kind: OpenKind, parts: Parts = {}, listed = ''): Buffer {
  const type = `application/vnd.oasis.opendocument.${openTypes[kind]}`;
  const whole = { 'META-INF/manifest.xml': manifest(fileEntry('/', type) + listed), 'content.xml': '<x/>' };
  return Buffer.from(
    zipSync({ mimetype: [strToU8(type), { level: 0 }], ...bytesOfAll({ ...whole, ...parts }) }),
  );
}
