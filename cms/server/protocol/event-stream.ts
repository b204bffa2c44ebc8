import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicationState, PublicationWatch } from '../publication/publication-state.ts';

/** Milliseconds between signs of life, so that servers in between keep the connection. */
const pulse = 25_000;

/** How publication goes, as server-sent events (HTML, 9.2): the state of the moment first, then every change. */
export function eventStream(request: FastifyRequest, reply: FastifyReply, watch: PublicationWatch): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  const send = (state: PublicationState) =>
    raw.write(`event: publication\ndata: ${JSON.stringify(state)}\n\n`);
  send(watch.now());
  const stop = watch.listen(send);
  const timer = setInterval(() => raw.write(': \n\n'), pulse);
  request.raw.on('close', () => {
    stop();
    clearInterval(timer);
  });
}
