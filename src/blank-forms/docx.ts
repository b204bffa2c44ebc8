import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { docxOfBlock } from './docx-blocks.ts';
import { textWidth } from './docx-text.ts';
import type { Organisation, PrintedDocument } from './form.ts';
import { metadataDay } from './form.ts';
import { sectionNumbers } from './section-numbers.ts';
import { fixZipTimes } from './zip-time.ts';

/** A4 and its margins, twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1130, bottom: 1080, left: 1360, right: 906, header: 560, footer: 500 },
};
const blue = '12344D';

const styles = {
  default: {
    document: {
      run: { font: 'Times New Roman', size: 24, language: { value: 'ru-RU' } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    heading1: {
      run: { size: 32, bold: true, color: blue },
      paragraph: { spacing: { before: 0, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true, color: blue },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
  },
};

function edge(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: textWidth }], children });
}

const small = (text: string) => new TextRun({ text, size: 17, color: '4A5967' });

/** Properties with a fixed day; the library writes the moment of its run. */
function coreProperties(title: string, subject: string): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const moment = `${metadataDay.toISOString().slice(0, 19)}Z`;
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:subject>${escape(subject)}</dc:subject>`,
    `<dc:language>ru-RU</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}

/** The document as .docx: A4, Russian, squares that a click ticks; equal input gives equal bytes. */
export async function writeDocx(document: PrintedDocument, organisation: Organisation): Promise<Buffer> {
  const numbers = sectionNumbers(document.blocks);
  const place = `${organisation.sectionTitle} · ${organisation.shortName}\t`;
  const pageOf = { size: 17, children: [PageNumber.CURRENT, ' из ', PageNumber.TOTAL_PAGES] };
  const file = new Document({
    title: document.title,
    styles,
    sections: [
      {
        properties: { page },
        headers: {
          default: new Header({ children: [edge([small(`${document.label}\t${document.mark ?? ''}`)])] }),
        },
        footers: { default: new Footer({ children: [edge([small(place), new TextRun(pageOf)])] }) },
        children: [
          new Paragraph({ text: document.title, heading: HeadingLevel.HEADING_1 }),
          ...(document.intro ? [new Paragraph({ text: document.intro })] : []),
          ...document.blocks.flatMap((block, index) => docxOfBlock(block, numbers[index] ?? 0)),
        ],
      },
    ],
  });
  const properties = coreProperties(document.title, organisation.sectionTitle);
  const overrides = [{ path: 'docProps/core.xml', data: properties }];
  return fixZipTimes(await Packer.toBuffer(file, undefined, overrides));
}
