import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadBundled } from '../decap-for-tests.ts';
import type { SchoolBackend } from './school-backend.ts';
import { takeVersion, withVersion } from './opened-version.ts';

type Asked = { address: string; action?: string; params: Record<string, unknown> };
type Reply = { status: number; type?: string; body: string };

let Backend: typeof SchoolBackend;
let server: Server;
let origin = '';
const asked: Asked[] = [];
/** What the server answers, one after another; the last one stays. */
let replies: Reply[] = [];

const json = (body: unknown, status = 200): Reply => ({ status, body: JSON.stringify(body) });
const answers = (...given: Reply[]) => {
  asked.length = 0;
  replies = given;
};
const left = vi.fn<(address: string) => void>();
const at = (hash: string) => vi.stubGlobal('location', { pathname: '/razdel/admin/', hash, assign: left });

beforeAll(async () => {
  ({ SchoolBackend: Backend } = await loadBundled<{ SchoolBackend: typeof SchoolBackend }>(
    `export { SchoolBackend } from './admin/school-backend.ts';`,
  ));
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { action, params = {} } = JSON.parse(body || '{}') as Partial<Asked>;
      asked.push({ address: request.url ?? '', ...(action !== undefined && { action }), params });
      const reply = (replies.length > 1 ? replies.shift() : replies[0]) ?? json({});
      response.writeHead(reply.status, { 'content-type': reply.type ?? 'application/json' }).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);
afterAll(() => void server.close());
afterEach(() => {
  left.mockClear();
  vi.unstubAllGlobals();
});

const open = () =>
  new Backend({
    backend: { proxy_url: `${origin}/razdel/admin/api/v1`, branch: 'main' },
    media_folder: 'pictures',
  });

const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const text = '---\ntitle: Новость\n---\n\nТекст.\n';
const path = 'news/novost.md';
const stored = (version: string) => ({ data: text, file: { path }, version });
const saving = (raw: string) => ({ dataFiles: [{ path, slug: 'novost', raw }], assets: [] });
const sentFile = () => (asked.at(-1)?.params['dataFiles'] as Record<string, unknown>[])[0];

describe('a save', () => {
  it('names the version that its own form was opened with, whatever was loaded since', async () => {
    const backend = open();
    answers(json(stored(first)));
    const { data } = (await backend.getEntry(path)) as { data: string };
    expect(takeVersion(data)).toEqual({ text, version: first });

    answers(json([stored(second)]));
    await backend.entriesByFolder('news', 'md', 1);
    answers(json({ version: third, merged: [] }));
    await backend.persistEntry(saving(data), {});
    expect(sentFile()).toEqual({ path, slug: 'novost', raw: text, version: first });
  });

  it('of the same form once more names the version that it has made', async () => {
    const backend = open();
    const raw = withVersion(text, first);
    answers(json({ version: second, merged: [] }), json({ version: third, merged: [] }));
    await backend.persistEntry(saving(raw), {});
    await backend.persistEntry(saving(raw), {});
    expect(sentFile()).toMatchObject({ version: second });
    await backend.persistEntry(saving(raw), {});
    expect(sentFile()).toMatchObject({ version: third });
  });

  it('does not pass for one that holds what others have changed meanwhile', async () => {
    const backend = open();
    const raw = withVersion(text, first);
    answers(json({ version: second, merged: [{ label: 'Коротко' }] }));
    await backend.persistEntry(saving(raw), {});
    await backend.persistEntry(saving(raw), {});
    expect(sentFile()).toMatchObject({ version: first });

    answers(json({ version: second, sent: third, merged: [{ label: 'Коротко' }] }));
    await backend.persistEntry(saving(raw), {});
    await backend.persistEntry(saving(raw), {});
    expect(sentFile()).toMatchObject({ version: third });
  });

  it('of a new entry, even of one that was duplicated, names none', async () => {
    answers(json({ version: second, merged: [] }));
    await open().persistEntry(saving(withVersion(text, first)), { newEntry: true });
    expect(sentFile()).toEqual({ path, slug: 'novost', raw: text, version: null });
  });

  it('brings the files that its text names, and none that was taken out of it again', async () => {
    const asset = (name: string) => ({ path: `/pictures/${name}`, toBase64: () => Promise.resolve('AAAA') });
    answers(json({ version: second, merged: [] }));
    const raw = text.replace('Текст.', '![Урок](pictures/urok.jpg)');
    await open().persistEntry({ ...saving(raw), assets: [asset('urok.jpg'), asset('lishniy.jpg')] }, {});
    expect(asked.at(-1)?.params['assets']).toMatchObject([{ path: '/pictures/urok.jpg' }]);
  });

  it('of a draft names the draft’s version', async () => {
    const backend = open();
    answers(json({ data: text, version: second }));
    const raw = await backend.unpublishedEntryDataFile('news', 'novost', path, path);
    answers(json({ version: third, merged: [] }));
    await backend.persistEntry(saving(raw), {});
    expect(sentFile()).toMatchObject({ raw: text, version: second });
  });
});

describe('a fault', () => {
  const fail = async (reply: Reply) => {
    answers(reply);
    return open()
      .getEntry(path)
      .catch((error: unknown) => String(error));
  };

  it('is told in the server’s own sentence, with no name before it', async () => {
    expect(await fail(json({ error: 'Записи с таким именем не может быть.' }, 400))).toBe(
      'Записи с таким именем не может быть.',
    );
  });

  it('that the server has not written is told in Russian all the same', async () => {
    const page = { status: 502, type: 'text/html', body: '<html>Bad Gateway</html>' };
    expect(await fail(page)).toMatchInlineSnapshot(
      `"Сервер ответил непонятно, код 502. Подождите минуту и повторите: ваш текст остался на странице. Если не поможет, назовите код техническому специалисту."`,
    );
    expect(await fail({ ...page, status: 413 })).toMatchInlineSnapshot(
      `"Файл слишком велик, его не пропустили по дороге к серверу. Уменьшите его и повторите: ваш текст остался на странице."`,
    );
    expect(await fail({ ...page, status: 200 })).toMatchInlineSnapshot(
      `"Сервер ответил непонятно, код 200. Подождите минуту и повторите: ваш текст остался на странице. Если не поможет, назовите код техническому специалисту."`,
    );
  });

  it('of the network is told too', async () => {
    const nowhere = new Backend({ backend: { proxy_url: 'http://127.0.0.1:1/admin/api/v1' } });
    await expect(nowhere.getEntry(path)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Сервер не отвечает. Проверьте связь и повторите: ваш текст остался на странице.]`,
    );
  });
});

describe('an ended session', () => {
  const ended = json({ error: 'Войдите.' }, 401);

  it('leads to the sign-in and back to the list that was looked at', async () => {
    at('#/collections/news');
    answers(ended);
    await expect(open().getEntry(path)).rejects.toThrow();
    expect(left.mock.calls).toEqual([
      [`${origin}/razdel/admin/vhod/?posle=${encodeURIComponent('/razdel/admin/#/collections/news')}`],
    ]);
  });

  it.each(['#/collections/news/new', '#/collections/news/entries/novost'])(
    'does not lead away from a form: %s',
    async (hash) => {
      at(hash);
      answers(ended);
      await expect(open().persistEntry(saving(text), {})).rejects.toThrow('в соседней вкладке');
      expect(left).not.toHaveBeenCalled();
    },
  );
});

describe('who is signed in', () => {
  it('is asked of the server', async () => {
    const account = { login: 'kurator', name: 'заместитель директора', role: 'curator' };
    answers(json(account));
    expect(await open().authenticate()).toEqual(account);
    expect(asked).toEqual([{ address: '/razdel/admin/api/me', params: {} }]);
  });

  it('signs out at the server, and a fault of the network signs nobody out', async () => {
    at('#/');
    const backend = open();
    answers(json({ error: 'Сбой.' }, 500));
    await backend.authenticate().catch(() => undefined);
    await backend.logout();
    expect(asked.map(({ address }) => address)).toEqual(['/razdel/admin/api/me']);

    answers(json({ login: 'kurator' }));
    await backend.authenticate();
    await backend.logout();
    expect(asked.at(-1)?.address).toBe('/razdel/admin/vyhod/');
    expect(left.mock.calls).toEqual([[`${origin}/razdel/admin/vhod/`]]);
  });
});

it('an entry is taken off the site by one action', async () => {
  answers(json({ message: 'Снято.' }));
  await open().unpublishEntry('news', 'novost');
  expect(asked).toEqual([
    {
      address: '/razdel/admin/api/v1',
      action: 'unpublishEntry',
      params: { collection: 'news', slug: 'novost' },
    },
  ]);
});

it('a preview keeps its own address, whatever Decap joins to it', async () => {
  answers(json({ url: '/razdel/admin/predprosmotr/news/novost/', status: 'SUCCESS' }));
  const preview = await open().getDeployPreview('news', 'novost');
  const joined = new URL(`${preview?.url ?? ''}/novosti/novost/`, origin);
  expect(joined.pathname).toBe('/razdel/admin/predprosmotr/news/novost/');
});

it('files of the library come as addresses', async () => {
  const file = { id: first, path: 'pictures/1.jpg', name: '1.jpg', url: '/x', displayURL: '/x' };
  answers(json([file]));
  expect(await open().getMedia()).toEqual([file]);
  expect(asked.at(-1)?.params).toEqual({ mediaFolder: 'pictures' });
});
