/**
 * In development the middleware does what a publication does: reads the content and gives the page its data. In a
 * compiled site the publication itself passes them, and nothing of this file is left.
 */
import type { APIContext, MiddlewareHandler } from 'astro';
import type { Place } from '#feeds/edition.ts';
import type { FileTarget, RenderContext } from '#markdown/context.ts';
import type { AddressBook } from '#queries/address-book.ts';
import type { Page } from '#queries/page.ts';
import type { Reading } from '#reader/read-library.ts';

type Library = Reading['library'];
type ContentFile = NonNullable<ReturnType<Library['files']['get']>>;

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
let previous: Reading | undefined;

export const onRequest: MiddlewareHandler = async (context, next) => {
  if (!import.meta.env.DEV) return next();
  const answer = await answerInDevelopment(context);
  return typeof answer === 'string' ? next(answer) : answer;
};

/** A file of the content, a feed, or the route of the page's template after its data are in place. */
async function answerInDevelopment({ url, locals, request }: APIContext): Promise<Response | string> {
  const { readLibrary } = await import('#reader/read-library.ts');
  const content = process.env['SECTION_CONTENT'] ?? './content';
  previous = readLibrary(content, previous);
  const { library, today } = await shownNow(previous.library);
  // As it was asked: in `url` a «%25» is half decoded.
  const address = `/${decodeURIComponent(new URL(request.url).pathname).slice(base.length)}`;
  const file = library.files.get(address.slice(1));
  if (file) return serveFile(content, file);
  const { brandAddress } = await import('#queries/addresses.ts');
  if (address === brandAddress) return serveBrand(library.school?.data.accent);
  const { addressBook } = await import('#queries/address-book.ts');
  const book = addressBook(library, today);
  const page = book.page(address);
  const rendering = await renderContext(library, book);
  // Feeds name the address that was asked, so that whoever follows their links stays in development.
  const place = { base, site: url.origin, rendering };
  const feed = page ? undefined : await serveFeed(address, library, today, place);
  if (feed) return feed;
  Object.assign(locals, { page: page ?? notFound(book), frame: book.frame, rendering });
  return `${base}templates/${locals.page.template}/`;
}

function notFound(book: AddressBook): Page {
  const page = book.page('/404.html');
  if (!page) throw new Error('The address book has no page for an unknown address.');
  return page;
}

async function serveFeed(
  address: string,
  library: Library,
  today: string,
  place: Place,
): Promise<Response | undefined> {
  const { feedFiles } = await import('#feeds/feed-files.ts');
  for (const { address: own, type, text } of feedFiles(library, today, place))
    if (own === address) return new Response(await text(), { headers: { 'content-type': type } });
  return undefined;
}

/** What a publication at this minute would show. */
async function shownNow(library: Library): Promise<{ library: Library; today: string }> {
  const { minuteShown, shownAt } = await import('#queries/shown-at.ts');
  const minute = minuteShown(library, { today: process.env['SECTION_TODAY'] }, Date.now());
  return { library: shownAt(library, minute), today: minute.slice(0, 10) };
}

/** Pictures are shown as they lie in the content: encoding them is a publication's work. */
async function renderContext({ files }: Library, { entryAddresses }: AddressBook): Promise<RenderContext> {
  const { formatFileSize } = await import('#format/file-size.ts');
  const { encodePath } = await import('#format/path.ts');
  const target = ({ path, format = '', size }: ContentFile): FileTarget => ({
    href: base + encodePath(path),
    format: format.toUpperCase(),
    size: formatFileSize(size),
  });
  return {
    base,
    picture: (path) => {
      const file = files.get(path);
      if (!file?.width || !file.height) return undefined;
      return { src: base + encodePath(path), width: file.width, height: file.height, sources: [] };
    },
    file: (path) => {
      const file = files.get(path);
      return file && target(file);
    },
    entry: (reference) => entryAddresses.get(reference),
  };
}

async function serveBrand(accent: string | undefined): Promise<Response> {
  const { brandSheet } = await import('#queries/brand.ts');
  const sheet = accent === undefined ? '' : brandSheet(accent);
  return new Response(sheet, { headers: { 'content-type': 'text/css' } });
}

async function serveFile(content: string, { path, format }: ContentFile): Promise<Response> {
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(`${content}/${path}`);
  const types: Record<string, string> = { jpg: 'image/jpeg', pdf: 'application/pdf' };
  const type =
    types[format ?? ''] ??
    (path.startsWith('pictures/') ? `image/${format ?? ''}` : 'application/octet-stream');
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
}
