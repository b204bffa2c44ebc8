/** Bodies without meaning, thousands for every action: each is refused, none breaks anything, and memory stays. */
import fc from 'fast-check';
import { shapes } from '#cms/server/protocol/shapes.ts';
import type { Client } from './client.ts';
import type { ApartServer } from './running-server.ts';
import { hostilePaths, internals } from './vectors.ts';

export type BodiesResult = { bodies: number; crashes: number; leaks: number; memoryMB: number };

const words = fc.constantFrom(
  'news',
  'tri-pisma',
  'news/tri-pisma.md',
  'school',
  '__proto__',
  ...hostilePaths,
);
const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), words);
const keys = fc.constantFrom(
  ...[
    'path',
    'paths',
    'collection',
    'slug',
    'newSlug',
    'folder',
    'files',
    'dataFiles',
    'entry',
    'assets',
    'asset',
  ],
  ...['raw', 'version', 'id', 'options', '__proto__', 'constructor', 'mediaFolder', 'newStatus', 'entries'],
);
const body = fc.dictionary(keys, value, { maxKeys: 6 });

/** Requests that are under way at once. */
const atOnce = 16;

/** @param each bodies for every action. */
export async function measureBodies(server: ApartServer, each: number, seed = 1): Promise<BodiesResult> {
  const result: BodiesResult = { bodies: 0, crashes: 0, leaks: 0, memoryMB: 0 };
  const actions = Object.keys(shapes);
  // Limits of requests are counted by account: with enough of them every body is looked at.
  const clients: Client[] = [];
  // One after another: passwords are slow on purpose, and a busy server sends people away.
  for (let at = 0; at < atOnce; at += 1) clients.push(await server.person('curator', `tolpa${at}`));
  for (const action of actions) {
    const bodies = fc.sample(body, { numRuns: each, seed });
    await Promise.all(
      clients.map(async (client, own) => {
        for (let at = own; at < bodies.length; at += atOnce) {
          const answer = await client.ask(action, bodies[at]).catch(() => undefined);
          result.bodies += 1;
          if (!answer || answer.status >= 500) result.crashes += 1;
          if (answer && answer.status !== 200 && isLeaking(answer.body)) result.leaks += 1;
        }
      }),
    );
    result.memoryMB = Math.max(result.memoryMB, Math.round(process.memoryUsage().rss / 1024 / 1024));
  }
  return result;
}

/** A refusal may repeat what it was sent; paths and traces of the server it may not name. */
const isLeaking = (answer: Record<string, unknown>) =>
  internals.test(JSON.stringify(answer).replaceAll('/tmp/x', ''));
