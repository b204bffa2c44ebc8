import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { CmsConfig } from 'decap-cms-core';
import { html } from 'ghtml';
import { screen } from '../screens/screen.ts';
import { requireRight } from '../sign-in/sessions.ts';

export type AdminPage = {
  config: CmsConfig;
  /** Where the bundle lies; undefined while it is not made. */
  directory: () => string | undefined;
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

const shell = (base: string) =>
  html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <base href="${base}admin/" />
        <title>Редакция раздела «Наставничество»</title>
        <script type="module" src="${base}admin/bundle/admin.js"></script>
      </head>
      <body>
        <noscript>Редактору нужны скрипты: включите их в настройках браузера.</noscript>
      </body>
    </html> `;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

function sendWaiting(reply: FastifyReply, base: string): FastifyReply {
  const body = html`<p role="status">
      Редактор собирается: в первый раз после установки или обновления это занимает до минуты. Страница
      откроется сама.
    </p>
    <p><a href="${base}admin/kabinet/">Пока — в кабинет</a></p>`;
  return reply
    .code(503)
    .header('retry-after', '5')
    .header('refresh', '5')
    .type('text/html; charset=utf-8')
    .send(screen({ base, title: 'Минуту', body }));
}

/** The editor's page, its configuration and its bundle, for those who are signed in. */
export function adminPage(app: FastifyInstance, base: string, page: AdminPage): void {
  const reading = { onRequest: requireRight('read') };
  app.get(`${base}admin/`, reading, (_request, reply) => {
    if (!page.directory()) {
      page
        .prepare()
        .catch((error: unknown) => app.log.error({ err: error }, 'The editor could not be bundled.'));
      return sendWaiting(reply, base);
    }
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(shell(base));
  });
  app.get(`${base}admin`, (_request, reply) => reply.redirect(`${base}admin/`, 308));
  app.get(`${base}admin/config.json`, reading, () => page.config);
  app.get<{ Params: { name: string } }>(`${base}admin/bundle/:name`, reading, async ({ params }, reply) => {
    const directory = page.directory();
    const type = types[path.extname(params.name)];
    if (directory === undefined || type === undefined || !/^[\w.-]+$/.test(params.name))
      return reply.code(404).send('');
    const bytes = await readFile(path.join(directory, params.name));
    return reply.header('cache-control', 'private, no-cache').type(type).send(bytes);
  });
}
