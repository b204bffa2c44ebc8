import type { FastifyReply, FastifyRequest } from 'fastify';

export type Form = Readonly<Record<string, string>>;

/** Fields of a form; whatever else was sent is no field. */
export const formOf = ({ body }: FastifyRequest): Form =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

export const page = (reply: FastifyReply, html: string, status = 200): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(html);
