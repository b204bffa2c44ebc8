/** Whether the pages of a PDF can be read, or are pictures of pages. */
import type { getDocumentProxy } from 'unpdf';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pages that are looked at, spread over the document, and milliseconds for all of them. */
const most = { pages: 8, time: 10_000 };
/** Letters of a page that is no mere picture. */
const fewest = 30;

/** What the curator should know: a scan can neither be searched nor heard. */
export async function pdfNotes(document: PdfDocument): Promise<string[]> {
  const until = Date.now() + most.time;
  const pages = { read: 0, scanned: 0 };
  for (const page of pagesOf(document.numPages)) {
    if (Date.now() > until) break;
    pages.read += 1;
    if ((await lettersOn(document, page)) < fewest) pages.scanned += 1;
  }
  if (pages.scanned * 2 < pages.read || pages.read === 0) return [];
  const what = pages.scanned === pages.read ? 'Это скан' : 'Часть страниц — скан';
  return [
    `${what}: текст в нём не найти поиском и не услышать незрячему. Приложите рядом и текстовую версию, например DOCX.`,
  ];
}

/** The first, the last and those between, at equal distances. */
function pagesOf(count: number): number[] {
  const read = Math.min(count, most.pages);
  const step = read > 1 ? (count - 1) / (read - 1) : 0;
  return Array.from({ length: read }, (_, index) => 1 + Math.round(index * step));
}

async function lettersOn(document: PdfDocument, number: number): Promise<number> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0);
}
