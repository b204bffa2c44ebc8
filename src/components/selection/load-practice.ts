/** Brings a chosen practice from the section's own pages. */
import { missingStyles } from '#layouts/page/missing-styles.ts';
import { fullAddress } from './full-address.ts';
import type { Practice } from './practice.ts';
import { practiceDocument } from './practice-document.ts';
import { readPractice } from './practice-page.ts';

/** What has become of a chosen practice. One that is `absent` has no page; one that has `failed` may be asked again. */
export type Outcome =
  { state: 'loading' | 'absent' | 'failed' } | { state: 'shown'; practice: Practice; document: HTMLElement };

/** Milliseconds after which nobody waits for an answer any more. */
const patience = 30_000;

type Fetched = { page: Document; address: string };

/** @returns undefined when there is no such page. @throws when there is no answer. */
async function fetchPage(address: string): Promise<Fetched | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`${address} was not loaded: ${response.status}.`);
  return { page: new DOMParser().parseFromString(await response.text(), 'text/html'), address };
}

/** Where a page that has moved leads: to another practice of the bank or nowhere. */
function newAddressOf({ page, address }: Fetched, bank: string): string | undefined {
  if (!page.querySelector('meta[http-equiv="refresh"]')) return undefined;
  const link = page.querySelector('main a')?.getAttribute('href') ?? '';
  const target = fullAddress(link, address)?.href;
  return target?.startsWith(bank) && target !== address ? target : undefined;
}

/** @param bank full address of the list of practices, with a slash at its end. */
export async function loadPractice(id: string, bank: string): Promise<Outcome> {
  try {
    const first = await fetchPage(`${bank}${id}/`);
    const moved = first && newAddressOf(first, bank);
    const found = moved === undefined ? first : await fetchPage(moved);
    const practice = found && readPractice(found.page, id, found.address);
    if (!practice) return { state: 'absent' };
    const document = practiceDocument(found.page, practice);
    globalThis.document.head.append(...missingStyles(found.page));
    return { state: 'shown', practice, document };
  } catch {
    return { state: 'failed' };
  }
}
