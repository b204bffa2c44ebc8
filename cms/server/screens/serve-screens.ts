import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { browserModules } from './browser-modules.ts';

/** What the server's own pages load; the colours and sizes are those of the section. */
const files = {
  'tokens.css': new URL('../../../src/styles/tokens.css', import.meta.url),
  'screens.css': new URL('./screens.css', import.meta.url),
  'office.css': new URL('../office/office.css', import.meta.url),
  'desk.js': new URL('../office/desk/desk.js', import.meta.url),
  'records.css': new URL('../office/records.css', import.meta.url),
  'copy-field.js': new URL('../office/entry/copy-field.js', import.meta.url),
  'upload-files.js': new URL('../office/files/upload-files.js', import.meta.url),
  'filter-entries.js': new URL('../office/entries/filter-entries.js', import.meta.url),
  'news-photo.js': new URL('../office/news/news-photo.js', import.meta.url),
  'roadmap-import.css': new URL('../office/roadmap-import/roadmap-import.css', import.meta.url),
  'paste-table.js': new URL('../office/roadmap-import/paste-table.js', import.meta.url),
  'keep-place.js': new URL('./keep-place.js', import.meta.url),
  'show-password.js': new URL('./show-password.js', import.meta.url),
};

const typeOf = (name: string) => (name.endsWith('.css') ? 'text/css' : 'text/javascript');

export function serveScreens(app: FastifyInstance, base: string): void {
  const own = Object.entries(files).map(([name, source]) => [name, readFileSync(source)] as const);
  for (const [name, bytes] of [...own, ...browserModules()]) {
    app.get(`${base}admin/screens/${name}`, (_request, reply) =>
      reply
        .type(`${typeOf(name)}; charset=utf-8`)
        .header('cache-control', 'public, max-age=3600')
        .send(bytes),
    );
  }
}
