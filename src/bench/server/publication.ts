/** From the director's click to the page that visitors see, beside a cold publication of the same school. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCorpus } from '../corpus.ts';
import { median } from '../median.ts';
import type { Client } from './client.ts';
import { startServerApart, type ApartServer } from './running-server.ts';
import { percentile } from './saves.ts';

export type PublicationResult = {
  practices: number;
  /** Milliseconds: the first publication, its search apart. */
  coldMs: number;
  clickToLiveMs: number;
  longestMs: number;
  toCold: number;
  /** Milliseconds from the change until the full text holds it. */
  searchMs: number;
  previewMs: number;
  previewP95Ms: number;
};

export async function measurePublication(practices: number, changes: number): Promise<PublicationResult> {
  const directory = mkdtempSync(path.join(tmpdir(), 'publication-'));
  const content = path.join(directory, 'content');
  writeCorpus('content', content, practices);
  const server = await startServerApart({ content });
  try {
    const cold = await server.published;
    if (cold?.result !== 'live')
      throw new Error(`The corpus was not published: ${JSON.stringify(cold?.issues)}`);
    const client = await server.person('director');
    await searchFollows(server);
    const previews = await measurePreviews(client, changes * 3);
    const clicks: number[] = [];
    const searches: number[] = [];
    for (let count = 0; count < changes; count += 1) {
      const started = performance.now();
      clicks.push(await publishChange(server, client, count));
      await searchFollows(server);
      searches.push(performance.now() - started);
    }
    return {
      practices,
      coldMs: cold.took,
      clickToLiveMs: Math.round(median(clicks)),
      longestMs: Math.round(Math.max(...clicks)),
      toCold: Math.round((median(clicks) / cold.took) * 1000) / 1000,
      searchMs: Math.round(median(searches)),
      previewMs: Math.round(median(previews)),
      previewP95Ms: Math.round(percentile(previews, 0.95)),
    };
  } finally {
    await server.end();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Told apart from earlier measurements: what they have put into the cache would be found there. */
const measurement = Date.now().toString(36);

const slug = 'praktika-00001';
const file = `practices/${slug}.md`;

async function saveChange(client: Client, mark: string): Promise<void> {
  const { data, version } = await client.done<{ data: string; version: string }>('getEntry', { path: file });
  const raw = data.replace(/^title: .*$/m, `title: Практика ${mark}`);
  await client.done('persistEntry', { dataFiles: [{ path: file, slug, raw, version }] });
}

/** @returns milliseconds from the click until a visitor gets the new page. */
async function publishChange(server: ApartServer, client: Client, count: number): Promise<number> {
  const mark = `с переменой ${measurement}${count}`;
  await saveChange(client, mark);
  const started = performance.now();
  await client.done('publishUnpublishedEntry', { collection: 'practices', slug });
  const html = await (await fetch(`${server.origin}/praktiki/${slug}/`)).text();
  if (!html.includes(mark)) throw new Error('The change was told to be live and is not.');
  return performance.now() - started;
}

async function searchFollows(server: ApartServer): Promise<void> {
  const started = performance.now();
  // Each look reads the whole record of a release: more of them would take a core from what is measured.
  while ((await isSearchOld(server)) && performance.now() - started < 120_000)
    await new Promise((resolve) => setTimeout(resolve, 200));
}

/** The live release knows of which digest each part of its search is. */
async function isSearchOld(server: ApartServer): Promise<boolean> {
  const { liveRelease } = await import('#publish/release.ts');
  const live = liveRelease(path.join(server.data, 'site'));
  if (!live) return true;
  const { indexDigests } = await import('#publish/search-index.ts');
  return indexDigests(live).some(([name, digest]) => live.record.parts[name] !== digest);
}

async function measurePreviews(client: Client, count: number): Promise<number[]> {
  const address = `/admin/predprosmotr/practices/${slug}/`;
  await client.fetch(address);
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const { data } = await client.done<{ data: string }>('getEntry', { path: file });
    const raw = data.replace(/^title: .*$/m, `title: Просмотр ${at}`);
    const started = performance.now();
    const { html } = await client.done<{ html: string }>('previewEntry', {
      collection: 'practices',
      slug,
      raw,
    });
    times.push(performance.now() - started);
    if (!html.includes(`Просмотр ${at}`)) throw new Error('The preview does not show the draft.');
  }
  return times;
}
