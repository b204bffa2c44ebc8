import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  site: 'https://school.example',
  // Where it usually lies, it would be the project's own and outlive what makes a build a cold one.
  cacheDir: './.cache',
  output: 'static',
  integrations: [mdx()],
  markdown: { processor: satteri({ features: { smartPunctuation: { quotes: false, dashes: false } } }), syntaxHighlight: false },
  image: { service: passthroughImageService() },
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  security: { csp: true },
});
