import type { Server } from 'node:http';
import { publish } from '#publish/publication.ts';
import { serveDirectory } from '#publish/serve.ts';
import { sampleDay, sections } from './sections.ts';

/** Publishes every section and serves them until the tests end. */
export default async function buildSections(): Promise<() => void> {
  const servers: Server[] = [];
  for (const { content, base, port, out, site } of sections) {
    const publication = await publish({ content, out, today: sampleDay, site });
    if (!publication.published)
      throw new Error(
        `${content} does not pass its own gate: ${JSON.stringify(publication.verdict.issues, null, 1)}`,
      );
    servers.push(await serveDirectory(out, { port, base }));
  }
  return () => {
    for (const server of servers) server.close();
  };
}
