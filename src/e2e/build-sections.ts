import type { Server } from 'node:http';
import { publish } from '#publish/publication.ts';
import { serveDirectory } from '#publish/serve.ts';
import { sampleDay, sections } from './sections.ts';

/** Publishes the sample under both addresses and serves them until the tests end. */
export default async function buildSections(): Promise<() => void> {
  const servers: Server[] = [];
  for (const { base, port, out } of sections) {
    const site = `http://127.0.0.1:${port}${base}`;
    const publication = await publish({ content: 'content', out, today: sampleDay, site });
    if (!publication.published)
      throw new Error(
        `The sample does not pass its own gate: ${JSON.stringify(publication.verdict.issues, null, 1)}`,
      );
    servers.push(await serveDirectory(out, { port, base }));
  }
  return () => {
    for (const server of servers) server.close();
  };
}
