/** `npm run bench -- weight`: what a first view costs, beside Starlight with the same articles and on every template. */
import type { Browser } from '@playwright/test';
import { launchChromium } from '#e2e/chromium.ts';
import { templateAddresses } from '#e2e/output.ts';
import { wordsOfMain } from './article.ts';
import { firstViewOf } from './first-view.ts';
import { missedGoals } from './goals.ts';
import { sampleArticles } from './sample-articles.ts';
import { sectionOrigin, serveSample } from './sample-section.ts';
import { builtPage, serveStarlight, starlightOrigin, starlightOut } from './starlight.ts';
import { judgeBeside, judgeView, worstOf } from './view-goals.ts';

type Sides = { id: string; address: string; out: string };

/** Both sides of one article, measured one after the other. */
async function measureArticle(browser: Browser, { id, address, out }: Sides): Promise<object> {
  process.stderr.write(`Рядом со Starlight: ${address}\n`);
  const ours = await firstViewOf(browser, `${sectionOrigin}/${address}`);
  const starlight = await firstViewOf(browser, `${starlightOrigin}/${id}/`);
  return {
    address,
    words: {
      ours: wordsOfMain(builtPage(out, address)).length,
      starlight: wordsOfMain(builtPage(starlightOut, id)).length,
    },
    goals: { ...judgeView(ours), ...judgeBeside(ours, starlight) },
    ours,
    starlight,
  };
}

async function measureTemplates(browser: Browser, out: string): Promise<object> {
  const pages = [];
  for (const address of templateAddresses(out)) {
    process.stderr.write(`Шаблон: ${address || 'первая страница'}\n`);
    const view = await firstViewOf(browser, `${sectionOrigin}/${address}`);
    pages.push({ address, ...judgeView(view), view });
  }
  return {
    worst: worstOf(pages),
    missed: pages.flatMap((page) => missedGoals(page).map((goal) => `${page.address}: ${goal}`)),
    pages: pages.map(({ address, view }) => ({ address, ...view })),
  };
}

/** @returns the exit code; the figures go to standard output as JSON. */
export async function benchWeight(): Promise<number> {
  const { out, reading } = await serveSample();
  const samples = sampleArticles(reading.library);
  await serveStarlight(samples, out);
  const browser = await launchChromium();
  try {
    const articles = [];
    for (const [id, address] of Object.entries(samples))
      articles.push(await measureArticle(browser, { id, address, out }));
    const templates = await measureTemplates(browser, out);
    process.stdout.write(
      `${JSON.stringify({ bench: 'weight', unit: 'bytes, brotli 11', articles, templates }, null, 2)}\n`,
    );
    return 0;
  } finally {
    await browser.close();
  }
}
