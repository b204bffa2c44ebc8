/**
 * The boundary with pdfmake. Its public `createPdf` can declare a file tagged, yet marks no content; here its own
 * layout is drawn by a renderer that marks every line with its structure element and all else as an artifact.
 * Internals of pdfmake 0.3.11: src/Printer.js (the order of steps), src/StyleContextStack.js (`copyStyle` carries
 * own keys of a text node, `tag` among them, to its inlines).
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Tag } from './pdf-tag.ts';

export type PdfNode = Record<string, unknown>;
type Line = { inlines: readonly { tag?: Tag }[] };
type StructureElement = { add(child: unknown): StructureElement };
type PdfDocument = {
  page: object;
  struct(type: string, options: object): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(type: string): object;
  markContent(type: string): void;
  endMarkedContent(): void;
  on(event: 'data', listener: (chunk: Buffer) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
};
type Layout = { layoutDocument(...steps: unknown[]): unknown[]; registerTableLayouts(layouts: object): void };
type Renderer = {
  pdfDocument: PdfDocument;
  renderPages(pages: unknown[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: object): void;
};

const require = createRequire(import.meta.url);
const internal = (name: string) => (require(`pdfmake/js/${name}.js`) as { default: never }).default;
const PdfDocumentOfPdfmake: new (fonts: object, ...rest: object[]) => PdfDocument = internal('PDFDocument');
const LayoutBuilder: new (size: object, margins: object, svg: object) => Layout = internal('LayoutBuilder');
const RendererOfPdfmake: new (document: PdfDocument) => Renderer = internal('Renderer');
const { tableLayouts } = require('pdfmake/js/tableLayouts.js') as { tableLayouts: object };

const fontFolder = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const fontFile = (style: string) => join(fontFolder, `Roboto-${style}.ttf`);
const fonts = {
  Roboto: {
    normal: fontFile('Regular'),
    bold: fontFile('Medium'),
    italics: fontFile('Italic'),
    bolditalics: fontFile('MediumItalic'),
  },
};

/** Draws lines under their structure elements; a table header repeated on a further page is an artifact. */
class TaggedRenderer extends RendererOfPdfmake {
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #headerPages = new Map<Tag, object>();

  constructor(document: PdfDocument, root: Tag) {
    super(document);
    document.addStructure(this.#elementOf(root));
  }

  #elementOf(tag: Tag): StructureElement {
    const element = this.pdfDocument.struct(tag.type, tag.type === 'TH' ? { scope: 'Column' } : {});
    this.#elements.set(tag, element);
    for (const child of tag.children) element.add(this.#elementOf(child));
    return element;
  }

  #isRepeatedHeader(tag: Tag): boolean {
    if (tag.type !== 'TH') return false;
    const first = this.#headerPages.get(tag) ?? this.pdfDocument.page;
    this.#headerPages.set(tag, first);
    return first !== this.pdfDocument.page;
  }

  #draw(tag: Tag | undefined, draw: () => void): void {
    const element = tag && !this.#isRepeatedHeader(tag) ? this.#elements.get(tag) : undefined;
    const content = element && tag ? this.pdfDocument.markStructureContent(tag.type) : undefined;
    if (!content) this.pdfDocument.markContent('Artifact');
    draw();
    this.pdfDocument.endMarkedContent();
    if (content) element?.add(content);
  }

  override renderLine(line: Line, x: number, y: number): void {
    this.#draw(line.inlines[0]?.tag, () => super.renderLine(line, x, y));
  }

  override renderVector(vector: object): void {
    this.#draw(undefined, () => super.renderVector(vector));
  }
}

export type PdfSource = {
  content: PdfNode[];
  /** Root of the structure tree; the text nodes of `content` point into it with their key `tag`. */
  root: Tag;
  header: () => PdfNode;
  footer: (page: number, pages: number) => PdfNode;
  styles: PdfNode;
  defaultStyle: PdfNode;
  info: { Title: string; Subject: string; CreationDate: Date };
  margins: { left: number; top: number; right: number; bottom: number };
};

const a4 = { width: 595.28, height: 841.89, orientation: 'portrait' };

/** Lays out and draws an A4 document in Russian; returns the bytes of a tagged PDF 1.7. */
export function renderPdf(source: PdfSource): Promise<Buffer> {
  const document = new PdfDocumentOfPdfmake(
    fonts,
    {},
    {},
    {},
    {
      size: [a4.width, a4.height],
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'ru-RU',
      autoFirstPage: false,
      info: { Producer: 'pdfmake', Creator: 'pdfmake', ...source.info },
      font: null,
    },
  );
  const layout = new LayoutBuilder(a4, source.margins, {});
  layout.registerTableLayouts(tableLayouts);
  const { content, styles, defaultStyle, header, footer } = source;
  const steps = [content, document, styles, defaultStyle, null, header, footer, null, isLonelyHeading];
  const pages = layout.layoutDocument(...steps);
  new TaggedRenderer(document, source.root).renderPages(pages);
  return bytesOf(document);
}

type Neighbours = { getFollowingNodesOnPage(): unknown[] };

/** A heading must not stay alone at the foot of a page. */
function isLonelyHeading(node: { headlineLevel?: number }, page: Neighbours): boolean {
  return node.headlineLevel === 1 && page.getFollowingNodesOnPage().length === 0;
}

function bytesOf(document: PdfDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
