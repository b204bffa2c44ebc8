/** The same pages made the stock way: working copies of the peers in the cache. */
import { cpSync, existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '#publish/compile.ts';
import { installPackages } from './install-packages.ts';
import { putAside, type Command } from './run.ts';

export type Peer = {
  /** Gives the peer its content. */
  load: (corpus: string) => void;
  /** Makes the next build a cold one. */
  clean: () => void;
  command: Command;
};

const templates = fileURLToPath(new URL('./peers/', import.meta.url));

/** Copies of this project's rooms that the stock site is made of. */
const sharedRooms = [
  'assets',
  'components',
  'format',
  'layouts',
  'markdown',
  'model',
  'pages',
  'queries',
  'rules',
  'styles',
  'env.d.ts',
];

const isShipped = (file: string) => !file.endsWith('.test.ts');

/** Astro with content collections, the glob loader and static output; it uses the project's own packages. */
export function prepareAstro(cache: string, trash: string): Peer {
  const cwd = path.join(cache, 'astro');
  putAside(trash, cwd);
  mkdirSync(path.join(cwd, 'src'), { recursive: true });
  for (const room of sharedRooms) {
    if (existsSync(path.join(projectRoot, 'src', room)))
      cpSync(path.join(projectRoot, 'src', room), path.join(cwd, 'src', room), {
        recursive: true,
        filter: isShipped,
      });
  }
  for (const name of ['public', 'package.json', 'tsconfig.json'])
    cpSync(path.join(projectRoot, name), path.join(cwd, name), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(cwd, 'node_modules'));
  cpSync(path.join(templates, 'astro'), cwd, { recursive: true });
  // There every page has an address of its own; our routes are the templates of its one catch-all page.
  renameSync(path.join(cwd, 'src/pages/templates'), path.join(cwd, 'src/pages/_templates'));
  const caches = ['dist', '.astro', '.cache'].map((name) => path.join(cwd, name));
  return {
    load: (corpus) => {
      putAside(trash, path.join(cwd, 'content'));
      cpSync(corpus, path.join(cwd, 'content'), { recursive: true });
    },
    clean: () => putAside(trash, ...caches),
    command: { cwd, args: [path.join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'] },
  };
}

/** Eleventy with Liquid templates; installed here, outside the project's own packages. */
export function prepareEleventy(cache: string, trash: string): Peer {
  const cwd = path.join(cache, 'eleventy');
  mkdirSync(cwd, { recursive: true });
  cpSync(path.join(templates, 'eleventy'), cwd, { recursive: true });
  installPackages(cwd);
  return {
    load: (corpus) => {
      putAside(trash, path.join(cwd, 'practices'));
      cpSync(path.join(corpus, 'practices'), path.join(cwd, 'practices'), { recursive: true });
      cpSync(path.join(cwd, 'practices.11tydata.json'), path.join(cwd, 'practices/practices.11tydata.json'));
    },
    clean: () => putAside(trash, path.join(cwd, 'dist')),
    command: { cwd, args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] },
  };
}
