/**
 * Modules that the server and its pages share, as a browser reads them: without types, all of them side by side. So a
 * page does what the server does without a bundler.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = (file: string) => new URL(`../../../${file}`, import.meta.url);

const sources = {
  'entry-search.js': source('cms/server/office/entries/entry-search.ts'),
  'stem.js': source('src/search/stem.ts'),
  'stop-words.js': source('src/search/stop-words.ts'),
  'irregular-words.js': source('src/search/irregular-words.ts'),
  'text.js': source('src/search/text.ts'),
} as const;

/** Packages by their specifier, and the name under which they are served. */
const packages: Readonly<Record<string, string>> = { '@orama/stemmers/russian': 'russian-stemmer.js' };

/** Where a module finds what it imports: `#search/stem.ts` → `./stem.js`. */
const besides = (code: string) =>
  code.replace(
    /(?<=\bfrom ')[^']+(?=';)/g,
    (specifier) => `./${packages[specifier] ?? path.posix.basename(specifier, '.ts') + '.js'}`,
  );

const typescript = (file: URL) => besides(stripTypeScriptTypes(readFileSync(file, 'utf8')));

const packageFile = (specifier: string) =>
  readFileSync(fileURLToPath(import.meta.resolve(specifier)), 'utf8');

/** Name of each module → its code. */
export function browserModules(): Map<string, string> {
  return new Map([
    ...Object.entries(sources).map(([name, file]) => [name, typescript(file)] as const),
    ...Object.entries(packages).map(([specifier, name]) => [name, packageFile(specifier)] as const),
  ]);
}
