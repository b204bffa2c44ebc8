import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';

/** The build is a renderer, not a site: `src/publish` asks it for every page (design: the site is compiled once). */
const renderer = {
  name: 'renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: fileURLToPath(new URL('./src/publish/renderer.ts', import.meta.url)),
        supportedAstroFeatures: {
          serverOutput: 'stable',
          staticOutput: 'stable',
          hybridOutput: 'stable',
          sharpImageService: 'stable',
        },
      }),
  },
};

/** Scripts are fetched when they are first needed and bring no styles: Vite's helper for that is larger than they are. */
const lightImports = {
  name: 'light-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * The scope of a component's styles stands in the class of every element, so half of its letters are left out: in its
 * styles before Vite takes them, in its markup after Astro has compiled it.
 */
const shortScopes = ['pre', 'post'].map((enforce) => ({
  name: `short-scopes-${enforce}`,
  enforce,
  apply: 'build',
  transform: (code, id) =>
    id.includes('.astro') ? code.replace(/\bastro-([a-z0-9]{4})[a-z0-9]{4}\b/g, '_$1') : undefined,
}));

const { SECTION_BASE, SECTION_SITE, SECTION_COMPILED } = process.env;

export default defineConfig({
  ...(SECTION_SITE && { site: SECTION_SITE }),
  base: SECTION_BASE ?? '/',
  ...(SECTION_COMPILED && { outDir: SECTION_COMPILED }),
  output: 'server',
  adapter: renderer,
  integrations: [mdx()],
  // Authors type «ёлочки» and dashes themselves; automatic ones would put English quotes.
  markdown: {
    processor: satteri({ features: { smartPunctuation: { quotes: false, dashes: false } } }),
    syntaxHighlight: false,
  },
  image: { service: passthroughImageService() },
  trailingSlash: 'always',
  // Styles and scripts are files of their own, so the policy of a page needs no exception for what stands in it.
  build: { inlineStylesheets: 'never' },
  compressHTML: true,
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  security: { checkOrigin: false },
  vite: {
    plugins: [lightImports, ...shortScopes],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // What all pages share is one style sheet, what lists share another; a template's own parts are its last.
          advancedChunks: {
            groups: [
              { name: 'common', test: /src\/(?:styles|layouts|components)\/[^/]+$/ },
              { name: 'lists', test: /src\/components\/lists\// },
            ],
          },
        },
      },
    },
  },
});
