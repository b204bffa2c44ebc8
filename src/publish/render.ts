/** Rendering of one page through the compiled site; the same in a thread and beside the publication. */
import { hash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatFileSize } from '#format/file-size.ts';
import { encodePath } from '#format/path.ts';
import type { RenderContext } from '#markdown/context.ts';
import type { ContentFile } from '#model/library.ts';
import { pictureSources } from './pictures.ts';
import { contentPolicy } from './policy.ts';
import { takeOver, writeReleaseFile } from './release-files.ts';
import { withoutIdleSpace } from './white-space.ts';

/** What every page of a publication has in common; crosses to threads as it is. */
export type RenderSetting = {
  /** Module of the compiled site. */
  entry: string;
  base: string;
  site: string;
  /** The frame of every page, as `queries` gave it. */
  frame: unknown;
  files: ReadonlyMap<string, ContentFile>;
  /** `collection/id` → base-less address, for links between entries in bodies. */
  entries: ReadonlyMap<string, string>;
  /** Directory of the release, and of the live one whose equal files are taken over. */
  directory: string;
  live: string | undefined;
};

/** `page` is JSON; `bytes` is the digest of the live page, when there is one. */
export type PageJob = { address: string; file: string; page: string; bytes?: string | undefined };
export type PageDone = { address: string; bytes: string };
export type RenderJob = (job: PageJob) => Promise<PageDone>;

export type App = { render(request: Request, options: { locals: object }): Promise<Response> };

/** How bodies refer to pictures, files and entries of this publication. */
export function renderContext({
  base,
  files,
  entries,
}: Pick<RenderSetting, 'base' | 'files' | 'entries'>): RenderContext {
  return {
    base,
    picture: (name) => pictureSources(files.get(name), base),
    file: (name) => {
      const found = files.get(name);
      const format = (found?.format ?? '').toUpperCase();
      return found && { href: base + encodePath(name), format, size: formatFileSize(found.size) };
    },
    entry: (reference) => entries.get(reference),
  };
}

/** A static page carries its policy itself, before anything that it governs. */
function withPolicy(html: string, template: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${contentPolicy(template)}">`;
  return html.replace(/<meta charset="utf-8">/i, (charset) => charset + meta);
}

/** The compiled site: it is loaded once in a process. */
export async function loadApp(entry: string): Promise<App> {
  return ((await import(pathToFileURL(entry).href)) as { app: App }).app;
}

/** What a page is rendered with besides its own data. */
export type PageFrame = { base: string; site: string; frame: unknown; rendering: RenderContext };

/**
 * HTML of a page as it is published.
 * @throws {Error} with the address when the template fails or does not know the page.
 */
export async function renderPage(
  app: App,
  { base, site, frame, rendering }: PageFrame,
  address: string,
  page: { template: string },
): Promise<string> {
  // Every template is a route; the page's own address stands in its data.
  const request = new Request(`${site || 'http://localhost'}${base}templates/${page.template}/`);
  const response = await app.render(request, { locals: { page, frame, rendering } });
  if (response.status !== 200 && address !== '/404.html') {
    throw new Error(`The page ${address} answered ${response.status}.`);
  }
  return withPolicy(withoutIdleSpace(await response.text()), page.template);
}

/**
 * A function that renders one page and writes it, or takes the live one over when its bytes are the same.
 * @throws {Error} with the address when the template fails or does not know the page.
 */
export async function createRender(setting: RenderSetting): Promise<RenderJob> {
  const app = await loadApp(setting.entry);
  const { directory, live } = setting;
  const frame = { ...setting, rendering: renderContext(setting) };
  return async ({ address, file, page: json, bytes: before }) => {
    const html = await renderPage(app, frame, address, JSON.parse(json) as { template: string });
    const bytes = hash('sha1', html);
    const same = bytes === before && live !== undefined && takeOver(path.join(live, file), directory, file);
    if (!same) writeReleaseFile(directory, file, html);
    return { address, bytes };
  };
}
