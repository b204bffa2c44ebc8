/** People who use the office's pages by their forms, without scripts. */
import type { Client } from '#bench/server/client.ts';

export type Page = { status: number; html: string; location: string | null };

const pageOf = async (response: Response): Promise<Page> => ({
  status: response.status,
  html: await response.text(),
  location: response.headers.get('location'),
});

export const open = async (client: Client, path: string): Promise<Page> =>
  pageOf(await client.fetch(path, { headers: { accept: 'text/html' } }));

/** Sends a form. @returns the page that answers, or where it leads. */
export const send = async (client: Client, path: string, form: Record<string, string>): Promise<Page> =>
  pageOf(
    await client.fetch(path, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    }),
  );

/** Names of the deeds that a page offers, each once. */
export const offered = ({ html }: Page): string[] =>
  [...new Set([...html.matchAll(/name="delo"\s+value="([^"]+)"/g)].map(([, deed = '']) => deed))].sort();

/** A piece of news as the form saves it. */
export const newsText = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nsummary: О чём новость.\nstatus: черновик\ndate: 2026-11-19\nkind: репортаж\n${more}---\n\nТекст новости.\n`;

export const saveNews = (client: Client, slug: string, raw: string, version: string | null = null) =>
  client.done('persistEntry', {
    dataFiles: [{ path: `news/${slug}.md`, slug, raw, version }],
    assets: [],
    options: { collectionName: 'news' },
  });
