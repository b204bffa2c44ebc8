// Audits each address several times, as a phone with Lighthouse's own simulated network, and prints one line per run.
// Arguments: a JSON object { urls, runs, chromium, switches }.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const { urls, runs, chromium, switches } = JSON.parse(process.argv[2]);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

function summary({ lhr }) {
  if (lhr.runtimeError) throw new Error(`${lhr.requestedUrl}: ${lhr.runtimeError.message}`);
  return {
    url: lhr.requestedUrl,
    benchmarkIndex: lhr.environment.benchmarkIndex,
    categories: Object.fromEntries(
      Object.entries(lhr.categories).map(([id, { score, auditRefs }]) => [
        id,
        { score, audits: auditRefs.map((reference) => ({ id: reference.id, weight: reference.weight })) },
      ]),
    ),
    audits: Object.fromEntries(
      Object.entries(lhr.audits).map(([id, { score, scoreDisplayMode, numericValue }]) => [
        id,
        { score, mode: scoreDisplayMode, ...(numericValue !== undefined && { value: numericValue }) },
      ]),
    ),
  };
}

for (const url of urls) {
  const chrome = await launch({ chromePath: chromium, chromeFlags: ['--headless=new', ...switches] });
  try {
    for (let run = 0; run < runs; run += 1) {
      const result = await lighthouse(url, {
        port: chrome.port,
        output: 'json',
        logLevel: 'error',
        locale: 'en-US',
        onlyCategories: categories,
      });
      process.stdout.write(`${JSON.stringify(summary(result))}\n`);
    }
  } finally {
    chrome.kill();
  }
}
