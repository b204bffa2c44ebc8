import type { Organisation, PrintedDocument } from './form.ts';
import { metadataDay } from './form.ts';
import { pdfOfBlock, textUnder } from './pdf-blocks.ts';
import type { PdfNode } from './pdf-engine.ts';
import { renderPdf } from './pdf-engine.ts';
import type { Tag } from './pdf-tag.ts';
import { addTag } from './pdf-tag.ts';
import { sectionNumbers } from './section-numbers.ts';

const margins = { left: 62, top: 62, right: 48, bottom: 60 };
const muted = '#4a5967';

const styles: PdfNode = {
  title: { fontSize: 17, bold: true, color: '#12344d', lineHeight: 1.15, margin: [0, 0, 0, 8] },
  heading: { fontSize: 12.5, bold: true, color: '#12344d', margin: [0, 12, 0, 5] },
  note: { fontSize: 9, color: muted, margin: [0, 2, 0, 6] },
};

function edge(left: string, right: string, top: number): PdfNode {
  return {
    columns: [
      { text: left, width: '*' },
      { text: right, width: 'auto', alignment: 'right' },
    ],
    fontSize: 8.5,
    color: muted,
    margin: [margins.left, top, margins.right, 0],
  };
}

/** The document as a tagged PDF: A4, Russian, with its title in the metadata; equal input gives equal bytes. */
export function writePdf(document: PrintedDocument, organisation: Organisation): Promise<Buffer> {
  const root: Tag = { type: 'Document', children: [] };
  const numbers = sectionNumbers(document.blocks);
  const content: PdfNode[] = [
    textUnder(addTag(root, 'H1'), document.title, { style: 'title' }),
    ...(document.intro ? [textUnder(addTag(root, 'P'), document.intro, { margin: [0, 0, 0, 8] })] : []),
    ...document.blocks.flatMap((block, index) => pdfOfBlock(block, root, numbers[index] ?? 0)),
  ];
  return renderPdf({
    content,
    root,
    margins,
    styles,
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.22, color: '#111' },
    header: () => edge(document.label, document.mark ?? '', 30),
    footer: (page, pages) =>
      edge(`${organisation.sectionTitle} · ${organisation.shortName}`, `${page} из ${pages}`, 22),
    info: { Title: document.title, Subject: organisation.sectionTitle, CreationDate: metadataDay },
  });
}
