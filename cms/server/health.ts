import type { FastifyInstance } from 'fastify';

export type Health = {
  /** What hinders the section's work, in English for whoever watches machines; empty when nothing does. */
  faults: () => readonly string[];
};

/** `zdorov` answers while the process lives, `gotov` only while the section can be served and changed. */
export function healthRoutes(app: FastifyInstance, base: string, { faults }: Health): void {
  app.get(`${base}admin/zdorov`, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  );
  app.get(`${base}admin/gotov`, (_request, reply) => {
    const found = faults();
    return reply
      .code(found.length === 0 ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok: found.length === 0, faults: found });
  });
}
