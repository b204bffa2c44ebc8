import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createTextIndexer, type SearchPart, type TextIndexer } from './text-indexer.ts';

const work = mkdtempSync(path.join(tmpdir(), 'text-indexer-'));
const directory = path.join(work, 'release');
const kept = createTextIndexer();
afterAll(async () => {
  await kept.close();
  rmSync(work, { recursive: true, force: true });
});

/** Writes pages into the release: id → words. */
function partOf(pages: Record<string, string>): SearchPart {
  mkdirSync(directory, { recursive: true });
  return {
    name: 'practices',
    pages: Object.entries(pages).map(([id, words]) => {
      const html = `<html lang="ru"><body><main data-pagefind-body><h1>${id}</h1><p>${words}</p></main></body></html>`;
      writeFileSync(path.join(directory, `${id}.html`), html);
      return { address: `/praktiki/${id}/`, file: `${id}.html`, bytes: hash('sha1', html) };
    }),
  };
}

let written = 0;

async function filesOf(indexer: TextIndexer, part: SearchPart, base = '/'): Promise<Map<string, string>> {
  const target = path.join(work, String((written += 1)));
  await indexer.write(part, { directory, base }, target);
  const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    files.map(({ name, parentPath }) => [
      path.relative(target, path.join(parentPath, name)),
      readFileSync(path.join(parentPath, name), 'latin1'),
    ]),
  );
}

async function freshFilesOf(part: SearchPart, base?: string): Promise<Map<string, string>> {
  const indexer = createTextIndexer();
  try {
    return await filesOf(indexer, part, base);
  } finally {
    // It shares its process with the one that is kept, which takes the next part as if it had crashed.
    await indexer.close();
    await kept.close();
  }
}

const before = { doska: 'урок наставника', okno: 'журнал и тетрадь', dver: 'урок физики' };

it.each([
  ['changed', { ...before, okno: 'конструктор и тетрадь' }],
  ['added last', { ...before, stol: 'новый стол' }],
  ['added between', { doska: before.doska, lampa: 'новая лампа', okno: before.okno, dver: before.dver }],
  ['taken away', { doska: before.doska, dver: before.dver }],
  ['put into another order', { okno: before.okno, dver: before.dver, doska: before.doska }],
])('a part with a page %s has the files of a part that is indexed anew', async (_, after) => {
  const first = await filesOf(kept, partOf(before));
  const followed = await filesOf(kept, partOf(after));
  expect(followed).not.toEqual(first);
  expect(followed).toEqual(await freshFilesOf(partOf(after)));
});

it('a part under another base path is indexed anew', async () => {
  await filesOf(kept, partOf(before));
  const followed = await filesOf(kept, partOf(before), '/section/');
  expect(followed).toEqual(await freshFilesOf(partOf(before), '/section/'));
});

it('only pages that changed are read again', async () => {
  await filesOf(kept, partOf(before));
  const part = partOf({ ...before, okno: 'другое' });
  rmSync(path.join(directory, 'doska.html'));
  await expect(filesOf(kept, part)).resolves.toBeInstanceOf(Map);
});

it('after a page that is not what the part says the next part is whole', async () => {
  await filesOf(kept, partOf(before));
  const part = partOf({ ...before, okno: 'другое' });
  writeFileSync(path.join(directory, 'okno.html'), 'Ещё другое');
  await expect(filesOf(kept, part)).rejects.toThrow(/was changed/);
  const followed = await filesOf(kept, partOf(before));
  expect(followed).toEqual(await freshFilesOf(partOf(before)));
});

it('an index without code lies in every part but the core', async () => {
  const names = [...(await filesOf(kept, partOf(before))).keys()];
  expect(names.filter((name) => /\.(?:js|css)$|wasm/.test(name))).toEqual([]);
  const core = [...(await filesOf(kept, { name: 'core', pages: [] })).keys()];
  expect(core.filter((name) => /\.(?:js|css)$|wasm/.test(name)).sort()).toEqual([
    'pagefind-worker.js',
    'pagefind.js',
    'wasm.ru.pagefind',
  ]);
});
