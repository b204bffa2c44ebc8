/** The very Decap that the editor's page is made of, and that page's own code, as code that runs without a browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CmsConfig } from 'decap-cms-core';
import { build } from 'vite';
import { withChanges } from './server/admin/decap-changes.ts';

export type DecapParts = {
  /** Decap's own check of a configuration. @throws {Error} with every fault. */
  validateConfig: (config: CmsConfig) => void;
  /** An entry's file → the values of its form. */
  fromFile: (text: string) => Record<string, unknown>;
  /** The values of a form → the entry's file. */
  toFile: (values: Record<string, unknown>, order: readonly string[]) => string;
  /** Phrases of the editor in English and in Russian. */
  en: Phrases;
  ru: Phrases;
};

export type Phrases = { [key: string]: string | Phrases };

const core = 'decap-cms-core/dist/esm';
const withSchemas = ['list', 'number', 'object', 'relation', 'select', 'file', 'image', 'datetime'];

const parts = `
  export { en, ru } from 'decap-cms-locales';
  export { validateConfig } from '${core}/constants/configSchema.js';
  import { frontmatterYAML } from '${core}/formats/frontmatter.js';
  import { registerWidget } from '${core}/lib/registry.js';
  ${withSchemas.map((name) => `import ${name} from 'decap-cms-widget-${name}/dist/esm/schema.js';`).join('\n')}
  for (const [name, schema] of Object.entries({ ${withSchemas.join(', ')} }))
    registerWidget(name, () => null, () => null, schema);
  const format = frontmatterYAML();
  export const fromFile = (text) => format.fromFile(text);
  export const toFile = (values, order) => format.toFile(values, order, {});
`;

/** A browser's storage and history are imported on the way, and are no part of what is looked at. */
const ofBrowsers: Readonly<Record<string, string>> = {
  localforage: 'const done = () => Promise.resolve(); export default { setItem: done, removeItem: done }',
  history:
    'export const createHashHistory = () => ({}), createLocation = () => ({}), createMemoryHistory = () => ({})',
};

export const loadDecap = (): Promise<DecapParts> => loadBundled<DecapParts>(parts);

/** Bundles a module as the editor's page is bundled, and loads it. Its imports start from `cms`. */
export async function loadBundled<Module>(source: string): Promise<Module> {
  const sources: Readonly<Record<string, string>> = { ...ofBrowsers, 'decap-parts': source };
  const directory = mkdtempSync(path.join(tmpdir(), 'decap-'));
  try {
    await build({
      configFile: false,
      root: fileURLToPath(new URL('.', import.meta.url)),
      logLevel: 'error',
      plugins: [
        {
          name: 'decap-parts',
          enforce: 'pre',
          resolveId: (id) => (Object.hasOwn(sources, id) ? `\0${id}` : undefined),
          load: (id) => sources[id.slice(1)],
          transform: (code, id) => withChanges(code, id),
        },
      ],
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: directory,
        minify: false,
        rolldownOptions: {
          input: 'decap-parts',
          output: { entryFileNames: 'decap-parts.mjs', intro: 'const window = globalThis;' },
        },
      },
    });
    return (await import(pathToFileURL(path.join(directory, 'decap-parts.mjs')).href)) as Module;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
