import type { Library } from '#model/library.ts';

/** The path under which the section is served, `/` when the school does not say it. */
export function sectionBase(library: Library): string {
  const address = library.school?.data.sectionAddress;
  const path = address === undefined ? '/' : new URL(address).pathname;
  return path.endsWith('/') ? path : `${path}/`;
}
