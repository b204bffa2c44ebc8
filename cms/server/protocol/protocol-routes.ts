import type { FastifyInstance, FastifyRequest } from 'fastify';
import { rightsOf } from '../accounts/rights.ts';
import { requireRight, signedIn } from '../sign-in/sessions.ts';
import { perform } from './actions.ts';
import type { EditorDesk } from './desk.ts';
import { eventStream } from './event-stream.ts';

/** Bytes of one request: the largest file that is accepted, as base64, with its entry. */
const longestRequest = 40 * 1024 * 1024;

/** Requests with files that are read at once: each may hold its bytes in memory several times. */
const largeAtOnce = 2;

/** The editor's requests: Decap's protocol, who is signed in, and how publication goes. */
export function protocolRoutes(app: FastifyInstance, desk: EditorDesk): void {
  const { base } = desk;
  const reading = { onRequest: requireRight('read') };
  const large = limitLarge();
  app.post(
    `${base}admin/api/v1`,
    {
      bodyLimit: longestRequest,
      onRequest: [requireRight('read'), large.enter],
      onResponse: large.leave,
      onRequestAbort: large.leave,
    },
    async (request) => perform(desk, request.body, signedIn(request)),
  );
  app.get(`${base}admin/api/me`, reading, (request) => {
    const { login, name, role } = signedIn(request);
    return { login, name, role, rights: rightsOf(role) };
  });
  app.get(`${base}admin/api/events`, reading, (request, reply) => eventStream(request, reply, desk.watch));
}

/** Holds requests back before their bodies are read. */
function limitLarge() {
  const inside = new WeakSet<FastifyRequest>();
  const waiting: (() => void)[] = [];
  let count = 0;
  return {
    enter: async (request: FastifyRequest) => {
      const length = Number(request.headers['content-length'] ?? longestRequest);
      if (length < 2 * 1024 * 1024) return;
      if (count >= largeAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
      count += 1;
      inside.add(request);
    },
    leave: (request: FastifyRequest) => {
      if (inside.delete(request)) {
        count -= 1;
        waiting.shift()?.();
      }
      return Promise.resolve();
    },
  };
}
