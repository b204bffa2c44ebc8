/** A rendering thread: holds the compiled site and answers batches of pages. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { formatFileSize } from '#format/file-size.ts';
import type { RenderContext } from '#markdown/context.ts';
import { pictureSources } from './pictures.ts';
import type { PageJob, RenderPage, RenderSetting } from './render-pages.ts';
import { renderJob } from './render-pages.ts';

type App = { render(request: Request, options: { locals: object }): Promise<Response> };

/** How bodies refer to pictures, files and entries of this publication. */
function renderContext({ base, files, entries }: RenderSetting): RenderContext {
  return {
    base,
    picture: (name) => pictureSources(files.get(name), base),
    file: (name) => {
      const found = files.get(name);
      return (
        found && {
          href: `${base}${encodeURI(name)}`,
          format: (found.format ?? '').toUpperCase(),
          size: formatFileSize(found.size),
        }
      );
    },
    entry: (reference) => entries.get(reference),
  };
}

/** Astro answers with its policy as a header; a static page carries it itself, before anything it governs. */
function withPolicy(html: string, policy: string | null): string {
  if (!policy) return html;
  const meta = `<meta http-equiv="content-security-policy" content="${policy.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  return html.replace(/<meta charset="utf-8">/i, (charset) => charset + meta);
}

/**
 * A function that renders one page of the compiled site.
 * @throws {Error} with the address when the template fails or does not know the page.
 */
export async function createRender(setting: RenderSetting): Promise<RenderPage> {
  const { app } = (await import(pathToFileURL(setting.entry).href)) as { app: App };
  const rendering = renderContext(setting);
  const origin = setting.site || 'http://localhost';
  return async (address, page) => {
    const request = new Request(`${origin}${setting.base}${address.slice(1)}`);
    const locals = { page, frame: setting.frame, rendering };
    const response = await app.render(request, { locals });
    const html = await response.text();
    if (response.status !== 200 && address !== '/404.html')
      throw new Error(`The page ${address} answered ${response.status}.`);
    return withPolicy(html, response.headers.get('content-security-policy'));
  };
}

if (parentPort) {
  const port = parentPort;
  const setting = workerData as RenderSetting;
  const ready = createRender(setting);
  port.on('message', (batch: PageJob[]) => void answer(batch));

  const answer = async (batch: PageJob[]) => {
    const done = [];
    for (const job of batch) {
      try {
        done.push(await renderJob(job, setting, await ready));
      } catch (error) {
        const stack = String((error as Error).stack ?? error);
        port.postMessage({ failed: `The page ${job.address} could not be rendered.`, stack });
        return;
      }
    }
    port.postMessage({ done });
  };
}
