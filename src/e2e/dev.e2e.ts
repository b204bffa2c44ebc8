import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filesOf, templateAddresses } from './output.ts';
import { sampleDay, sectionOf } from './sections.ts';

/** Words of a page's main part: pictures are encoded at publication only, so markup may differ and words may not. */
function wordsOf(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]+>/)
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}

async function answerOf(url: string): Promise<string | undefined> {
  try {
    return await (await fetch(url)).text();
  } catch {
    return undefined;
  }
}

test.describe.configure({ mode: 'serial' });

let server: ChildProcess | undefined;
let content = '';
let origin = '';

test.beforeAll(async ({}, info) => {
  test.setTimeout(120_000);
  const { base, port, site } = sectionOf(info);
  content = mkdtempSync(path.join(tmpdir(), 'dev-'));
  cpSync('content', content, { recursive: true });
  origin = `http://127.0.0.1:${port + 20}`;
  const args = [
    path.resolve('node_modules/astro/bin/astro.mjs'),
    'dev',
    '--host',
    '127.0.0.1',
    '--port',
    String(port + 20),
  ];
  const env = {
    ...process.env,
    SECTION_CONTENT: content,
    SECTION_TODAY: sampleDay,
    SECTION_BASE: base,
    SECTION_SITE: site,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  server = spawn(process.execPath, args, { env, stdio: 'ignore' });
  await expect
    .poll(async () => wordsOf((await answerOf(`${origin}${base}`)) ?? ''), { timeout: 90_000 })
    .not.toEqual([]);
});

test.afterAll(() => {
  server?.kill();
  rmSync(content, { recursive: true, force: true });
});

test('the working view shows the words that a publication shows', async ({}, info) => {
  test.setTimeout(180_000);
  const { base, out } = sectionOf(info);
  for (const address of templateAddresses(out)) {
    if (address === '404.html') continue;
    const published = readFileSync(path.join(out, address, 'index.html'), 'utf8');
    expect(wordsOf((await answerOf(`${origin}${base}${address}`)) ?? ''), address).toEqual(
      wordsOf(published),
    );
  }
});

const feedTypes: Record<string, RegExp> = {
  xml: /^application\/(?:rss\+)?xml;/,
  ics: /^text\/calendar;/,
  json: /^application\/(?:schema\+)?json;/,
  txt: /^text\/plain;/,
};

test('the working view has the files for programs that a publication has', async ({}, info) => {
  test.setTimeout(180_000);
  const { base, out } = sectionOf(info);
  const files = filesOf(out).filter((file) =>
    /^(?:feed|data)\/|\.ics$|^(?:sitemap\.xml|robots\.txt)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const answer = await fetch(`${origin}${base}${file}`);
    expect(answer.status, file).toBe(200);
    expect(answer.headers.get('content-type'), file).toMatch(feedTypes[path.extname(file).slice(1)] ?? /^$/);
    expect((await answer.text()).length, file).toBeGreaterThan(50);
  }
});

test('a file whose name holds signs of an address is there', async ({}, info) => {
  const { base } = sectionOf(info);
  const name = 'План № 1 #2, 100%.pdf';
  cpSync('content/files/anketa-nastavlyaemogo.pdf', path.join(content, 'files', name));
  const answer = await fetch(`${origin}${base}files/${encodeURIComponent(name)}`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
});

test('a changed entry is seen at the next look', async ({}, info) => {
  const { base } = sectionOf(info);
  const file = path.join(content, 'practices/tishina-na-pyatoj-minute.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nСтрока, которой минуту назад не было.\n`);
  const page = await answerOf(`${origin}${base}praktiki/tishina-na-pyatoj-minute/`);
  expect(wordsOf(page ?? '')).toContain('Строка, которой минуту назад не было.');
});
