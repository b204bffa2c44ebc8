import type { FastifyInstance, FastifyReply } from 'fastify';
import { entryPlace } from '../content/places.ts';
import { deliveryOf } from '../files/delivery.ts';
import { Refusal } from '../refusal.ts';
import type { Repository } from '../repository/repository.ts';
import { requireRight } from '../sign-in/sessions.ts';
import type { PreviewDesk } from './preview-desk.ts';

/**
 * A draft is shown in a sandbox: whatever stands in it cannot act for whoever is signed in. What the page itself may
 * load is said by its own policy.
 */
const sandbox = "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', sandbox)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cross-origin-resource-policy', 'same-origin')
    .type('text/html; charset=utf-8')
    .send(html);
}

function sendFile(reply: FastifyReply, file: string, bytes: Buffer): FastifyReply {
  const { type, disposition } = deliveryOf(file);
  return reply
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('content-disposition', disposition)
    .header('cache-control', 'private, max-age=3600')
    .type(type)
    .send(bytes);
}

/** Pages and files of drafts, and files of the content for those who are signed in. */
export function previewRoutes(
  app: FastifyInstance,
  { base, preview, repository }: { base: string; preview: PreviewDesk; repository: Repository },
): void {
  const reading = { onRequest: requireRight('read') };
  app.get<{ Params: { collection: string; id: string } }>(
    `${base}admin/predprosmotr/:collection/:id/`,
    reading,
    async ({ params }, reply) =>
      sendPage(reply, await preview.page(entryPlace(params.collection, params.id))),
  );
  app.get<{ Params: { token: string } }>(`${base}admin/po-ssylke/:token/`, async ({ params }, reply) =>
    sendPage(reply, await preview.page(preview.open(params.token))),
  );
  app.get<{ Params: { token: string; '*': string } }>(
    `${base}admin/po-ssylke/:token/*`,
    async ({ params }, reply) =>
      sendFile(reply, params['*'], await preview.file(preview.open(params.token), params['*'])),
  );
  app.get<{ Params: { blob: string; '*': string } }>(
    `${base}admin/fajly/:blob/*`,
    reading,
    async ({ params }, reply) => {
      const found = /^[0-9a-f]{40}$/.test(params.blob)
        ? await repository.objects.read(params.blob)
        : undefined;
      if (found?.type !== 'blob') throw new Refusal('not-found', 'Такого файла нет.');
      return sendFile(reply, params['*'], found.bytes);
    },
  );
}
