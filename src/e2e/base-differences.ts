/** Whether two sections of one content, compiled for two addresses, are the same but for these. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './output.ts';

/** Where a section lies, and for which address its pages were compiled. */
export type Compiled = { out: string; base: string; site: string };

/** Pages, styles and scripts; an index of the search has no address of its own in it that a browser follows. */
const isCompared = (file: string) => /\.(?:html|css|js)$/.test(file) && !file.startsWith('pagefind/');

/** Names of files and a page's policy hold digests of styles in which addresses of typefaces stand. */
const withoutDigests = (text: string) =>
  text.replace(/\.[\w-]{8}(?=\.(?:css|js|woff2)\b)/g, '').replace(/sha256-[\w+/=]+/g, 'sha256');

/** Files by their names, as they would be at the root of one and the same site. */
function filesAtRoot({ out, base, site }: Compiled): Map<string, string> {
  const files = filesOf(out).filter(isCompared);
  return new Map(
    files.map((file) => {
      const text = readFileSync(path.join(out, file), 'utf8').replaceAll(site, 'http://section.test/');
      return [withoutDigests(file), withoutDigests(text.replaceAll(base, '/'))];
    }),
  );
}

/** Names of pages, styles and scripts that one section has and the other has not, or has with other contents. */
export function baseDifferences(one: Compiled, other: Compiled): string[] {
  const [first, second] = [filesAtRoot(one), filesAtRoot(other)];
  const names = new Set([...first.keys(), ...second.keys()]);
  return [...names].filter((name) => first.get(name) !== second.get(name));
}
