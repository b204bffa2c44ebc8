/** What the renderer is told about the site, and what it gives back. Plain data: nothing here reads a disk. */

/** One picture of the content, ready to be shown. Its addresses are final: they hold the base. */
export type PictureSources = {
  src: string;
  /** Pixels of `src`. */
  width: number;
  height: number;
  /** Better formats first, as `<source>` elements want them. */
  sources: readonly { type: string; srcset: string }[];
  /** Value of the `sizes` attribute; the text column when absent. */
  sizes?: string;
};

export type FileTarget = {
  href: string;
  /** Shown to the reader, e.g. `DOCX`. */
  format: string;
  /** Shown to the reader, e.g. `34 КБ`. */
  size: string;
};

export type RenderContext = {
  /** Base path of the site: `/` or `/nastavnichestvo/`. */
  base: string;
  /** `pictures/x.jpg` → the picture; `undefined` when the content has none. */
  picture?: (path: string) => PictureSources | undefined;
  /** `files/x.pdf` → the file; `undefined` when the content has none. */
  file?: (path: string) => FileTarget | undefined;
  /** `regulations/prikaz-56` → site address of the entry; `undefined` when there is none. */
  entry?: (reference: string) => string | undefined;
  /** Ids that the page already uses; headings never take them. */
  reserved?: readonly string[];
  /** Put before every id of the document and before links to them, where one page holds several documents. */
  idPrefix?: string;
  /** What the document is called there: stands in the names of its tables. */
  documentTitle?: string;
  /** Level of the outermost headings; 2 when absent. */
  headingLevel?: 2 | 3 | 4;
};

export type Heading = {
  /** 2 to 6: the page itself owns h1. */
  depth: number;
  id: string;
  text: string;
};

export type Rendered = {
  /** Safe to insert as it is: allow-listed elements, attributes and schemes only. */
  html: string;
  headings: Heading[];
  /** Plain text, one line per block: for search, feeds and excerpts. */
  text: string;
};

/** Literal attributes and rendered children of a component → its HTML. Escapes what it inserts. */
export type ComponentRenderer = (input: {
  attributes: Readonly<Record<string, string>>;
  /** Safe HTML of what stands between the tags. */
  children: string;
  context: RenderContext;
}) => string;
