/** What a published section consists of, read from its directory: the tests walk over all of it. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Paths of all files of a directory, with `/`. */
export function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Files of all pages, redirects among them. */
export const pageFilesOf = (directory: string): string[] =>
  filesOf(directory).filter((file) => file.endsWith('.html'));

/** Base-less addresses of all pages, redirects left out: they hold no content of their own. */
export function addressesOf(directory: string): string[] {
  return pageFilesOf(directory)
    .filter((file) => !isRedirect(readFileSync(path.join(directory, file), 'utf8')))
    .map((file) => file.replace(/(?:^|(?<=\/))index\.html$/, ''));
}

const isRedirect = (html: string) => /http-equiv="refresh"/i.test(html);

/** Pages of their own among the entries of a collection. */
const ownPages: ReadonlySet<string> = new Set(['praktiki/chego-net/', 'praktiki/podborka/']);

/**
 * Pages of one kind differ in the last part of their address alone; a year of a list is that list. Practices that
 * share a value are one kind, whatever they share.
 */
function kindOf(address: string): string {
  if (ownPages.has(address)) return address;
  if (/^praktiki\/[^/]+\/[^/]+\//.test(address)) return 'praktiki/*/*/';
  const list = address.replace(/god\/[^/]+\/$/, '');
  return list.replace(/[a-z0-9-]+\/$/, (last) => (list.split('/').length > 2 ? '*/' : last));
}

/** One address of every kind of page: enough where a question is put to templates and not to entries. */
export function templateAddresses(directory: string): string[] {
  const kinds = Map.groupBy(addressesOf(directory), kindOf);
  return [...kinds.values()].map((addresses) =>
    addresses.reduce((shortest, address) => (address.length < shortest.length ? address : shortest)),
  );
}

/** Addresses of every kind of page apart, the page with the longest file first. */
export function addressesByKind(directory: string): string[][] {
  const lengthOf = (address: string) =>
    statSync(path.join(directory, address.endsWith('.html') ? address : `${address}index.html`)).size;
  return [...Map.groupBy(addressesOf(directory), kindOf).values()].map((addresses) =>
    addresses.toSorted((left, right) => lengthOf(right) - lengthOf(left)),
  );
}
