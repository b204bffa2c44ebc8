/** Pictures of every screen of the editor at the width of a phone and of a desk; and those that its guide shows. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { usualPassword } from '#bench/server/client.ts';
import { startServerApart, type ApartServer } from '#bench/server/running-server.ts';
import { sampleBlocks, wordOf } from '#cms/server/roadmap-import/word-for-tests.ts';
import { launchChromium } from '../chromium.ts';
import { formPages, officePages } from './office-pages.ts';

const widths = { phone: 390, desktop: 1280 } as const;
const pictures = '.cache/screenshots/editor';
const guidePictures = 'cms/server/office/guide/pictures';

/** What somebody does on a page before it is taken. */
type Prepare = (page: Page, server: ApartServer) => Promise<unknown>;

type Shot = { name: string; address: string; width: number; height: number; prepare?: Prepare };

const tellIssues: Prepare = async (page) => {
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('region', { name: 'Что исправить' }).getByRole('heading', { level: 2 }).waitFor();
};

const showPage: Prepare = async (page) => {
  await page.getByRole('button', { name: 'Как на сайте' }).click();
  await page.frameLocator('.preview-frame').getByRole('heading', { level: 1 }).waitFor();
};

const readWord: Prepare = async (page) => {
  await page.getByLabel('Файл Word (DOCX)').setInputFiles({
    name: 'Дорожная карта.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await wordOf(...sampleBlocks),
  });
  await page.getByRole('button', { name: 'Прочитать', exact: true }).click();
  await page.getByRole('button', { name: 'Создать черновик' }).first().waitFor();
};

/** Somebody else saves the same field meanwhile. */
const meetSomebody: Prepare = async (page, server) => {
  const slug = 'blagodarnost-chetveryom';
  const file = `news/${slug}.md`;
  const curator = await server.person('curator');
  const { data, version } = await curator.done<{ data: string; version: string }>('getEntry', { path: file });
  const raw = data.replace(/^title: .*$/m, 'title: Благодарность четверым наставникам');
  await curator.done('persistEntry', { dataFiles: [{ path: file, slug, raw, version }] });
  await page.getByLabel('Название', { exact: true }).first().fill('Благодарность за первое полугодие');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('dialog').waitFor();
};

/** Pages that the guide shows, by the names of its pictures. */
const guide: readonly Shot[] = [
  { name: 'stol', address: '', width: 1100, height: 760 },
  { name: 'novost', address: 'novost/', width: 390, height: 760 },
  { name: 'forma', address: 'redaktor/#/collections/news/entries/tri-pisma', width: 1100, height: 760 },
  {
    name: 'zamechaniya',
    address: 'redaktor/#/collections/news/new',
    width: 390,
    height: 760,
    prepare: tellIssues,
  },
  {
    name: 'kak-na-sajte',
    address: 'redaktor/#/collections/news/entries/tri-pisma',
    width: 1280,
    height: 760,
    prepare: showPage,
  },
  {
    name: 'hod',
    address: 'hod/?karta=2026-2027&pole=sections.1.activities.3',
    width: 390,
    height: 900,
  },
  { name: 'god', address: 'novyj-god/', width: 1100, height: 760 },
  { name: 'iz-word', address: 'karta-iz-word/', width: 1100, height: 900, prepare: readWord },
  { name: 'istoriya', address: 'zapis/news/tri-pisma/', width: 1100, height: 760 },
  {
    name: 'vdvoyom',
    address: 'redaktor/#/collections/news/entries/blagodarnost-chetveryom',
    width: 1100,
    height: 760,
    prepare: meetSomebody,
  },
];

const screens = [
  ...officePages,
  ...formPages.map((collection) => `redaktor/#/collections/${collection}/new`),
  'redaktor/#/collections/news/entries/tri-pisma',
  'redaktor/#/collections/school/entries/school',
];

async function signedIn(browser: Browser, { origin }: ApartServer, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 844 }, locale: 'ru-RU' });
  await page.goto(`${origin}/admin/vhod/`);
  await page.getByLabel('Логин').fill('director');
  await page.getByLabel('Пароль', { exact: true }).fill(usualPassword);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.waitForURL(/\/admin\/$/);
  return page;
}

/** A form is there when its first field is; the preceding one must be gone for that to mean anything. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  if (address.includes('redaktor/'))
    await page.locator('[class*="-ControlContainer"]').first().waitFor({ timeout: 60_000 });
}

async function shootScreens(browser: Browser, server: ApartServer): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const [name, width] of Object.entries(widths)) {
    const page = await signedIn(browser, server, width);
    for (const address of screens) {
      await open(page, `${server.origin}/admin/${address}`);
      const file = address.replace(/[^a-z0-9-]+/g, '_') || 'desk';
      await page.screenshot({ path: path.join(pictures, `${file}-${name}.png`), fullPage: true });
    }
    await page.close();
  }
}

async function shootGuide(browser: Browser, server: ApartServer): Promise<void> {
  mkdirSync(guidePictures, { recursive: true });
  for (const { name, address, width, height, prepare } of guide) {
    const page = await signedIn(browser, server, width);
    await page.setViewportSize({ width, height });
    await open(page, `${server.origin}/admin/${address}`);
    await prepare?.(page, server);
    await sharp(await page.screenshot())
      .webp({ quality: 70 })
      .toFile(path.join(guidePictures, `${name}.webp`));
    await page.close();
  }
}

/** @returns the directories with what was taken. */
export async function takeEditorScreenshots(): Promise<string[]> {
  const server = await startServerApart();
  await server.published;
  await server.editorReady;
  await server.person('director');
  const browser = await launchChromium();
  try {
    await shootGuide(browser, server);
    await shootScreens(browser, server);
  } finally {
    await browser.close();
    await server.end();
  }
  return [pictures, guidePictures];
}
