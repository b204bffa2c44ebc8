/** Requests that did not come from the section's own pages, or were sent to a name that is not its own. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';

const isRead = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD';

/** A name without its port: `localhost:4321` → `localhost`, `[::1]:80` → `[::1]`. */
const nameOf = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

const ofThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a write comes from a page of the same origin. Browsers send `Origin` with every write; a client without one is
 * no browser and has to say where it comes from all the same.
 */
export function isOwnOrigin(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
  return origin === `${request.protocol}://${request.host}`;
}

/** Refuses names that are not the section's own (DNS rebinding) and writes from elsewhere (CSRF). */
export function guardOrigins(app: FastifyInstance, ownHosts: readonly string[]): void {
  // The one type that Fastify reads and every site's form may send unasked.
  app.removeContentTypeParser('text/plain');
  const known = new Set([...ofThisMachine, ...ownHosts.map(nameOf)]);
  app.addHook('onRequest', (request, _reply, done) => {
    if (!known.has(nameOf(request.host)))
      throw new Refusal(
        'forbidden',
        'Этот адрес не принадлежит разделу. Откройте редакцию по адресу раздела.',
      );
    if (!isRead(request) && !isOwnOrigin(request)) {
      const { origin = 'none' } = request.headers;
      const own = `${request.protocol}://${request.host}`;
      request.log.warn(
        { origin, own },
        'A write from another origin. Behind another server, is TRUST_PROXY=1 set?',
      );
      throw new Refusal(
        'forbidden',
        'Запрос пришёл не со страницы раздела. Откройте редакцию по адресу раздела и повторите.',
      );
    }
    done();
  });
}
