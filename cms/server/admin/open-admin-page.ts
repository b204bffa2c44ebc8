import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decapConfig } from '#cms/config.ts';
import type { AdminPage, Bundle } from './admin-page.ts';

const projectFile = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** What the bundle is made of: its own sources, what they share with the server, and the versions of everything else. */
const sources = [
  'cms/admin',
  'cms/form-address.ts',
  'cms/library-snapshot.ts',
  'cms/server/admin/bundle.ts',
  'cms/server/admin/decap-accessibility.ts',
  'cms/server/admin/decap-change.ts',
  'cms/server/admin/decap-changes.ts',
  'src/format',
  'src/model',
  'src/reader',
  'src/rules',
  'src/search',
  'src/styles',
  'package-lock.json',
];

function filesOf(source: string): string[] {
  if (!statSync(projectFile(source)).isDirectory()) return [source];
  return readdirSync(projectFile(source), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => path.relative(projectFile(''), path.join(parentPath, name)))
    .sort();
}

function bundleKey(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf))
    hash.update(`\0${file}\0`).update(readFileSync(projectFile(file)));
  return hash.digest('hex').slice(0, 20);
}

/**
 * The bundle of the editor's page in `<cache>/admin/<key of its sources>/`; made when it is not there yet.
 * @throws {Error} with the bundler's output as its cause.
 */
export async function buildAdmin({ cache }: { cache: string }): Promise<{ key: string; directory: string }> {
  const key = bundleKey();
  const directory = path.join(cache, 'admin', key);
  if (!existsSync(directory)) await makeBundle(directory);
  return { key, directory };
}

/** The editor's page: its bundle is made once for its sources, the first time somebody opens it. */
export function openAdminPage({
  base,
  cache,
  site,
}: {
  base: string;
  cache: string;
  site: string;
}): AdminPage {
  const key = bundleKey();
  const directory = path.join(cache, 'admin', key);
  let bundle: Bundle = existsSync(directory) ? { state: 'ready', key, directory } : { state: 'absent' };
  return {
    config: decapConfig({ base, siteAddress: site }),
    bundle: () => bundle,
    prepare: async () => {
      bundle = { state: 'making' };
      try {
        bundle = { state: 'ready', ...(await buildAdmin({ cache })) };
      } catch (error) {
        bundle = { state: 'failed' };
        throw error;
      }
    },
  };
}

async function makeBundle(directory: string): Promise<void> {
  const temporary = `${directory}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await runBundler(temporary);
    if (!existsSync(directory)) renameSync(temporary, directory);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function runBundler(out: string): Promise<void> {
  const script = fileURLToPath(new URL('./bundle.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => reject(new Error('The bundler could not be started.', { cause })));
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error('The editor’s page could not be bundled.', { cause: new Error(output) })),
    );
  });
}
