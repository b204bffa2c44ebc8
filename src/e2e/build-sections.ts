import type { Server } from 'node:http';
import { compileSite } from '#publish/compile.ts';
import { cacheOf, publish } from '#publish/publication.ts';
import { serveDirectory } from '#publish/serve.ts';
import { siteAddress } from '#publish/site-address.ts';
import { sampleDay, sections } from './sections.ts';

/** For every address at once: the compiler keeps one core busy. */
async function compileSites(): Promise<void> {
  const distinct = new Map(sections.map((section) => [section.site, section]));
  await Promise.all([...distinct].map(([site, section]) => compileSite(siteAddress(site), cacheOf(section))));
}

/** Publishes every section and serves them until the tests end. */
export default async function buildSections(): Promise<() => void> {
  await compileSites();
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
