import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBanks } from './bank.ts';
import { publish } from './publication.ts';
import { liveRelease } from './release.ts';
import { makeIndexParts } from './search-index.ts';
import { createTextIndexer } from './text-indexer.ts';

const work = mkdtempSync(path.join(tmpdir(), 'search-later-'));
const content = path.join(work, 'content');
const out = path.join(work, 'site');
const site = 'https://school.example/section/';
const options = { content, out, today: '2026-11-20', site };
// Compiled pages are shared with the other tests; what this one makes is its own.
mkdirSync('.cache/site', { recursive: true });
const cache = mkdtempSync(path.resolve('.cache/search-later-'));
const indexer = createTextIndexer();
const later = { ...options, cache, search: 'later' as const };
const practice = path.join(content, 'practices', readdirSync('content/practices')[0] ?? '');

function searchOf(directory: string): Map<string, string> {
  return new Map(
    ['pagefind', 'bank'].flatMap((folder) =>
      readdirSync(path.join(directory, folder), { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => path.join(item.parentPath, item.name))
        .map((file) => [path.relative(directory, file), readFileSync(file, 'latin1')] as const),
    ),
  );
}

async function makeWhatIsStale(): Promise<void> {
  const live = liveRelease(out);
  if (!live) throw new Error('Nothing is published.');
  await makeBanks(cache);
  await makeIndexParts(live, { base: '/section/', cache, indexer });
}

beforeAll(() => {
  cpSync('content', content, { recursive: true });
  symlinkSync(path.resolve('.cache/site'), path.join(cache, 'site'));
});
afterAll(async () => {
  await indexer.close();
  for (const directory of [work, cache]) rmSync(directory, { recursive: true, force: true });
});

it('a search that follows is in the end the one that would have been made at once', async () => {
  expect(await publish({ ...later, search: 'now' })).toMatchObject({ published: true, stale: [] });
  const before = searchOf(out);
  const text = readFileSync(practice, 'utf8');
  writeFileSync(practice, text.replace(/^title:.*$/m, 'title: Небывалое слово абракадабра'));

  expect(await publish(later)).toMatchObject({ indexed: [], stale: ['bank', 'practices', 'mentors'] });
  expect(searchOf(out)).toEqual(before);

  await makeWhatIsStale();
  expect(await publish({ ...later, search: 'ready' })).toMatchObject({ rendered: 0, indexed: [], stale: [] });
  const cold = path.join(work, 'cold');
  await publish({ ...options, out: cold });
  expect(searchOf(out)).toEqual(searchOf(cold));
  expect(searchOf(out)).not.toEqual(before);
}, 400_000);

it('pages that were changed while they were indexed are not indexed', async () => {
  const live = liveRelease(out);
  if (!live) throw new Error('Nothing is published.');
  const page = path.join(live.directory, 'praktiki', path.basename(practice, '.md'), 'index.html');
  rmSync(path.join(cache, 'search'), { recursive: true });
  const html = readFileSync(page, 'utf8');
  rmSync(page);
  // What was read before would not be read again.
  await indexer.close();
  writeFileSync(page, `${html}\n`);
  await expect(makeIndexParts(live, { base: '/section/', cache, indexer })).rejects.toThrow(/was changed/);
});
