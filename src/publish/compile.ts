/**
 * Compiles the site once: Astro's layouts and pages into a renderer that any number of publications use.
 * The result is cached by everything it is made of: sources, configuration, lockfile, base path and site address.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export type CompiledSite = {
  /** Digest of everything the compilation is made of. */
  key: string;
  /** Module that exports `app`. */
  entry: string;
  /** Directory of scripts, styles and public files, copied into every publication. */
  assets: string;
};

export type SiteAddress = {
  /** With slashes at both ends: `/` or `/nastavnichestvo/`. */
  base: string;
  /** Origin, `https://school.example`; absent when unknown. */
  site?: string | undefined;
};

/** Rooms that Astro compiles; a change in others (rules, reader, publishing) does not make the pages different. */
const compiledPaths = [
  'src/assets',
  'src/components',
  'src/env.d.ts',
  'src/format',
  'src/layouts',
  'src/markdown',
  'src/middleware.ts',
  'src/model',
  'src/pages',
  'src/publish/renderer.ts',
  'src/queries',
  'src/search',
  'src/styles',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

function* filesUnder(relative: string): Generator<string> {
  const absolute = path.join(projectRoot, relative);
  if (!existsSync(absolute)) return;
  if (!statSync(absolute).isDirectory()) {
    yield relative;
    return;
  }
  for (const name of readdirSync(absolute).sort()) yield* filesUnder(path.join(relative, name));
}

/** Digest of the sources and of the address that is compiled into the links. */
export function compilationKey({ base, site }: SiteAddress): string {
  const hash = createHash('sha256').update(JSON.stringify([base, site ?? '', process.version]));
  for (const file of compiledPaths.flatMap((item) => [...filesUnder(item)])) {
    if (!/\.test\.ts$/.test(file))
      hash.update(`\0${file}\0`).update(readFileSync(path.join(projectRoot, file)));
  }
  return hash.digest('hex').slice(0, 20);
}

/**
 * The compiled site for that address, made now unless the cache holds it.
 * @throws {Error} with the compiler's output as its cause when the sources do not compile.
 */
export async function compileSite(address: SiteAddress, cache: string): Promise<CompiledSite> {
  const directory = siteDirectory(address, cache);
  if (!isCompiled(directory)) await compileInto(directory, address);
  return describeSite(directory);
}

/** The same, when the cache holds it. */
export function compiledSite(address: SiteAddress, cache: string): CompiledSite | undefined {
  const directory = siteDirectory(address, cache);
  return isCompiled(directory) ? describeSite(directory) : undefined;
}

const siteDirectory = (address: SiteAddress, cache: string) =>
  path.join(cache, 'site', compilationKey(address));
const entryOf = (directory: string) => path.join(directory, 'server', 'entry.mjs');
const isCompiled = (directory: string) => existsSync(entryOf(directory));

function describeSite(directory: string): CompiledSite {
  return { key: path.basename(directory), entry: entryOf(directory), assets: path.join(directory, 'client') };
}

/** Two publications may compile at once: each works in a directory of its own and the first to finish gives its result. */
async function compileInto(directory: string, address: SiteAddress): Promise<void> {
  const temporary = `${directory}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await runAstro(temporary, address);
    if (!existsSync(directory)) renameSync(temporary, directory);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What a machine needs to run a program; nothing else around may colour the result, for it is kept and shared. */
const machineVariables = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'NODE_COMPILE_CACHE',
];

function compilerEnvironment(own: Record<string, string>): Record<string, string> {
  const machine = machineVariables.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(machine), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...own };
}

function runAstro(outDir: string, { base, site }: SiteAddress): Promise<void> {
  const astro = path.join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--silent'], {
    cwd: projectRoot,
    env: compilerEnvironment({ SECTION_BASE: base, SECTION_SITE: site ?? '', SECTION_COMPILED: outDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => reject(new Error('The Astro compiler could not be started.', { cause })));
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error('The site’s pages do not compile.', { cause: new Error(output) })),
    );
  });
}
