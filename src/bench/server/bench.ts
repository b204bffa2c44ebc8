/** The server under load and under faults, in figures: `npm run bench -- server [share of the whole, 0–1]`. */
import { measureBodies } from './bodies.ts';
import { measureDisk } from './disk.ts';
import { tryFronts } from './front.ts';
import { measureInterleavings } from './interleavings.ts';
import { measureKills } from './kills.ts';
import { measurePublication } from './publication.ts';
import { measureReads } from './reads.ts';
import { startServerApart } from './running-server.ts';
import { measureSaves } from './saves.ts';

const say = (name: string, figures: unknown) =>
  process.stdout.write(`${JSON.stringify({ [name]: figures })}\n`);

/** @param names measurements to take, all of them when none is named. @param share how much of each, 1 is the whole. */
export async function benchServer(names: readonly string[], share = 1): Promise<number> {
  const wanted = (name: string) => names.length === 0 || names.includes(name);
  const part = (whole: number) => Math.max(1, Math.round(whole * share));
  if (['saves', 'interleavings', 'reads', 'bodies'].some(wanted)) {
    const server = await startServerApart();
    await server.published;
    if (wanted('saves')) say('saves', await measureSaves(server, { curators: 20, each: part(100) }));
    if (wanted('interleavings')) {
      const people = [
        await server.person('curator', 'pervyj'),
        await server.person('curator', 'vtoroj'),
      ] as const;
      say('interleavings', await measureInterleavings(people, part(500)));
    }
    if (wanted('reads')) say('reads', await measureReads(server, part(20)));
    if (wanted('bodies')) say('bodies', await measureBodies(server, part(10_000)));
    await server.end();
  }
  for (const practices of [300, 1_000])
    if (wanted('publication')) say('publication', await measurePublication(practices, part(7)));
  if (wanted('front')) say('front', await tryFronts());
  if (wanted('disk')) say('disk', await measureDisk());
  if (wanted('kills')) say('kills', await measureKills(part(200), 'content'));
  return 0;
}
