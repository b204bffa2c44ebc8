import { execFileSync } from 'node:child_process';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, usualPassword, type Client } from '#bench/server/client.ts';
import { startServerApart, type ApartServer } from '#bench/server/running-server.ts';
import { hostileNexts, hostileOrigins, hostilePaths, internals } from '#bench/server/vectors.ts';
import { roles, may, type Role } from './accounts/rights.ts';
import { rightOf } from './protocol/actions.ts';
import { shapes, type Action } from './protocol/shapes.ts';

let server: ApartServer;
const people = {} as Record<Role, Client>;
let before: string;

const actions = Object.keys(shapes) as Action[];
const everyRole = Object.keys(roles) as Role[];
const git = (...args: string[]) =>
  execFileSync('git', ['--git-dir', path.join(server.data, 'content.git'), ...args], { encoding: 'utf8' });
/** Every file of every branch. */
const contents = () =>
  git('for-each-ref', '--format=%(refname)')
    .trim()
    .split('\n')
    .map((ref) => `${ref}\n${git('ls-tree', '-r', ref)}`)
    .join('\n');

beforeAll(async () => {
  server = await startServerApart();
  await server.published;
  for (const role of everyRole) people[role] = await server.person(role);
  before = contents();
}, 300_000);
afterAll(() => server.end());

const news = (title: string) =>
  `---\ntitle: ${title}\nsummary: Коротко.\nstatus: черновик\ndate: 2026-11-19\nkind: репортаж\n---\n\nТекст.\n`;

describe('a path outside the places of the content', () => {
  it.each(hostilePaths)('%j is neither read nor written nor deleted', async (file) => {
    const client = people.administrator;
    const requests: [Action, object][] = [
      ['getEntry', { path: file }],
      ['entriesByFiles', { files: [{ path: file }] }],
      ['getMediaFile', { path: file }],
      ['persistEntry', { dataFiles: [{ path: file, raw: news('Чужое'), version: null }] }],
      ['persistMedia', { asset: { path: file, content: 'AAAA', encoding: 'base64' } }],
      ['deleteFile', { path: file }],
      ['deleteFiles', { paths: [file] }],
      ['entriesByFolder', { folder: file, extension: 'md' }],
      ['getMedia', { mediaFolder: file }],
      ['renameEntry', { collection: 'news', slug: 'tri-pisma', newSlug: file }],
    ];
    for (const [action, params] of requests) {
      const { status, body } = await client.ask(action, params);
      expect([400, 404, 422], `${action}: ${JSON.stringify(body)}`).toContain(status);
      expect(JSON.stringify(body), action).not.toMatch(internals);
    }
    expect(contents()).toBe(before);
  });

  it.each(hostilePaths)('%j is not served', async (file) => {
    for (const address of [
      `/${file}`,
      `/files/${file}`,
      `/admin/fajly/${'0'.repeat(40)}/${file}`,
      `/admin/bundle/${file}`,
    ]) {
      const { status, body } = await raw(address, people.curator.cookie);
      expect(status === 200 && /scrypt|"hash"|\[core\]|root:x/.test(body), address).toBe(false);
      expect(status, address).toBeLessThan(500);
    }
  });
});

/** A request as it is written: `fetch` would tidy the address up. */
function raw(address: string, cookie: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { port } = new URL(server.origin);
    const request = httpRequest(
      {
        port,
        host: '127.0.0.1',
        path: encodeURI(address).replaceAll('%25', '%'),
        headers: { cookie, ...headers },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', reject).end();
  });
}

