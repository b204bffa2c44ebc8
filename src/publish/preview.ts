/** The real page of something that is not published yet: the same compiled site, with the draft in the Library. */
import type { Library } from '#model/library.ts';
import { addressBook } from '#queries/address-book.ts';
import { compileSite } from './compile.ts';
import { loadApp, renderContext, renderPage, type App } from './render.ts';
import { siteAddress } from './site-address.ts';

export type PreviewOptions = { site: string | undefined; cache: string };

export type Preview = {
  /**
   * HTML of the page at an address without the base path; undefined when the section has none there.
   * @param fileAddress where pictures and documents are shown from: a draft's own are not published.
   */
  page: (
    library: Library,
    today: string,
    address: string,
    fileAddress: (path: string) => string,
  ) => Promise<string | undefined>;
  /** Scripts and styles of the compiled site: until something is published they lie nowhere else. */
  assets: string;
  base: string;
};

/** @throws {UserError} when the site's address is none; {Error} when the pages do not compile. */
export async function createPreview({ site, cache }: PreviewOptions): Promise<Preview> {
  const address = siteAddress(site);
  const compiled = await compileSite(address, cache);
  const app = await loadApp(compiled.entry);
  return {
    assets: compiled.assets,
    base: address.base,
    page: (library, today, wanted, fileAddress) =>
      previewPage(app, { library, today, wanted, fileAddress, base: address.base, site: address.site ?? '' }),
  };
}

type Wanted = {
  library: Library;
  today: string;
  wanted: string;
  fileAddress: (path: string) => string;
  base: string;
  site: string;
};

async function previewPage(
  app: App,
  { library, today, wanted, fileAddress, base, site }: Wanted,
): Promise<string | undefined> {
  const book = addressBook(library, today);
  const page = book.page(wanted);
  if (!page) return undefined;
  const { files } = library;
  const published = renderContext({ base, files, entries: book.entryAddresses });
  const rendering = {
    ...published,
    // Encoding a picture takes longer than reading a page: it is shown as it lies in the content.
    picture: (path: string) => {
      const file = files.get(path);
      if (!file?.width || !file.height) return undefined;
      return { src: fileAddress(path), width: file.width, height: file.height, sources: [] };
    },
    file: (path: string) => {
      const target = published.file?.(path);
      return target && { ...target, href: fileAddress(path) };
    },
  };
  return renderPage(app, { base, site, frame: book.frame, rendering }, wanted, page);
}
