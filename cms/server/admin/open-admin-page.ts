import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decapConfig } from '#cms/config.ts';
import type { AdminPage } from './admin-page.ts';

const projectFile = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** What the bundle is made of: its own sources, what they share with the server, and the versions of everything else. */
const sources = ['cms/admin', 'cms/server/admin/bundle.ts', 'src/format/latin-name.ts', 'package-lock.json'];

function bundleKey(): string {
  const hash = createHash('sha256');
  const files = sources.flatMap((source) =>
    source.includes('.')
      ? [source]
      : readdirSync(projectFile(source))
          .filter((name) => !name.endsWith('.test.ts'))
          .map((name) => `${source}/${name}`),
  );
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(projectFile(file)));
  return hash.digest('hex').slice(0, 20);
}

/** The editor's page: its bundle is made once for its sources, the first time somebody starts the server. */
export function openAdminPage({
  base,
  cache,
  site,
}: {
  base: string;
  cache: string;
  site: string;
}): AdminPage {
  const directory = path.join(cache, 'admin', bundleKey());
  let making: Promise<void> | undefined;
  return {
    config: decapConfig({ base, siteAddress: site }),
    directory: () => (existsSync(path.join(directory, 'admin.js')) ? directory : undefined),
    prepare: () => (making ??= existsSync(directory) ? Promise.resolve() : makeBundle(directory)),
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
