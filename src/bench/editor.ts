/** How soon the editorial office is there, in figures: `npm run bench -- editor [entries]`. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '#e2e/chromium.ts';
import { projectRoot } from '#publish/compile.ts';
import { writeCorpus } from './corpus.ts';
import { atMost } from './goals.ts';
import { median } from './median.ts';
import { cookiesFor, type Client } from './server/client.ts';
import { startServerApart, type ApartServer } from './server/running-server.ts';

const runs = 5;
const questions = ['выгорание', 'родительское собрание', 'письмами'] as const;

/** What the page notes of itself: milliseconds from each key to the frame that shows its answer. */
declare const keyToPaint: number[];

/** Somebody whose browser has seen nothing of the office yet. */
async function newcomer({ browser, server, person }: Office): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 900 } });
  await context.addCookies(cookiesFor(server.origin, person));
  return context;
}

type Opened = { ms: number; bytes: number };

/** @param ready waits until the page can be used. */
async function openCold(
  context: BrowserContext,
  address: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<Opened> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const started = performance.now();
  await page.goto(address);
  await ready(page);
  const ms = performance.now() - started;
  await page.close();
  return { ms, bytes };
}

async function openings(
  office: Office,
  path: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<{ ms: number; bytes: number }> {
  const all: Opened[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await newcomer(office);
    all.push(await openCold(context, `${office.server.origin}/admin/${path}`, ready));
    await context.close();
  }
  return { ms: Math.round(median(all.map(({ ms }) => ms))), bytes: median(all.map(({ bytes }) => bytes)) };
}

/** Runs in the page: an answer is there when the count of what was found has changed; then a frame shows it. */
function watchPaints(): void {
  const noted: number[] = [];
  Object.assign(globalThis, { keyToPaint: noted });
  document.addEventListener('input', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => noted.push(performance.now() - timeStamp);
      port2.postMessage('after the frame');
    });
  });
}

/** Milliseconds from each key in the search of the list until a frame shows its answer. */
async function keystrokes(office: Office): Promise<number[]> {
  const context = await newcomer(office);
  const page = await context.newPage();
  await page.goto(`${office.server.origin}/admin/zapisi/`);
  await page.evaluate(watchPaints);
  const field = page.getByRole('searchbox', { name: 'Найти' });
  for (const question of questions) {
    await field.fill('');
    await field.pressSequentially(question, { delay: 120 });
  }
  const noted = await page.evaluate(() => keyToPaint);
  await context.close();
  return noted;
}

/** Milliseconds from the end of a pause in writing until the page beside the form shows what was written. */
async function previews(office: Office): Promise<number[]> {
  const context = await newcomer(office);
  const page = await context.newPage();
  await page.goto(`${office.server.origin}/admin/redaktor/#/collections/practices/entries/praktika-00001`);
  const title = page.getByLabel('Название', { exact: true }).first();
  await title.waitFor();
  await page.getByRole('button', { name: 'Как на сайте' }).click();
  const heading = page.frameLocator('.preview-frame').getByRole('heading', { level: 1 });
  await heading.waitFor();
  const times: number[] = [];
  for (let run = 0; run < runs * 2; run += 1) {
    const asked = page
      .waitForRequest((request) => request.postData()?.includes('"previewEntry"') === true)
      .then(() => performance.now());
    await title.fill(`Практика, взгляд ${run}`);
    const from = await asked;
    await heading.filter({ hasText: `взгляд ${run}` }).waitFor();
    times.push(performance.now() - from);
  }
  await context.close();
  return times;
}

type Office = { browser: Browser; server: ApartServer; person: Client };

/** MB of the editor's bundle as it travels. */
function bundleSize(): number {
  const made = path.join(projectRoot, '.cache', 'admin');
  const sizes = readdirSync(made, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js.br'))
    .map((name) => statSync(path.join(made, name)));
  const [latest] = sizes.toSorted((left, right) => right.mtimeMs - left.mtimeMs);
  return round((latest?.size ?? Number.NaN) / 1_000_000, 3);
}

const round = (value: number, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;

async function measureOffice(office: Office, practices: number): Promise<object> {
  const desk = await openings(office, '', (page) => page.getByRole('heading', { name: 'Стол' }).waitFor());
  const form = await openings(office, 'redaktor/#/collections/news/new', (page) =>
    page.getByLabel('Название', { exact: true }).first().waitFor(),
  );
  const list = await openings(office, 'zapisi/', (page) =>
    page.getByRole('searchbox', { name: 'Найти' }).waitFor(),
  );
  const keys = (await keystrokes(office)).toSorted((left, right) => left - right);
  const shown = await previews(office);
  return {
    bench: 'editor',
    practices,
    bundleMB: atMost(bundleSize(), 0.75),
    deskMs: atMost(desk.ms, 2500),
    formMs: atMost(form.ms, 2500),
    formMB: round(form.bytes / 1_000_000, 3),
    listMs: atMost(list.ms, 1000),
    keyMs: atMost(round(median(keys)), 100),
    keyLongestMs: atMost(round(keys.at(-1) ?? Number.NaN), 100),
    previewMs: atMost(round(median(shown)), 300),
    previewLongestMs: round(Math.max(...shown)),
  };
}

/** @param practices entries that are added to the sample. @returns the exit code; figures go to standard output. */
export async function benchEditor(practices: number): Promise<number> {
  const directory = mkdtempSync(path.join(tmpdir(), 'editor-bench-'));
  const content = path.join(directory, 'content');
  writeCorpus('content', content, practices);
  const server = await startServerApart({ content });
  const browser = await launchChromium();
  try {
    const published = await server.published;
    if (published?.result !== 'live') throw new Error('The corpus was not published.');
    await server.editorReady;
    const person = await server.person('director');
    const report = await measureOffice({ browser, server, person }, practices);
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return 0;
  } finally {
    await browser.close();
    await server.end();
    rmSync(directory, { recursive: true, force: true });
  }
}
