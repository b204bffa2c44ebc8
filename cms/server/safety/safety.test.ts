import { rmSync } from 'node:fs';
import fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '#publish/user-error.ts';
import { Refusal } from '../refusal.ts';
import {
  newDirectory,
  openTestedApp,
  ownOrigin,
  signInAs,
  visit,
  writeAccounts,
  type TestedApp,
} from '../sign-in/app-for-tests.ts';
import { answerErrors, refusalFor } from './answer-errors.ts';

const directory = newDirectory();
let tested: TestedApp;
let cookie: string;

beforeAll(async () => {
  writeAccounts(directory);
  tested = await openTestedApp({ directory, clock: { now: Date.UTC(2026, 8, 1, 8) } });
  cookie = await signInAs(tested, 'administrator');
});
afterAll(async () => {
  await tested.app.close();
  rmSync(directory, { recursive: true });
});

const write = (headers: Record<string, string>, payload = '{}') =>
  tested.app.inject({
    method: 'POST',
    url: '/admin/proba/read',
    headers: { host: 'localhost:4321', 'content-type': 'application/json', cookie, ...headers },
    payload,
  });

describe('a write', () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['from a sandboxed page', { origin: 'null' }],
    ['from another port', { origin: 'http://localhost:4322' }],
    ['from another scheme', { origin: 'https://localhost:4321' }],
    ['from another name of this machine', { origin: 'http://127.0.0.1:4321' }],
    ['from a name that begins alike', { origin: 'http://localhost:4321.evil.example' }],
    ['from an address with a path', { origin: 'http://localhost:4321/' }],
    ['that does not say where from', {}],
    ['from another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the site', { 'sec-fetch-site': 'same-site' }],
    ['that a person typed', { 'sec-fetch-site': 'none' }],
    [
      'of which only one of two signs is right',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['with an empty origin', { origin: '' }],
  ])('%s is refused', async (_, headers: Record<string, string>) => {
    const answer = await write(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ kind: 'forbidden' });
  });

  it('from the page itself is taken', async () => {
    expect((await write({ origin: ownOrigin })).statusCode).toBe(200);
    expect((await write({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });

  it.each([
    'text/plain',
    'text/plain;charset=utf-8',
    'multipart/form-data; boundary=x',
    'text/xml',
    'application/xml',
    'image/png',
    'application/jsonp',
  ])('of the type %s is refused, wherever it comes from', async (type) => {
    const answer = await write({ origin: ownOrigin, 'content-type': type });
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({ kind: 'wrong-type' });
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)(
    'by %s from elsewhere does nothing',
    async (method) => {
      const answer = await tested.app.inject({
        method,
        url: '/admin/proba/read',
        headers: { host: 'localhost:4321', origin: 'https://evil.example', cookie },
      });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );
});

describe('a host', () => {
  it.each([
    'localhost',
    'localhost:5000',
    'LOCALHOST:1',
    '127.0.0.1:80',
    '[::1]:4321',
    'school.example',
    'school.example:8443',
  ])('that is the section’s own is answered: %s', async (host) =>
    expect((await visit(tested, '/admin/vhod/', { headers: { host } })).statusCode).toBe(200),
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example:4321',
    '10.0.0.1',
    '[::2]',
    'school.example.evil.example',
    'xschool.example',
  ])('that is not is refused: %j', async (host) => {
    const answer = await visit(tested, '/admin/vhod/', { headers: { host } });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('Этот адрес не принадлежит разделу.');
  });

  it('cannot be said by a header that only a trusted server in front may set', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'school.example' };
    expect((await visit(tested, '/admin/vhod/', { headers })).statusCode).toBe(403);
  });
});

it.each([
  ['/admin/vhod/', 'text/html'],
  ['/admin/kabinet/', 'text/html'],
  ['/admin/parol/', 'text/html'],
  ['/admin/priglashenie/x/', 'text/html'],
  ['/admin/sboj', 'text/html'],
  ['/admin/proba', 'application/json'],
])('%s comes with the headers of safety', async (address, accept) => {
  const { headers } = await visit(tested, address, { cookie, headers: { accept } });
  expect(headers).toMatchObject({
    'content-security-policy':
      "default-src 'none';style-src 'self';script-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
});

describe('an error', () => {
  beforeEach(() => void tested.log.splice(0));

  it.each(['text/html', 'application/json'])(
    'of the program is told by a number that stands in the log (%s)',
    async (accept) => {
      const answer = await visit(tested, '/admin/sboj', { headers: { accept } });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toMatch(/accounts\.json|secret|Error|\.ts/);
      const number = /номер ([\w-]+)\./.exec(answer.body)?.[1] ?? 'none';
      expect(
        tested.log.filter((line) => line.includes(`"${number}"`) && line.includes('secret of')),
      ).toHaveLength(1);
    },
  );

  it.each([
    ['half of JSON', '{"a":', 'application/json', 400],
    ['no JSON', '', 'application/json', 400],
    ['too much', `{"a":"${'x'.repeat(2_000_000)}"}`, 'application/json', 413],
  ])('of a request is told in Russian: %s', async (_, payload, type, status) => {
    const answer = await write({ origin: ownOrigin, 'content-type': type }, payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.json<{ error: string }>().error).toMatch(/^[А-Я][^A-Za-z]+\.$/);
  });

  it('that is a refusal keeps its kind and its details, for programs', async () => {
    const app = fastify();
    answerErrors(app, '/');
    app.get('/', () => {
      throw new Refusal('conflict', 'Запись изменили.', { theirs: 'текст', error: 'not this' });
    });
    const answer = await app.inject({ url: '/' });
    expect([answer.statusCode, answer.json()]).toEqual([
      409,
      { theirs: 'текст', error: 'Запись изменили.', message: 'Запись изменили.', kind: 'conflict' },
    ]);
  });

  it('in a page is text, never HTML', async () => {
    const app = fastify();
    answerErrors(app, '/');
    app.get('/', () => {
      throw new UserError('Файл «<img src=x onerror=alert(1)>» не годится.');
    });
    const { body } = await app.inject({ url: '/', headers: { accept: 'text/html' } });
    expect(body).not.toContain('<img');
    expect(body).toContain('не годится');
  });

  it.each([
    [Object.assign(new Error('x'), { code: 'ENOSPC' }), 'no-space'],
    [Object.assign(new Error('x'), { code: 'EROFS' }), 'no-space'],
    [Object.assign(new Error('x'), { statusCode: 429 }), 'too-many'],
    [Object.assign(new Error('x'), { statusCode: 503 }), 'busy'],
    [Object.assign(new Error('x'), { statusCode: 418 }), 'bad-request'],
    [new UserError('x'), 'not-acceptable'],
    [new Error('x'), undefined],
    ['a word', undefined],
    [undefined, undefined],
    [null, undefined],
  ])('%s is told as %s', (error, kind) => {
    expect(refusalFor(error)?.kind).toBe(kind);
  });
});
