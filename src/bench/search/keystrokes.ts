/** How soon the bank's page shows an answer after a key, on a device four times slower than this one. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium } from '#e2e/chromium.ts';
import { projectRoot } from '#publish/compile.ts';
import { publish } from '#publish/publication.ts';
import { UserError } from '#publish/user-error.ts';
import { atMost } from '../goals.ts';
import { median } from '../median.ts';
import { sectionOrigin } from '../sample-section.ts';
import { serveCompressed } from '../serve-compressed.ts';

const slowDown = 4;
/** Every key of these is a question of its own. */
const typed = [
  'выгорание',
  'родительское собрание',
  'открытый урок по физике',
  'как помочь молодому специалисту с дисциплиной',
  'робототехнека',
] as const;

/** What the page notes of itself: milliseconds from each key to the frame that shows its answer. */
declare const keyToPaint: number[];

/** Runs in the page: an answer is in the document when the status or the list has changed; then a frame shows it. */
function watchPaints(): void {
  const noted: number[] = [];
  Object.assign(globalThis, { keyToPaint: noted });
  let pressed: number | undefined;
  document.addEventListener('input', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  const bank = document.querySelector('bank-search');
  if (!bank) throw new Error('The page has no bank.');
  new MutationObserver(() => {
    const from = pressed;
    if (from === undefined) return;
    pressed = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => noted.push(performance.now() - from);
      port2.postMessage('after the frame');
    });
  }).observe(bank.querySelector('[data-part="found"]') ?? bank, { childList: true });
}

async function typeAll(page: Page): Promise<number[]> {
  const field = page.locator('[data-part="question"]');
  await field.fill('урок');
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.evaluate(watchPaints);
  for (const question of typed) {
    await field.fill('');
    await field.pressSequentially(question, { delay: 150 });
    await page.waitForTimeout(500);
  }
  return page.evaluate(() => keyToPaint);
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Publishes a content directory and types questions into its bank.
 * @throws {UserError} when the content does not pass the gate.
 */
export async function measureKeystrokes(content: string, name: string): Promise<object> {
  process.stderr.write(`Печатаем вопросы в браузере: ${name}…\n`);
  const cache = path.join(projectRoot, '.cache', 'bench');
  const out = path.join(cache, 'search', `${name}-site`);
  const published = await publish({ content, out, site: `${sectionOrigin}/` });
  if (!published.published) throw new UserError(`Набор ${name} не проходит проверку, печатать негде.`);
  const copy = path.join(cache, 'served', name);
  await serveCompressed({ source: published.directory, copy, origin: sectionOrigin });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${sectionOrigin}/praktiki/`);
    const times = (await typeAll(page)).toSorted((left, right) => left - right);
    const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
    return {
      slowDown,
      keys: times.length,
      median: atMost(round(median(times)), 50),
      p95: atMost(round(p95), 100),
      longest: round(times.at(-1) ?? Number.NaN),
    };
  } finally {
    await browser.close();
  }
}
