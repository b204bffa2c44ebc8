/**
 * Pictures at phone, tablet and desktop width of every template of the sample, and of the fullest and the barest page
 * of every kind of the section of extremes; and the two that the README shows.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { publish } from '#publish/publication.ts';
import { serveDirectory } from '#publish/serve.ts';
import { launchChromium } from './chromium.ts';
import { addressesByKind, templateAddresses } from './output.ts';
import { sampleDay } from './sections.ts';

const port = 43_219;
const origin = `http://127.0.0.1:${port}`;
const widths = { phone: 390, tablet: 820, desktop: 1280 } as const;
const pictures = '.cache/screenshots';
/** Pixels: a browser without a graphics card draws no taller picture. */
const tallest = 12_000;

const readme = [
  { address: '', width: widths.desktop, height: 900, file: 'home-desktop.webp' },
  { address: 'dorozhnaya-karta/2026-2027/', width: widths.phone, height: 844, file: 'roadmap-phone.webp' },
];

type Shot = { address: string; width: number; height?: number };

/** Pictures below the window are loaded when somebody gets there; a camera gets everywhere at once. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([...document.images].map((picture) => picture.decode()));
  });
}

async function shoot(browser: Browser, { address, width, height }: Shot): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: height ?? 900 }, locale: 'ru-RU' });
  await page.goto(`${origin}/${address}`);
  await loadPictures(page);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: height ?? Math.min(whole, tallest) };
  const picture = await page.screenshot({ fullPage: height === undefined, clip });
  await page.close();
  return picture;
}

async function shootPages(browser: Browser, addresses: readonly string[], directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  for (const address of addresses) {
    for (const [name, width] of Object.entries(widths)) {
      const file = `${address.replaceAll('/', '_') || 'home'}-${name}.png`;
      await sharp(await shoot(browser, { address, width })).toFile(path.join(directory, file));
    }
  }
}

async function shootReadme(browser: Browser): Promise<void> {
  mkdirSync(path.resolve('.github/readme'), { recursive: true });
  for (const { file, ...shot } of readme)
    await sharp(await shoot(browser, shot))
      .webp({ quality: 80 })
      .toFile(path.resolve('.github/readme', file));
}

/** Publishes a content directory, serves it while it is looked at and takes it away again. */
async function withSection(
  name: string,
  content: string,
  look: (out: string) => Promise<void>,
): Promise<void> {
  const out = path.resolve(pictures, `${name}-site`);
  const publication = await publish({ content, out, today: sampleDay, site: `${origin}/` });
  if (!publication.published) throw new Error(`${content} does not pass its own gate.`);
  const server = await serveDirectory(out, { port });
  try {
    await look(out);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** @returns the directories of the pictures: of the sample's templates and of the section of extremes. */
export async function takeScreenshots(): Promise<string[]> {
  const [pages, extremes] = [path.resolve(pictures, 'pages'), path.resolve(pictures, 'extremes')] as const;
  const browser = await launchChromium();
  try {
    await withSection('sample', 'content', async (out) => {
      await shootReadme(browser);
      await shootPages(browser, templateAddresses(out), pages);
    });
    await withSection('extremes', 'src/fixtures/extremes', (out) => {
      const ends = addressesByKind(out).flatMap((kind) => [...new Set([kind[0] ?? '', kind.at(-1) ?? ''])]);
      return shootPages(browser, ends, extremes);
    });
  } finally {
    await browser.close();
  }
  return [pages, extremes];
}
