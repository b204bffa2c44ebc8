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

/** Rows and items up to which a block is never parted over two pages. */
const wholeTable = 9;
const wholeList = 5;

function isKeptWhole(block: Block): boolean {
  if (block.kind === 'table') return block.rows.length + (block.emptyRows ?? 0) <= wholeTable;
  if (block.kind === 'bullets' || block.kind === 'steps') return block.items.length <= wholeList;
  return block.kind !== 'heading' && block.kind !== 'section';
}

/**
 * A heading and a paragraph with a colon at its end belong to what follows, and the last words of a document never
 * stand alone on a page. A long table cannot be held to what leads to it.
 */
function leadsTo(blocks: readonly Block[], index: number): boolean {
  const [block, next, afterNext] = blocks.slice(index, index + 3);
  if (!block || !next || (next.kind === 'table' && !isKeptWhole(next))) return false;
  if (block.kind === 'heading') return !block.startsPage;
  const endsDocument = !afterNext && next.kind === 'paragraph';
  return block.kind === 'paragraph' && (endsDocument || block.text.endsWith(':'));
}

const unbreakable = (stack: readonly PdfNode[]): PdfNode => ({ stack, unbreakable: true });

/** Holds short blocks together, and every lead to the first piece of what it leads to. */
function holdTogether(nodes: readonly PdfNode[][], blocks: readonly Block[]): PdfNode[] {
  return blocks.reduceRight<PdfNode[]>((following, block, index) => {
    const own = nodes[index] ?? [];
    const [next, ...rest] = following;
    if (next && leadsTo(blocks, index)) return [unbreakable([...own, next]), ...rest];
    return [...(isKeptWhole(block) ? [unbreakable(own)] : own), ...following];
  }, []);
}

/** The document as a tagged PDF: A4, Russian, with its title in the metadata; equal input gives equal bytes. */
export function writePdf(document: PrintedDocument, organisation: Organisation): Promise<Buffer> {
  const root: Tag = { type: 'Document', children: [] };
  const numbers = sectionNumbers(document.blocks);
  const title = textUnder(addTag(root, 'H1'), document.title, { style: 'title' });
  const intro = document.intro
    ? [textUnder(addTag(root, 'P'), document.intro, { margin: [0, 0, 0, 8] })]
    : [];
  const nodes = document.blocks.map((block, index) => pdfOfBlock(block, root, numbers[index] ?? 0));
  const content = [title, ...intro, ...holdTogether(nodes, document.blocks)];
  return renderPdf({
    content,
    root,
    margins,
    styles,
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.2, color: '#111' },
    header: () => edge(document.label, document.mark ?? '', 30),
    footer: (page, pages) =>
      edge(`${organisation.sectionTitle} · ${organisation.shortName}`, `${page} из ${pages}`, 20),
    info: { Title: document.title, Subject: organisation.sectionTitle, CreationDate: metadataDay },
  });
}
