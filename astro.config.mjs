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
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // What many templates share is one style sheet, fetched once; a template's own parts are its second one.
          advancedChunks: {
            groups: [{ name: 'common', test: /src\/(?:styles|layouts|components)\/[^/]+$/ }],
          },
        },
      },
    },
  },
});
