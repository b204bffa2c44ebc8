import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decapConfig } from '#cms/config.ts';
import type { Account } from '../accounts/account.ts';
import { answerErrors } from '../safety/answer-errors.ts';
import { adminPage, type Bundle } from './admin-page.ts';

const base = '/razdel/';
const key = 'abcdef';
const code = 'console.log("редактор");\n';
let directory: string;
let app: FastifyInstance;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'admin-page-'));
  writeFileSync(path.join(directory, 'admin.js'), code);
  writeFileSync(path.join(directory, 'admin.js.br'), brotliCompressSync(code));
  writeFileSync(path.join(directory, 'secret.txt'), 'нет');
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));
afterEach(() => app.close());

const curator = { login: 'kurator', name: 'куратор', role: 'curator', sessionsSince: 0 } as Account;

/** A server whose editor is in a state, and somebody who is signed in or not. */
function open(bundle: Bundle, account: Account | null = curator) {
  let now = bundle;
  const prepared: string[] = [];
  app = fastify();
  answerErrors(app, base);
  app.decorateRequest('account', undefined);
  app.addHook('onRequest', (request, _reply, done) => {
    request.account = account ?? undefined;
    done();
  });
  adminPage(app, base, {
    config: decapConfig({ base, siteAddress: 'https://school.example/razdel/' }),
    bundle: () => now,
    prepare: () => {
      prepared.push(now.state);
      now = { state: 'making' };
      return Promise.resolve();
    },
  });
  const get = (url: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    app.inject({ url: `${base}admin/${url}`, headers });
  return { get, prepared };
}

const ready = (): Bundle => ({ state: 'ready', key, directory });

describe('the editor’s page', () => {
  it('loads the bundle and nothing from elsewhere, under a strict policy and out of search engines', async () => {
    const { headers, body, statusCode } = await open(ready()).get('redaktor/');
    expect(statusCode).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(body).toContain('<html lang="ru">');
    expect(body).toContain('content="noindex"');
    expect(body.match(/(?:src|href)="[^"]*"/g)).toEqual([
      // An icon of nothing: a browser asks for one at the root of the site otherwise.
      'href="data:,"',
      'href="/razdel/admin/"',
      'src="/razdel/admin/bundle/admin.js?abcdef"',
    ]);
  });

  it('says that it is being made and looks again by itself; it is made once', async () => {
    const { get, prepared } = open({ state: 'absent' });
    const { statusCode, headers, body } = await get('redaktor/');
    expect([statusCode, headers['refresh']]).toEqual([503, '5']);
    expect(body).toContain('Редактор собирается');
    await get('redaktor/');
    expect(prepared).toEqual(['absent']);
  });

  it('says that it could not be made, and is made again when asked', async () => {
    const { get, prepared } = open({ state: 'failed' });
    const { statusCode, body, headers } = await get('redaktor/');
    expect([statusCode, headers['refresh']]).toEqual([500, undefined]);
    expect(body).toContain('Редактор собрать не удалось');
    expect(prepared).toEqual([]);
    expect((await get('redaktor/?snova=1')).headers.location).toBe('/razdel/admin/redaktor/');
    expect(prepared).toEqual(['failed']);
    expect((await get('redaktor/')).statusCode).toBe(503);
  });
});

describe('the bundle', () => {
  it('comes packed to those who can unpack it, and is kept for good under its key', async () => {
    const { get } = open(ready());
    const packed = await get(`bundle/admin.js?${key}`, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(code);
    const plain = await get(`bundle/admin.js?${key}`, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(code);
  });

  it('is not kept under another key', async () => {
    const { headers } = await open(ready()).get('bundle/admin.js?earlier', {});
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each(['secret.txt', 'none.js', '..%2Fadmin.js', '%2e%2e%2fpackage.json', '.js'])(
    'is all that is served from its directory: %s',
    async (name) => {
      expect((await open(ready()).get(`bundle/${name}`, {})).statusCode).toBe(404);
    },
  );
});

describe('whoever has not signed in', () => {
  it.each(['config.json', `bundle/admin.js?${key}`])('does not get %s', async (url) => {
    expect((await open(ready(), null).get(url, {})).statusCode).toBe(401);
  });

  it('is led to the sign-in from the page, and makes nobody bundle', async () => {
    const { get, prepared } = open({ state: 'absent' }, null);
    const { statusCode, headers } = await get('redaktor/');
    expect([statusCode, headers.location]).toEqual([
      303,
      '/razdel/admin/vhod/?posle=%2Frazdel%2Fadmin%2Fredaktor%2F',
    ]);
    expect(prepared).toEqual([]);
  });
});
