/** Bundles the editor's page into a directory; run as a process of its own, for it takes seconds and memory. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { decapChanges, withChanges } from './decap-changes.ts';

const file = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/**
 * Decap checks its configuration with code that it makes at run time, which a strict policy forbids. The same check is
 * run on the same configuration in the tests. Its compressor of pictures is not used: the server receives pictures.
 */
const left: readonly { module: RegExp; put: string }[] = [
  { module: /constants\/configSchema(?:\.js)?$/, put: 'export function validateConfig() {}' },
  { module: /^@jsquash\/webp/, put: 'export default {}; export const encode = undefined;' },
];

const withoutParts: Plugin = {
  name: 'without-parts',
  enforce: 'pre',
  resolveId: (id, importer) => {
    const index = left.findIndex(({ module }) => module.test(id));
    return index >= 0 && importer?.includes('decap-cms') ? `\0left-out-${index}` : undefined;
  },
  load: (id) => {
    const [, index] = /^\0left-out-(\d+)$/.exec(id) ?? [];
    return index === undefined ? undefined : left[Number(index)]?.put;
  },
};

/** The bar above a form is the school's own; Decap's would neither fit a phone nor ask who may do what. */
const ownBar: Plugin = {
  name: 'own-bar',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === './EditorToolbar' && importer?.includes('decap-cms-core')
      ? file('cms/admin/bar/entry-bar.ts')
      : undefined,
};

function changedDecap(): Plugin {
  const seen = new Set<RegExp>();
  return {
    name: 'changed-decap',
    enforce: 'pre',
    transform: (code, id) => {
      const places = decapChanges.flatMap(({ modules }) => modules).filter((place) => place.test(id));
      for (const place of places) seen.add(place);
      return places.length === 0 ? undefined : withChanges(code, id);
    },
    buildEnd: (error) => {
      const missing = decapChanges.filter(({ modules }) => !modules.every((place) => seen.has(place)));
      if (!error && missing.length > 0)
        throw new Error(`Decap has other modules: ${missing.map(({ name }) => name).join(' ')}`);
    },
  };
}

// Whatever the server was started under: libraries of other builds write their styles in ways that the policy forbids.
process.env['NODE_ENV'] = 'production';

const [out = ''] = process.argv.slice(2);
await build({
  configFile: false,
  root: file('cms/admin'),
  base: './',
  logLevel: 'error',
  plugins: [withoutParts, ownBar, changedDecap()],
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  resolve: { dedupe: ['react', 'react-dom', 'immutable', '@emotion/react', 'dayjs'] },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: file('cms/admin/admin.ts'),
      output: { entryFileNames: 'admin.js', assetFileNames: '[name][extname]' },
    },
  },
});

for (const name of await readdir(out)) {
  if (!name.endsWith('.js')) continue;
  const bytes = await readFile(path.join(out, name));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(path.join(out, `${name}.br`), brotliCompressSync(bytes, { params }));
}
