/** The section as visitors see it: files of the live release, and a word while there is none. */
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from 'ghtml';
import { deliveryOf } from './files/delivery.ts';
import { screen } from './screens/screen.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Directory of the release in which the request was looked for. */
    release: string | undefined;
  }
}

/** Files whose name holds a digest of their bytes. */
const unchanging = /\/(?:_astro|pictures)\//;

function setHeaders(reply: FastifyReply, file: string): void {
  reply.header('cache-control', unchanging.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
  // A draft is shown in a sandbox, and what it loads from the section counts as asked for from elsewhere.
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
  if (!/[\\/]files[\\/]/.test(file)) return;
  const { type, disposition } = deliveryOf(file);
  reply.header('content-type', type);
  reply.header('content-disposition', disposition);
}

/** @param site the link to the live release; it may not exist yet. */
export async function servePublicSite(
  app: FastifyInstance,
  { base, site }: { base: string; site: string },
): Promise<void> {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'strict-origin-when-cross-origin');
    done();
  });
  await app.register(fastifyStatic, {
    // Every answer names its release. This directory is never served from, but has to be there before the first one.
    root: fileURLToPath(new URL('./screens/', import.meta.url)),
    serve: false,
    index: 'index.html',
    redirect: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders,
  });
  const live = () => liveDirectory(site);
  app.decorateRequest('release', undefined);
  app.route<{ Params: { '*': string } }>({
    method: ['GET', 'HEAD'],
    url: `${base}*`,
    handler: (request, reply) => sendFrom(live(), request, reply),
  });
  if (base !== '/') app.get('/', (_request, reply) => reply.redirect(base));
  app.setNotFoundHandler((request, reply) => {
    const release = live();
    // A release makes room for the next but one: what was looked for in it then is in the live one.
    return request.release === undefined || request.release === release
      ? answerNotFound(request, reply, { base, site })
      : sendFrom(release, request, reply);
  });
}

/**
 * Where the link leads at this moment. A file is measured first and opened then: by way of the link, the two may be files
 * of two releases.
 */
function liveDirectory(site: string): string {
  try {
    return realpathSync(site);
  } catch {
    return path.resolve(site);
  }
}

function sendFrom(release: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.release = release;
  const { '*': rest = '' } = request.params as { '*'?: string };
  return reply.sendFile(`/${rest}`, release);
}

async function answerNotFound(
  { method }: FastifyRequest,
  reply: FastifyReply,
  { base, site }: { base: string; site: string },
): Promise<FastifyReply> {
  const page = path.resolve(site, '404.html');
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  if (method !== 'GET' && method !== 'HEAD') return reply.code(404).send('');
  if (existsSync(page)) return reply.code(404).send(await readFile(page));
  const body = html`<p>Страницы раздела ещё не собраны. Обычно это занимает минуту-другую.</p>
    <p>Если раздел не открывается дольше, войдите в редакцию: там видно, чего не хватает для публикации.</p>
    <p><a class="button" href="${base}admin/vhod/">Войти в редакцию</a></p>`;
  return reply
    .code(503)
    .header('retry-after', '30')
    .send(screen({ base, title: 'Раздел готовится', body }));
}
