import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  site: 'https://school.example',
  output: 'static',
  integrations: [mdx()],
  markdown: { processor: satteri({ features: { smartPunctuation: { quotes: false, dashes: false } } }), syntaxHighlight: false },
  image: { service: passthroughImageService() },
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  security: { csp: true },
});
