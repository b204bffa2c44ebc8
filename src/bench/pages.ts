/** `npm run bench -- pages`: every page in every look, which is more than `npm test` has the time for. */
import { launchChromium } from '#e2e/chromium.ts';
import { brokenLinks, invalidMarkup, type FileFault } from '#e2e/html-faults.ts';
import { faultsOnWalk } from '#e2e/look-faults.ts';
import { looks } from '#e2e/looks.ts';
import { addressesOf } from '#e2e/output.ts';
import { exitCodes } from '#publish/command.ts';
import { pagesReport, type Fault } from './page-report.ts';
import { sectionOrigin, serveSample } from './sample-section.ts';

const workers = 2;

/** Faults that the files show without a browser. */
async function faultsInFiles(out: string): Promise<Fault[]> {
  const section = { out, base: '/' };
  const faults =
    (kind: Fault['kind']) =>
    ({ page, fault }: FileFault): Fault => ({ address: page, kind, text: fault });
  return [...(await invalidMarkup(section)).map(faults('html')), ...brokenLinks(section).map(faults('link'))];
}

/** The addresses one after another, telling how many are left. */
function* counted(addresses: readonly string[]): Generator<string> {
  for (const [index, address] of addresses.entries()) {
    process.stderr.write(`Осталось страниц: ${addresses.length - index}; ${address || 'первая страница'}\n`);
    yield address;
  }
}

/** @returns the exit code, 1 when any page has a fault; the figures go to standard output as JSON. */
export async function benchPages(): Promise<number> {
  const started = performance.now();
  const { out } = await serveSample();
  const browser = await launchChromium();
  try {
    const addresses = addressesOf(out);
    process.stderr.write('Проверяем разметку и ссылки…\n');
    const inFiles = await faultsInFiles(out);
    const walk = {
      section: { origin: sectionOrigin, base: '/' },
      addresses: counted(addresses),
      looksOf: () => looks,
    };
    const inBrowser = await Promise.all(Array.from({ length: workers }, () => faultsOnWalk(browser, walk)));
    const faults = [...inFiles, ...inBrowser.flat()];
    const minutes = Number(((performance.now() - started) / 60_000).toFixed(1));
    const report = { bench: 'pages', minutes, ...pagesReport(addresses.length, looks, faults) };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return faults.length > 0 ? exitCodes.refused : exitCodes.clean;
  } finally {
    await browser.close();
  }
}
