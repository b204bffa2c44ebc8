import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePublicSite } from './public-site.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'public-site-'));
const site = path.join(directory, 'site');
const bodies = { short: 'к'.repeat(50), long: 'д'.repeat(50_000) };

/** Shows a release as publishing does: by a link that is replaced in one step. */
function show(release: string): void {
  symlinkSync(path.join(directory, release), `${site}.new`);
  renameSync(`${site}.new`, site);
}

beforeAll(() => {
  for (const [name, text] of Object.entries(bodies)) {
    mkdirSync(path.join(directory, name, 'novosti'), { recursive: true });
    for (const file of ['index.html', 'novosti/index.html', '100 %.txt'])
      writeFileSync(path.join(directory, name, file), text);
  }
  show('short');
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function serve(base: string) {
  const app = fastify();
  await app.register((inner) => servePublicSite(inner, { base, site }));
  return app;
}

describe.each(['/', '/razdel/'])('the section at %s', (base) => {
  it('is never shown half from one release and half from the next', async () => {
    const app = await serve(base);
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const end = Date.now() + 1_500;
    let switches = 0;
    const timer = setInterval(() => show((switches += 1) % 2 === 0 ? 'short' : 'long'), 2);
    const whole: readonly string[] = Object.values(bodies);
    const read = async () => {
      let count = 0;
      for (; Date.now() < end; count += 1) {
        const response = await fetch(`${origin}${base}novosti/`);
        expect([response.status, whole.includes(await response.text())]).toEqual([200, true]);
      }
      return count;
    };
    try {
      const counts = await Promise.all(Array.from({ length: 10 }, read));
      expect(Math.min(...counts)).toBeGreaterThan(10);
    } finally {
      clearInterval(timer);
      await app.close();
    }
    expect(switches).toBeGreaterThan(50);
  });

  it('leads to the address with a slash, answers HEAD and finds names with signs of an address', async () => {
    const app = await serve(base);
    const lead = await app.inject(`${base}novosti?stranica=2`);
    expect([lead.statusCode, lead.headers.location]).toEqual([301, `${base}novosti/?stranica=2`]);
    const head = await app.inject({ method: 'HEAD', url: base });
    expect([head.statusCode, head.body, Number(head.headers['content-length']) > 0]).toEqual([200, '', true]);
    expect((await app.inject(`${base}100%20%25.txt`)).statusCode).toBe(200);
    for (const hostile of ['..%2fshort/index.html', '..%2f..%2fetc/passwd', 'novosti//', 'novosti/%00'])
      expect([400, 403, 404, 503]).toContain((await app.inject(base + hostile)).statusCode);
  });
});
