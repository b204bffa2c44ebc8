import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { schoolFile } from '#model/library.ts';
import type { SiteAddress } from './compile.ts';
import { UserError } from './user-error.ts';

/**
 * Origin and base path of a section's address: `https://school.example/nastavnichestvo/` → that origin and
 * `/nastavnichestvo/`. Without an address the section stands at the root of an unknown site.
 * @throws {UserError} when the text is no web address.
 */
export function siteAddress(address: string | undefined): SiteAddress {
  if (address === undefined || address === '') return { base: '/' };
  if (address.startsWith('/')) return { base: withSlashes(address) };
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new UserError(
      `«${address}» — не адрес сайта. Укажите полный адрес, например https://school.example/nastavnichestvo/.`,
    );
  }
  const { origin, pathname } = new URL(address);
  return { base: withSlashes(pathname), site: origin };
}

const withSlashes = (pathname: string) =>
  `/${pathname.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

/** What `school.md` seems to say of the section's address, before anything is read properly; only a guess. */
export function likelySectionAddress(content: string): string | undefined {
  const file = path.join(content, schoolFile);
  if (!existsSync(file)) return undefined;
  const [, address] = /^sectionAddress:\s*["']?(https?:\/\/[^\s"']+)/m.exec(readFileSync(file, 'utf8')) ?? [];
  return address !== undefined && URL.canParse(address) ? address : undefined;
}
