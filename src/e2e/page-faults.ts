/** What a page in a browser does that no page may do. */
import type { Page } from '@playwright/test';

export type Complaint = {
  kind: 'console' | 'foreign request' | 'response';
  text: string;
};

/** Everything that the console or the network complains about while a page is looked at; the list grows by itself. */
export function complaintsOf(page: Page, origin: string): Complaint[] {
  const complaints: Complaint[] = [];
  const add = (kind: Complaint['kind'], text: string) => complaints.push({ kind, text });
  page.on('console', (message) => message.type() === 'error' && add('console', message.text()));
  page.on('pageerror', (error) => add('console', error.message));
  page.on('request', (request) => isForeign(request.url(), origin) && add('foreign request', request.url()));
  page.on(
    'response',
    (response) => response.status() >= 400 && add('response', `${response.status()} ${response.url()}`),
  );
  return complaints;
}

/** Whether an address leads to another server; `data:` and `blob:` lead to none. */
export function isForeign(url: string, origin: string): boolean {
  return !/^(?:data|blob):/.test(url) && new URL(url).host !== new URL(origin).host;
}

/** CSS pixels by which a page is wider than its window; 0 when it fits. */
export const widthOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
