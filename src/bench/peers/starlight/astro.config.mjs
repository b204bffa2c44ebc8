import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// As Starlight's own starter has it, in Russian. Everything else stays as it comes: the search of Pagefind is on (it is
// unless a site turns it off), the sidebar is made of the folder, pagination and the table of contents are shown.
export default defineConfig({
  site: process.env.PEER_SITE,
  integrations: [starlight({ title: 'Наставничество', locales: { root: { label: 'Русский', lang: 'ru' } } })],
});
