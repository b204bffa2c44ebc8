/** What a visitor with an empty cache is sent until a page stands still, before anything is touched. */
import type { Browser, Page, Response } from '@playwright/test';
import { isForeign } from '#e2e/page-faults.ts';

/** Bytes as sent: text in brotli, the rest as it is. */
export type FirstView = {
  html: number;
  css: number;
  script: number;
  fonts: { files: number; bytes: number };
  pictures: { files: number; bytes: number };
  other: number;
  requests: number;
  thirdPartyRequests: number;
  nodes: number;
};

const emptyView = (): FirstView => ({
  html: 0,
  css: 0,
  script: 0,
  fonts: { files: 0, bytes: 0 },
  pictures: { files: 0, bytes: 0 },
  other: 0,
  requests: 0,
  thirdPartyRequests: 0,
  nodes: 0,
});

const textKinds: Readonly<Record<string, 'html' | 'css' | 'script'>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'script',
};
const fileKinds: Readonly<Record<string, 'fonts' | 'pictures'>> = { font: 'fonts', image: 'pictures' };

/** @throws {Error} for text that came uncompressed or of unknown size: it would be measured as something else. */
function addResponse(view: FirstView, response: Response): void {
  const headers = response.headers();
  const bytes = Number(headers['content-length']);
  const kind = response.request().resourceType();
  const text = textKinds[kind];
  if (!response.ok() || Number.isNaN(bytes) || (text !== undefined && headers['content-encoding'] !== 'br'))
    throw new Error(`${response.url()} cannot be weighed: ${response.status()}, ${JSON.stringify(headers)}`);
  const file = fileKinds[kind];
  if (text !== undefined) view[text] += bytes;
  else if (file !== undefined) {
    view[file].files += 1;
    view[file].bytes += bytes;
  } else view.other += bytes;
}

/** Time for what a page does of itself once the network is quiet. */
const rest = 300;

async function look(page: Page, url: string): Promise<FirstView> {
  const view = emptyView();
  const responses: Response[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith('data:')) return;
    view.requests += 1;
    if (isForeign(request.url(), url)) view.thirdPartyRequests += 1;
  });
  page.on('response', (response) => {
    if (!isForeign(response.url(), url) && !response.url().startsWith('data:')) responses.push(response);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(rest);
  view.nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  for (const response of responses) addResponse(view, response);
  return view;
}

export async function firstViewOf(browser: Browser, url: string): Promise<FirstView> {
  const context = await browser.newContext({ locale: 'ru-RU' });
  try {
    return await look(await context.newPage(), url);
  } finally {
    await context.close();
  }
}
