import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A room and what it may import: other rooms, packages, `node` for Node's own modules; `type:` for types alone. */
const law: Record<string, readonly string[]> = {
  'src/model': ['zod'],
  'src/format': [],
  'src/rules': ['src/model', 'src/format', 'type:zod'],
  'src/reader': ['src/model', 'src/format', 'node', 'yaml', 'js-yaml', 'image-size', 'type:zod'],
  'src/markdown': ['src/format', 'satteri'],
  'src/search': ['src/model', 'src/format', 'minisearch', '@orama/stemmers'],
  'src/queries': ['src/model', 'src/rules', 'src/format', 'type:schema-dts'],
  'src/feeds': [
    'src/queries',
    'src/model',
    'src/format',
    'src/markdown',
    'zod',
    '@astrojs/rss',
    'ical-generator',
    'sitemap',
    'node',
  ],
  'src/styles': [],
  'src/components': [
    'src/format',
    'src/search',
    'type:src/model',
    'type:src/queries',
    'type:src/markdown',
    'src/layouts',
    'astro',
  ],
  'src/layouts': [
    'src/format',
    'type:src/model',
    'type:src/queries',
    'type:src/markdown',
    'src/components',
    'src/styles',
    'src/assets',
    'astro',
  ],
  'src/pages': [
    'src/queries',
    'src/markdown',
    'src/layouts',
    'src/components',
    'src/format',
    'src/styles',
    'astro',
  ],
  'src/middleware.ts': [
    'src/feeds',
    'src/queries',
    'src/markdown',
    'src/format',
    'src/reader',
    'type:src/model',
    'astro',
    'node',
  ],
  'src/publish': [
    'src/reader',
    'src/rules',
    'src/queries',
    'src/feeds',
    'src/markdown',
    'src/search',
    'src/model',
    'src/format',
    'astro',
    'pagefind',
    'sharp',
    'sirv',
    'node',
  ],
  'src/blank-forms': ['src/model', 'src/format', 'docx', 'pdfmake', 'sharp', 'yaml', 'node'],
  'src/typeface': ['node', 'ot-builder', 'subset-font', 'harfbuzzjs', 'prettier'],
  'src/bench': [
    'src/publish',
    'src/reader',
    'src/rules',
    'src/queries',
    'src/markdown',
    'src/search',
    'src/model',
    'src/e2e',
    'cms/server',
    'autocannon',
    '@orama/stemmers',
    '@playwright/test',
    'htmlparser2',
    'fast-check',
    'minisearch',
    'pagefind',
    'pino',
    'sirv',
    'vite',
    'zod',
    'node',
  ],
  'src/e2e': [
    'src/publish',
    'src/components',
    'src/bench',
    'cms/server',
    'node',
    '@playwright/test',
    'axe-core',
    'html-validate',
    'htmlparser2',
    'sharp',
    'yaml',
  ],
  'cms/fields.ts': ['src/model', 'type:decap-cms-core', 'type:zod'],
  'cms/config.ts': ['src/model', 'cms/fields.ts', 'type:decap-cms-core'],
  'cms/library-snapshot.ts': ['src/model'],
  // Of the reader, what judges an entry and touches no disk: the test below looks for Node behind every import.
  'cms/form-address.ts': [],
  'cms/admin': [
    'src/model',
    'src/reader',
    'cms/library-snapshot.ts',
    'src/rules',
    'src/format',
    'src/search',
    'src/styles',
    'cms/config.ts',
    'cms/form-address.ts',
    'cms/fields.ts',
    'decap-cms-app',
    'decap-cms-core',
    'decap-cms-backend-proxy',
    'decap-cms-editor-component-image',
    'decap-cms-locales',
    'decap-cms-widget-boolean',
    'decap-cms-widget-datetime',
    'decap-cms-widget-file',
    'decap-cms-widget-image',
    'decap-cms-widget-list',
    'decap-cms-widget-markdown',
    'decap-cms-widget-number',
    'decap-cms-widget-object',
    'decap-cms-widget-select',
    'decap-cms-widget-string',
    'decap-cms-widget-text',
    'dayjs',
    'immutable',
    'react',
    'react-dom',
    'zod',
  ],
  'cms/server': [
    'src/publish',
    'src/reader',
    'src/rules',
    'src/model',
    'src/format',
    'src/queries',
    'src/markdown',
    'src/search',
    'cms/config.ts',
    'cms/form-address.ts',
    'cms/fields.ts',
    'cms/library-snapshot.ts',
    'type:decap-cms-core',
    'node',
    'fastify',
    '@fastify/cookie',
    '@fastify/formbody',
    '@fastify/helmet',
    '@fastify/multipart',
    '@fastify/rate-limit',
    '@fastify/session',
    '@fastify/static',
    '@fastify/under-pressure',
    '@zxcvbn-ts/language-common',
    'ghtml',
    'heic-decode',
    'htmlparser2',
    'mammoth',
    'node-diff3',
    'pino',
    'sharp',
    'tar',
    'unpdf',
    'vite',
    'yaml',
    'zod',
  ],
  scripts: [
    'src/publish',
    'src/reader',
    'src/rules',
    'src/format',
    'src/blank-forms',
    'src/typeface',
    'src/bench',
    'src/e2e',
    'cms/server',
    'node',
  ],
};

