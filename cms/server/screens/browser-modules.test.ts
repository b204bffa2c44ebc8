import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { browserModules } from './browser-modules.ts';

it('every module is plain JavaScript that finds what it imports beside itself', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'modules-'));
  try {
    writeFileSync(path.join(directory, 'package.json'), '{ "type": "module" }');
    for (const [name, code] of browserModules()) writeFileSync(path.join(directory, name), code);
    const address = pathToFileURL(path.join(directory, 'entry-search.js')).href;
    const search = (await import(
      /* @vite-ignore */ address
    )) as typeof import('../office/entries/entry-search.ts');
    const text = search.searchedText(search.searchedWords('Как слышать ребёнка'));
    expect(search.readAsked('дети слы')(text)).toBe(true);
    expect(search.readAsked('взрослые')(text)).toBe(false);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
