/** Twenty curators save different entries at once, each as soon as the last save was answered. */
import type { ApartServer } from './running-server.ts';
import type { Client } from './client.ts';

export type SavesResult = { saves: number; errors: number; lost: number; medianMs: number; p95Ms: number };

export const newsText = (title: string, body: string) =>
  `---\ntitle: ${title}\nsummary: Коротко о том, что было.\nstatus: черновик\ndate: 2026-11-19\nkind: репортаж\n---\n\n${body}\n`;

export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** @param each saves of every curator. */
export async function measureSaves(
  server: ApartServer,
  { curators, each }: { curators: number; each: number },
): Promise<SavesResult> {
  const times: number[] = [];
  const results = await Promise.all(
    Array.from({ length: curators }, async (_, at) =>
      saveMany(await server.person('curator', `curator${at}`), { slug: `zamer-${at}`, each, times }),
    ),
  );
  return {
    saves: times.length,
    errors: results.reduce((sum, { errors }) => sum + errors, 0),
    lost: results.reduce((sum, { lost }) => sum + lost, 0),
    medianMs: Math.round(percentile(times, 0.5)),
    p95Ms: Math.round(percentile(times, 0.95)),
  };
}

type Many = { slug: string; each: number; times: number[] };

async function saveMany(
  client: Client,
  { slug, each, times }: Many,
): Promise<{ errors: number; lost: number }> {
  const path = `news/${slug}.md`;
  let version: string | null = null;
  let errors = 0;
  let last = '';
  for (let count = 1; count <= each; count += 1) {
    const raw = newsText(`Замер ${count}`, `Правка номер ${count}.`);
    const started = performance.now();
    const { status, body } = await client.ask('persistEntry', { dataFiles: [{ path, slug, raw, version }] });
    times.push(performance.now() - started);
    if (status === 200) [version, last] = [String(body['version']), raw];
    else errors += 1;
  }
  const kept = await client.done<{ data: string }>('unpublishedEntryDataFile', {
    collection: 'news',
    slug,
    path,
  });
  const history = await client.done<{ changes: unknown[] }[]>('entryHistory', { collection: 'news', slug });
  // History shows fifty steps at most; every one that it shows is one save.
  const lost = (kept.data === last ? 0 : 1) + (history.length === Math.min(50, each - errors) ? 0 : 1);
  await client.done('deleteUnpublishedEntry', { collection: 'news', slug });
  return { errors, lost };
}
