import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CmsConfig } from 'decap-cms-core';
import { html } from 'ghtml';
import { fault, screen } from '../screens/screen.ts';
import { requireRight } from '../sign-in/sessions.ts';

/** The key changes with the bundle: what was loaded under it may be kept for good. */
export type Bundle =
  { state: 'absent' | 'making' | 'failed' } | { state: 'ready'; key: string; directory: string };

export type AdminPage = {
  config: CmsConfig;
  bundle: () => Bundle;
  /** Makes the bundle. @throws {Error} with the bundler's output as its cause. */
  prepare: () => Promise<void>;
};

/**
 * What the editor may load. The two hashes are of styles that its libraries write into the page: the notices of
 * react-toastify and the empty sheet with which emotion begins.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self' blob:",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "style-src 'self' 'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
].join('; ');

const shell = (base: string, key: string) =>
  html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <base href="${base}admin/" />
        <title>Редакция раздела «Наставничество»</title>
        <script type="module" src="${base}admin/bundle/admin.js?${key}"></script>
      </head>
      <body>
        <noscript>Редактору нужны скрипты: включите их в настройках браузера.</noscript>
      </body>
    </html> `;

function sendWaiting(reply: FastifyReply, base: string): FastifyReply {
  const body = html`<p role="status">
      Редактор собирается: в первый раз после установки или обновления это занимает до минуты. Страница
      откроется сама.
    </p>
    <p><a href="${base}admin/">Пока — на стол редакции</a></p>`;
  return reply
    .code(503)
    .header('retry-after', '5')
    .header('refresh', '5')
    .type('text/html; charset=utf-8')
    .send(screen({ base, title: 'Минуту', body }));
}

function sendFailed(reply: FastifyReply, base: string): FastifyReply {
  const said =
    'Редактор собрать не удалось. Записи целы, сайт работает. Сообщите техническому специалисту: причина — в журнале сервера.';
  const body = html`!${fault(said)}
    <p><a class="button" href="${base}admin/redaktor/?snova=1">Собрать ещё раз</a></p>
    <p><a href="${base}admin/">На стол редакции</a></p>`;
  return reply
    .code(500)
    .type('text/html; charset=utf-8')
    .send(screen({ base, title: 'Редактор не открылся', body }));
}

type Opening = { Querystring: { snova?: string } };

function sendPage(app: FastifyInstance, base: string, page: AdminPage) {
  return ({ query }: FastifyRequest<Opening>, reply: FastifyReply): FastifyReply => {
    const bundle = page.bundle();
    if (bundle.state === 'ready')
      return reply
        .header('content-security-policy', policy)
        .type('text/html; charset=utf-8')
        .send(shell(base, bundle.key));
    const isFailed = bundle.state === 'failed';
    if (isFailed && query.snova === undefined) return sendFailed(reply, base);
    if (bundle.state !== 'making')
      page
        .prepare()
        .catch((error: unknown) => app.log.error({ err: error }, 'The editor could not be bundled.'));
    return isFailed ? reply.redirect(`${base}admin/redaktor/`, 303) : sendWaiting(reply, base);
  };
}

type Asset = { Params: { name: string } };

function sendAsset(page: AdminPage) {
  return async (
    { params: { name }, headers, url }: FastifyRequest<Asset>,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const bundle = page.bundle();
    if (bundle.state !== 'ready' || !/^[\w-]+\.js$/.test(name)) return reply.code(404).send('');
    const file = path.join(bundle.directory, name);
    const isPacked = /\bbr\b/.test(headers['accept-encoding'] ?? '') && existsSync(`${file}.br`);
    if (!isPacked && !existsSync(file)) return reply.code(404).send('');
    if (isPacked) reply.header('content-encoding', 'br');
    const isOwnKey = url.endsWith(`?${bundle.key}`);
    return reply
      .header('vary', 'accept-encoding')
      .header('cache-control', isOwnKey ? 'private, max-age=31536000, immutable' : 'no-store')
      .type('text/javascript; charset=utf-8')
      .send(await readFile(isPacked ? `${file}.br` : file));
  };
}

/** The editor's page, its configuration and its bundle, for those who are signed in. */
export function adminPage(app: FastifyInstance, base: string, page: AdminPage): void {
  const reading = { onRequest: requireRight('read') };
  app.get<Opening>(`${base}admin/redaktor/`, reading, sendPage(app, base, page));
  app.get(`${base}admin`, (_request, reply) => reply.redirect(`${base}admin/`, 308));
  app.get(`${base}admin/config.json`, reading, () => page.config);
  app.get<Asset>(`${base}admin/bundle/:name`, reading, sendAsset(page));
}
