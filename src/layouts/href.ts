import { encodePath } from '#format/path.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** An address of the section with its base path: `/praktiki/` → `/nastavnichestvo/praktiki/`. Others stay as they are. */
export function href(address: string): string {
  return address.startsWith('/') ? base + address.slice(1) : address;
}

/** Where a file of the content lies on the site. */
export function fileHref(path: string): string {
  return base + encodePath(path);
}
