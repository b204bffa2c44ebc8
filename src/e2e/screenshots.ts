/** Pictures of every template at phone, tablet and desktop width, and the two that the README shows. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { publish } from '#publish/publication.ts';
import { serveDirectory } from '#publish/serve.ts';
import { launchChromium } from './chromium.ts';
import { templateAddresses } from './output.ts';
import { sampleDay } from './sections.ts';

const port = 43_219;
const origin = `http://127.0.0.1:${port}`;
const widths = { phone: 390, tablet: 820, desktop: 1280 } as const;

const readme = [
  { address: '', width: widths.desktop, height: 900, file: 'home-desktop.webp' },
  { address: 'dorozhnaya-karta/2026-2027/', width: widths.phone, height: 844, file: 'roadmap-phone.webp' },
];

type Shot = { address: string; width: number; height?: number };

async function shoot(browser: Browser, { address, width, height }: Shot): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: height ?? 900 }, locale: 'ru-RU' });
  await page.goto(`${origin}/${address}`);
  const picture = await page.screenshot({ fullPage: height === undefined });
  await page.close();
  return picture;
}

async function shootTemplates(browser: Browser, out: string, directory: string): Promise<void> {
  for (const address of templateAddresses(out)) {
    for (const [name, width] of Object.entries(widths)) {
      const file = `${address.replaceAll('/', '_') || 'home'}-${name}.png`;
      await sharp(await shoot(browser, { address, width })).toFile(path.join(directory, file));
    }
  }
}

/** @returns the directory of the pictures of templates. */
export async function takeScreenshots(): Promise<string> {
  const out = path.resolve('.cache/screenshots/site');
  const directory = path.resolve('.cache/screenshots/pages');
  mkdirSync(directory, { recursive: true });
  mkdirSync(path.resolve('.github/readme'), { recursive: true });
  await publish({ content: 'content', out, today: sampleDay, site: `${origin}/` });
  const server = await serveDirectory(out, { port });
  const browser = await launchChromium();
  try {
    for (const { file, ...shot } of readme)
      await sharp(await shoot(browser, shot))
        .webp({ quality: 80 })
        .toFile(path.resolve('.github/readme', file));
    await shootTemplates(browser, out, directory);
  } finally {
    await browser.close();
    server.close();
  }
  return directory;
}