type Import = { file: string; target: string; typeOnly: boolean };

const importStatement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function sourcesOf(room: string): string[] {
  if (/\.\w+$/.test(room)) return [room];
  if (!existsSync(path.join(root, room))) return []; // A room that stands in the plan and is still empty.
  return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(room, name.replaceAll('\\', '/')))
    .filter(
      (name) => /\.(?:ts|mjs|astro|mdx)$/.test(name) && !/\.test\.ts$|for-tests\.ts$|\/peers\//.test(name),
    );
}

function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(importStatement)].map((match) => ({
    file,
    target: placeOf(file, match[2] ?? match[3] ?? ''),
    typeOnly: match[1] !== undefined,
  }));
}

/** The file of the project that an import names; undefined for a package. */
function fileOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.replace(/^#cms/, 'cms').replace(/^#/, 'src/');
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

/** Every file of the project that runs when these do. */
function filesBehind(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const rest = [...files];
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, typeOnly, specifier = '', dynamic = ''] of textOf(file).matchAll(importStatement)) {
      const next = fileOf(file, specifier || dynamic);
      if (typeOnly === undefined && next?.endsWith('.ts') === true) rest.push(next);
    }
  }
  return found;
}

const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Where an import leads: `src/<room>`, `cms`, `node` or the name of a package. */
function placeOf(file: string, specifier: string): string {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node';
  const inProject = fileOf(file, specifier);
  if (inProject === undefined)
    return specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  const [top = '', room = ''] = inProject.split('/');
  return top === 'src' || top === 'cms' ? `${top}/${room}` : top;
}

const isAllowed = (room: string, { target, typeOnly }: Import) =>
  target === room ||
  law[room]?.includes(target) === true ||
  (typeOnly && law[room]?.includes(`type:${target}`) === true);

describe('the import law', () => {
  it.each(Object.keys(law))('%s imports only what stands below it', (room) => {
    const offences = sourcesOf(room)
      .flatMap(importsOf)
      .filter((found) => !isAllowed(room, found));
    expect(offences).toEqual([]);
  });

  it('keeps Node away from whatever runs in the browser of the editor', () => {
    const files = [...filesBehind(sourcesOf('cms/admin'))];
    expect(files).toContain('src/rules/all.ts');
    const offences = files
      .flatMap(importsOf)
      .filter(({ target, typeOnly }) => !typeOnly && ['node', 'yaml'].includes(target));
    expect(offences).toEqual([]);
  });

  it('has a line for every room', () => {
    const rooms = readdirSync(path.join(root, 'src'), { withFileTypes: true })
      .map(({ name }) => `src/${name}`)
      .filter(
        (name) =>
          !['src/assets', 'src/fixtures', 'src/env.d.ts'].includes(name) && !name.endsWith('.test.ts'),
      );
    expect(rooms.filter((room) => !(room in law))).toEqual([]);
  });
});
