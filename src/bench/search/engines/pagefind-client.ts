/** Pagefind's own browser code under Node, with every file counted that a browser would fetch. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Transfer } from '../engine.ts';
import { compressedSize } from './compressed-size.ts';

/** How results are ordered, in Pagefind's own words. */
export type Ranking = {
  termSimilarity?: number;
  termFrequency?: number;
  termSaturation?: number;
  pageLength?: number;
  metaWeights?: Record<string, number>;
};

type Reference = { data: () => Promise<{ url: string }> };
type Instance = { search: (query: string) => Promise<{ results: readonly Reference[] }> };
type Module = {
  createInstance: (options: { basePath: string; baseUrl: string; ranking?: Ranking }) => Instance;
};

const moduleSchema = z.custom<Module>(
  (value) => typeof value === 'object' && value !== null && 'createInstance' in value,
);

/** Paths of the files that were asked for since this was last emptied; one for all indexes, which are asked in turn. */
const fetched: string[] = [];
const realFetch = globalThis.fetch;

const pathOf = (input: Parameters<typeof fetch>[0]) =>
  (input instanceof Request ? input.url : String(input)).split('?')[0] ?? '';

/** Pagefind asks for the files of its index by their paths; whatever else is asked for goes its own way. */
const countingFetch: typeof fetch = (input, init) => {
  const file = pathOf(input);
  if (!path.isAbsolute(file)) return realFetch(input, init);
  if (!existsSync(file)) return Promise.resolve(new Response('', { status: 404 }));
  fetched.push(file);
  return Promise.resolve(new Response(readFileSync(file)));
};

const sizes = new Map<string, number>();

/** Bytes as sent: scripts and JSON in brotli; Pagefind compresses all else itself. */
function sentSize(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const size = /\.js(?:on)?$/.test(file) ? compressedSize(bytes) : bytes.length;
  sizes.set(file, size);
  return size;
}

/** Scripts that a browser loads before the first search; the worker searches apart from the page. */
const scripts = ['pagefind.js', 'pagefind-worker.js'];

export type PagefindClient = {
  /** Addresses of the pages found, best first, at most `limit`. */
  search: (query: string, limit: number) => Promise<string[]>;
  /** What a browser that has nothing yet is sent for that search. */
  transfer: (query: string, limit: number) => Promise<Transfer>;
};

async function addressesFound(instance: Instance, query: string, limit: number): Promise<string[]> {
  const { results } = await instance.search(query);
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return pages.map(({ url }) => url);
}

/** Opens the index whose files lie in `directory`, an absolute path. */
export async function openPagefind(directory: string, ranking?: Ranking): Promise<PagefindClient> {
  globalThis.fetch = countingFetch;
  const file = pathToFileURL(path.join(directory, 'pagefind.js')).href;
  const { createInstance } = moduleSchema.parse(await import(file));
  const create = () =>
    createInstance({ basePath: `${directory}/`, baseUrl: '/', ...(ranking && { ranking }) });
  const kept = create();
  return {
    search: (query, limit) => addressesFound(kept, query, limit),
    transfer: async (query, limit) => {
      fetched.length = 0;
      await addressesFound(create(), query, limit);
      const files = [...scripts.map((name) => path.join(directory, name)), ...fetched];
      return { files: files.length, bytes: files.reduce((sum, name) => sum + sentSize(name), 0) };
    },
  };
}
