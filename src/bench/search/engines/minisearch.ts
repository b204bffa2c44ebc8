import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { shownResults, type Engine } from '../engine.ts';
import { pagesOf } from '../practice-page.ts';
import { codeSize } from './code-size.ts';
import { compressedSize } from './compressed-size.ts';
import { openIndex, options } from './minisearch-client.ts';

const client = fileURLToPath(new URL('./minisearch-client.ts', import.meta.url));

/** Whole texts in one MiniSearch index, Russian stems: the plain way to search in the browser without a server. */
export const minisearch: Engine = {
  name: 'minisearch-ru',
  open: async (practices) => {
    const pages = await pagesOf(practices);
    const started = performance.now();
    const built = new MiniSearch(options);
    built.addAll(pages);
    const json = JSON.stringify(built);
    const buildMilliseconds = performance.now() - started;
    const find = openIndex(json);
    const code = await codeSize(client);
    const index = compressedSize(Buffer.from(json));
    return {
      search: (query, limit = shownResults) => Promise.resolve(find(query).slice(0, limit)),
      firstResults: () => Promise.resolve({ files: code.files + 1, bytes: code.bytes + index }),
      buildMilliseconds,
      figures: { bytes: { code: code.bytes, index } },
    };
  },
};
