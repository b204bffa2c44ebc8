/** Bundles the editor's page into a directory; run as a process of its own, for it takes seconds and memory. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const file = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/**
 * Decap checks its configuration with code that it makes at run time, which a strict policy forbids. The same check is
 * run on the same configuration in the tests.
 */
const withoutRuntimeCheck: Plugin = {
  name: 'without-runtime-check',
  enforce: 'pre',
  resolveId: (id, importer) =>
    /constants\/configSchema(?:\.js)?$/.test(id) && importer?.includes('decap-cms-core')
      ? '\0unchecked'
      : undefined,
  load: (id) => (id === '\0unchecked' ? 'export function validateConfig() {}' : undefined),
};

/** Names of entries and files are Latin: Decap drops Cyrillic letters where it could spell them. */
const latinNames: Plugin = {
  name: 'latin-names',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('decap-cms-core/dist/esm/lib/urlHelper.js')) return undefined;
    const head = 'export function sanitizeSlug(str, options, preserveSlashes) {';
    if (!code.includes(head))
      throw new Error('Decap’s sanitizeSlug is not where it was: names would lose their letters.');
    const latin = `import { latinFileName } from ${JSON.stringify(file('cms/admin/latin-file-name.ts'))};\n`;
    return latin + code.replace(head, `${head}\n  if (isString(str)) str = latinFileName(str);`);
  },
};

const [out = ''] = process.argv.slice(2);
await build({
  configFile: false,
  root: file('cms/admin'),
  base: './',
  logLevel: 'error',
  plugins: [withoutRuntimeCheck, latinNames],
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
