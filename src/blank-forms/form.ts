/** A printable document as data; the writers of .docx and .pdf show the same blocks. */

/** A table cell: words, or `box` for an empty square to tick. */
export const box = '☐';

export type Column = {
  title: string;
  /** Part of the table's width; the parts of all columns are added up. */
  share: number;
};

export type Block =
  | { kind: 'heading'; text: string; startsPage?: boolean }
  | { kind: 'paragraph'; text: string }
  /** Small print: how to fill in, what happens to the answer. */
  | { kind: 'note'; text: string }
  /** A label with lines to write on; one line beside the label when `lines` is absent. */
  | { kind: 'blank'; label: string; lines?: number }
  /** Squares to tick. */
  | { kind: 'choice'; label: string; options: readonly string[] }
  | { kind: 'bullets'; items: readonly string[] }
  | { kind: 'steps'; items: readonly string[] }
  /** A numbered section with clauses n.1, n.2 …; sections are counted within the document. */
  | { kind: 'section'; title: string; clauses: readonly string[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[]; emptyRows?: number }
  /** One row of signature, full name and date for each of the posts or parties. */
  | { kind: 'signatures'; signers: readonly string[] };

export type PrintedDocument = {
  /** File name without its extension. */
  id: string;
  title: string;
  /** Words at the top of every page: «Бланк», «Памятка». */
  label: string;
  /** What must not be forgotten about the paper, at the top of every page too. */
  mark?: string;
  intro?: string;
  blocks: readonly Block[];
};

/** What the papers say about the organisation; taken from the school's own file. */
export type Organisation = {
  fullName: string;
  shortName: string;
  /** Post of the head: «директор», «заведующий». */
  headTitle: string;
  sectionTitle: string;
  /** Address of the section, with the final slash. */
  sectionAddress: string;
};

const blankNames = /\{(fullName|shortName|headTitle|sectionTitle|sectionAddress)\}/g;
const isBlankName = (name: string): name is keyof Organisation =>
  /^(?:full|short)Name$|Title$|Address$/.test(name);

/** The document with `{fullName}`, `{sectionAddress}` and the like replaced by the words of an organisation. */
export function fillIn(document: PrintedDocument, organisation: Organisation): PrintedDocument {
  const words = JSON.stringify(document).replace(blankNames, (whole, name: string) =>
    isBlankName(name) ? JSON.stringify(organisation[name]).slice(1, -1) : whole,
  );
  // The boundary: the same document, only words inside its strings have changed.
  return JSON.parse(words) as PrintedDocument;
}

export function withEmptyRows(rows: readonly (readonly string[])[], empty: number): (readonly string[])[] {
  return [...rows, ...Array.from({ length: empty }, () => [])];
}

/** Whether a row of a table has a cell to write in: such a row needs height for handwriting. */
export function isWrittenIn(cells: readonly string[] | undefined, columns: readonly Column[]): boolean {
  return cells !== undefined && columns.some((_, index) => !cells[index]);
}

/** The day written into the metadata of every file, so that a second run gives the same bytes. */
export const metadataDay = new Date('2026-08-28T09:00:00Z');