describe('a write from elsewhere', () => {
  const write = (headers: Record<string, string>, body = JSON.stringify({ action: 'info', params: {} })) =>
    fetch(`${server.origin}/admin/api/v1`, {
      method: 'POST',
      headers: { cookie: people.administrator.cookie, ...headers },
      body,
    });

  it('is refused for every origin but the section’s own', async () => {
    for (const origin of hostileOrigins(server.origin)) {
      const response = await write({ 'content-type': 'application/json', ...(origin && { origin }) });
      expect(response.status, origin).toBe(403);
    }
    expect((await write({ 'content-type': 'application/json', origin: server.origin })).status).toBe(200);
  });

  it('is refused for every type that a form of another site can send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await write({ 'content-type': type, origin: server.origin });
      expect([400, 415], type).toContain(response.status);
    }
  });

  it('signs nobody in or out', async () => {
    for (const address of ['/admin/vhod/', '/admin/vyhod/', '/admin/vyhod/vezde/', '/admin/parol/']) {
      const response = await fetch(`${server.origin}${address}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie: people.curator.cookie,
          origin: 'https://evil.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ login: 'curator', password: usualPassword }),
      });
      expect(response.status, address).toBe(403);
    }
    expect((await people.curator.fetch('/admin/api/me')).status).toBe(200);
  });

  it('to a name that is not the section’s is refused (DNS rebinding)', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '169.254.169.254',
    ])
      expect((await raw('/admin/api/me', people.curator.cookie, { host })).status, host).toBe(403);
  });
});

describe('a session', () => {
  it('planted before the sign-in is worth nothing after it', async () => {
    const planted = 'redakciya=planted.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const response = await fetch(`${server.origin}/admin/vhod/`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: planted,
        origin: server.origin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ login: 'curator', password: usualPassword }),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^redakciya=(?!planted)/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\/admin\//);
    expect((await clientOf(server.origin, planted).fetch('/admin/api/me')).status).toBe(401);
  });

  it('leads nowhere but behind the sign-in', async () => {
    for (const posle of hostileNexts) {
      const response = await fetch(`${server.origin}/admin/vhod/`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ login: 'director', password: usualPassword, posle }),
      });
      if (response.status === 429) continue;
      expect(response.headers.get('location'), posle).toBe('/admin/');
    }
  });

  it('is needed for everything behind the sign-in', async () => {
    const nobody = clientOf(server.origin, '');
    for (const action of actions) expect((await nobody.ask(action)).status, action).toBe(401);
    for (const address of [
      '/admin/',
      '/admin/redaktor/',
      '/admin/config.json',
      '/admin/bundle/admin.js',
      '/admin/api/me',
      '/admin/api/events',
      '/admin/kabinet/',
      '/admin/parol/',
      '/admin/predprosmotr/news/tri-pisma/',
    ])
      expect((await nobody.fetch(address)).status, address).toBe(401);
  });
});

describe('a right', () => {
  it.each(everyRole)('that a %s does not have is refused for every action', async (role) => {
    for (const action of actions.filter((one) => !may(role, rightOf(one))))
      expect(
        (await people[role].ask(action, { collection: 'news', slug: 'tri-pisma', entries: [] })).status,
        action,
      ).toBe(403);
  });
});

describe('a body', () => {
  it('without meaning is refused for every action, and nothing is changed', async () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('news', 'tri-pisma', '../..', 'news/tri-pisma.md', '__proto__', 'a'.repeat(5000)),
    );
    const keys = fc.constantFrom(
      'path',
      'paths',
      'collection',
      'slug',
      'newSlug',
      'folder',
      'files',
      'dataFiles',
      'entry',
      'assets',
      'asset',
      'raw',
      'version',
      'id',
      'options',
      '__proto__',
      'constructor',
      'mediaFolder',
      'newStatus',
      'entries',
    );
    const client = people.curator;
    for (const action of actions.filter((one) => one !== 'deleteUnpublishedEntry'))
      await fc.assert(
        fc.asyncProperty(fc.dictionary(keys, values, { maxKeys: 6 }), async (params) => {
          const { status, body } = await client.ask(action, params);
          expect(status, JSON.stringify(body)).not.toBe(500);
          expect(JSON.stringify(body)).not.toMatch(/\bat \S+ \(|fatal:|node_modules/);
        }),
        { numRuns: 20 },
      );
    expect(server.log.filter((line) => line.includes('A request failed'))).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['half of it', '{"action":'],
    ['a list', '[]'],
    ['a number', '1'],
    ['a polluted prototype', '{"__proto__":{"admin":true},"action":"info"}'],
    ['a nesting without end', '['.repeat(100_000)],
  ])('that is %s is refused', async (_, body) => {
    const response = await people.curator.fetch('/admin/api/v1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(internals);
  });

  it('that is too long is refused before it is read', async () => {
    const length = String(1024 * 1024 * 1024);
    const { status } = await new Promise<{ status: number }>((resolve, reject) => {
      const { port } = new URL(server.origin);
      const headers = {
        cookie: people.curator.cookie,
        origin: server.origin,
        'content-type': 'application/json',
        'content-length': length,
      };
      const request = httpRequest(
        { port, host: '127.0.0.1', method: 'POST', path: '/admin/api/v1', headers },
        (response) => {
          resolve({ status: response.statusCode ?? 0 });
          request.destroy();
        },
      );
      request.on('error', reject);
      request.write('{');
    });
    expect(status).toBe(413);
  });
});

describe('a file that is a bomb or a disguise', () => {
  const upload = (name: string, bytes: Uint8Array) =>
    people.curator.ask('persistMedia', {
      asset: { path: name, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' },
    });

  it('is refused with a sentence, and the server goes on', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]);
    const bombs: [string, Uint8Array][] = [
      ['pictures/risunok.svg', svg],
      ['pictures/risunok.png', svg],
      ['files/stranica.txt', page],
      ['files/stranica.pdf', page],
      ['files/programma.docx', exe],
      ['pictures/programma.jpg', exe],
      ['pictures/ogromnaya.png', hugePng()],
      ['files/bomba.zip', await zipBomb()],
      [
        'files/skript.pdf',
        Buffer.from(
          '%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
        ),
      ],
    ];
    for (const [name, bytes] of bombs) {
      const { status, body } = await upload(name, bytes);
      expect(status, `${name}: ${JSON.stringify(body)}`).toBe(422);
      expect(body.error).toMatch(/^Файл «/);
    }
    expect(contents()).toBe(before);
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'secret-place' } })
      .toBuffer();
    const { status, body } = await upload('pictures/Фото с урока.jpg', photo);
    expect({ status, path: body['path'] }).toEqual({ status: 200, path: 'pictures/foto-s-uroka.jpg' });
    expect(git('cat-file', 'blob', `main:${String(body['path'])}`)).not.toContain('secret-place');
  }, 120_000);
});

/** Says that it has 4 gigapixels, in a few bytes. */
function hugePng(): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4);
  header.writeUInt32BE(65_535, 8);
  header.writeUInt32BE(65_535, 12);
  header.set([8, 6, 0, 0, 0], 16);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    header,
    Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1'),
  ]);
}

/** One file of 300 MB of nothing. */
async function zipBomb(): Promise<Buffer> {
  const size = 300 * 1024 * 1024;
  // Beside the server that runs in this process: it has to go on answering.
  const packed = await promisify(deflateRaw)(Buffer.alloc(size));
  const name = Buffer.from('a.txt');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  const start = local.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
