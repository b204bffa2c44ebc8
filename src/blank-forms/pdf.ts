import type { Block, Organisation, PrintedDocument } from './form.ts';
import { metadataDay } from './form.ts';
import { pdfOfBlock } from './pdf-blocks.ts';
import type { PdfNode } from './pdf-engine.ts';
import { renderPdf } from './pdf-engine.ts';
import type { Tag } from './pdf-tag.ts';
import { addTag } from './pdf-tag.ts';
import { textUnder } from './pdf-text.ts';
import { sectionNumbers } from './section-numbers.ts';

const margins = { left: 62, top: 58, right: 48, bottom: 52 };
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

/** Rows and items up to which a block is never parted from its heading or over two pages. */
const wholeLimit = 9;

function isKeptWhole(block: Block | undefined): boolean {
  if (block?.kind === 'table') return block.rows.length + (block.emptyRows ?? 0) <= wholeLimit;
  if (block?.kind === 'bullets' || block?.kind === 'steps') return block.items.length <= wholeLimit;
  return block !== undefined && block.kind !== 'heading' && block.kind !== 'section';
}

/** Joins every heading with the short block that follows it. */
function keepHeadings(nodes: readonly PdfNode[][], { blocks }: PrintedDocument): PdfNode[] {
  return nodes.flatMap((own, index) => {
    const [block, next] = [blocks[index], blocks[index + 1]];
    const isHeading = (of: Block | undefined) => of?.kind === 'heading' && !of.startsPage;
    if (isHeading(blocks[index - 1]) && isKeptWhole(block)) return [];
    if (isHeading(block) && isKeptWhole(next))
      return [{ stack: [...own, ...(nodes[index + 1] ?? [])], unbreakable: true }];
    return isKeptWhole(block) ? [{ stack: own, unbreakable: true }] : own;
  });
}

/** The document as a tagged PDF: A4, Russian, with its title in the metadata; equal input gives equal bytes. */
export function writePdf(document: PrintedDocument, organisation: Organisation): Promise<Buffer> {
  const root: Tag = { type: 'Document', children: [] };
  const numbers = sectionNumbers(document.blocks);
  const content: PdfNode[] = [
    textUnder(addTag(root, 'H1'), document.title, { style: 'title' }),
    ...(document.intro ? [textUnder(addTag(root, 'P'), document.intro, { margin: [0, 0, 0, 8] })] : []),
    ...keepHeadings(
      document.blocks.map((block, index) => pdfOfBlock(block, root, numbers[index] ?? 0)),
      document,
    ),
  ];
  return renderPdf({
    content,
    root,
    margins,
    styles,
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.22, color: '#111' },
    header: () => edge(document.label, document.mark ?? '', 30),
    footer: (page, pages) =>
      edge(`${organisation.sectionTitle} · ${organisation.shortName}`, `${page} из ${pages}`, 20),
    info: { Title: document.title, Subject: organisation.sectionTitle, CreationDate: metadataDay },
  });
}
