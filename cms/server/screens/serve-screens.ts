import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** Style sheets of the server's own pages; the colours and sizes are those of the section. */
const sheets = {
  'tokens.css': new URL('../../../src/styles/tokens.css', import.meta.url),
  'screens.css': new URL('./screens.css', import.meta.url),
};

export function serveScreens(app: FastifyInstance, base: string): void {
  for (const [name, source] of Object.entries(sheets)) {
    const css = readFileSync(source);
    app.get(`${base}admin/screens/${name}`, (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(css),
    );
  }
}
