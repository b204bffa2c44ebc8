import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { shownResults, type BenchPractice, type Engine } from '../engine.ts';
import { documentOf, pagesOf, type PracticePage } from '../practice-page.ts';
import { openPagefind, type Ranking } from './pagefind-client.ts';

type Written = { buildMilliseconds: number; files: number; bytes: number };

async function addPage(index: PagefindIndex, page: PracticePage): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: `/${page.id}/`, content: documentOf(page) });
  if (errors.length > 0) throw new Error(`Pagefind refused ${page.id}: ${errors.join('; ')}`);
}

async function writeIndex(pages: readonly PracticePage[], directory: string): Promise<Written> {
  rmSync(directory, { recursive: true, force: true });
  const started = performance.now();
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ru' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const page of pages) await addPage(index, page);
    await index.writeFiles({ outputPath: directory });
  } finally {
    await close();
  }
  const buildMilliseconds = performance.now() - started;
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(path.join(directory, file)))
    .filter((file) => file.isFile());
  return { buildMilliseconds, files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

const known = new WeakMap<readonly BenchPractice[], Promise<Written>>();

/** Both ways of asking share one index. */
function indexOf(practices: readonly BenchPractice[], directory: string): Promise<Written> {
  const written = known.get(practices) ?? pagesOf(practices).then((pages) => writeIndex(pages, directory));
  known.set(practices, written);
  return written;
}

const engineWith = (name: string, ranking?: Ranking): Engine => ({
  name,
  open: async (practices, directory) => {
    const place = path.join(directory, 'pagefind');
    const { buildMilliseconds, files, bytes } = await indexOf(practices, place);
    const client = await openPagefind(place, ranking);
    return {
      search: async (query, limit = shownResults) =>
        (await client.search(query, limit)).map((address) => address.replaceAll('/', '')),
      firstResults: (query, shown) => client.transfer(query, shown),
      buildMilliseconds,
      figures: { ...(ranking && { ranking }), written: { files, bytes } },
    };
  },
});

export const pagefind = engineWith('pagefind');

/** Term frequency, saturation, page length and weights of the title, tried beside it, change no recall or make it worse. */
export const tunedPagefind = engineWith('pagefind-tuned', { termSimilarity: 10 });
