/** Starlight with its usual defaults, showing articles of the section: the documentation site that it is compared with. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '#publish/compile.ts';
import { articleOf, missingWords, wordsOfMain } from './article.ts';
import { installPackages } from './install-packages.ts';
import { measure } from './run.ts';
import type { SampleArticles } from './sample-articles.ts';
import { benchCache } from './sample-section.ts';
import { serveCompressed } from './serve-compressed.ts';

const template = fileURLToPath(new URL('./peers/starlight/', import.meta.url));
const cwd = path.join(benchCache, 'starlight');
const docs = path.join(cwd, 'src/content/docs');
export const starlightOut = path.join(cwd, 'dist');

export const starlightOrigin = 'http://127.0.0.1:43241';

/** Where an article in `docs` finds its pictures. */
const assetsPath = '../../assets';
const assets = path.join(docs, assetsPath);

/** HTML of a page of a built site. */
export const builtPage = (directory: string, address: string): string =>
  readFileSync(path.join(directory, address, 'index.html'), 'utf8');

function writeArticle(id: string, html: string, out: string): void {
  const { title, description, markdown, pictures } = articleOf(html, assetsPath);
  const frontMatter = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}`;
  writeFileSync(path.join(docs, `${id}.md`), `---\n${frontMatter}\n---\n\n${markdown}\n`);
  for (const source of pictures)
    cpSync(path.join(out, decodeURI(source)), path.join(assets, path.basename(source)));
}

/** A page that lacks words of the article would make a comparison of different things. */
function checkWords(id: string, html: string): void {
  const missing = missingWords(wordsOfMain(html), wordsOfMain(builtPage(starlightOut, id)));
  if (missing.length > 0)
    throw new Error(`Starlight’s page «${id}» lacks words of ours: ${missing.slice(0, 20).join(', ')}.`);
}

function prepare(): void {
  for (const name of ['src', 'dist', '.astro'])
    rmSync(path.join(cwd, name), { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  cpSync(template, cwd, { recursive: true });
  cpSync(path.join(projectRoot, 'public'), path.join(cwd, 'public'), { recursive: true });
  installPackages(cwd);
}

/**
 * Builds the site anew and serves it: the article with the key `praktika` answers at `/praktika/`.
 * @param out Directory of the published section, where the articles come from.
 * @throws {Error} when a page does not show every word of its article.
 */
export async function serveStarlight(articles: SampleArticles, out: string): Promise<void> {
  process.stderr.write('Собираем те же материалы в Starlight…\n');
  prepare();
  const pages = Object.entries(articles).map(([id, address]) => ({ id, html: builtPage(out, address) }));
  for (const { id, html } of pages) writeArticle(id, html, out);
  measure({
    cwd,
    args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    env: { PEER_SITE: starlightOrigin },
  });
  for (const { id, html } of pages) checkWords(id, html);
  await serveCompressed({
    source: starlightOut,
    copy: path.join(benchCache, 'served', 'starlight'),
    origin: starlightOrigin,
  });
}
