/** The pages of the office about entries and files, as a whole server answers them to each role. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#bench/server/client.ts';
import { startServerApart, type ApartServer } from '#bench/server/running-server.ts';
import { newsText, offered, open, saveNews, send } from './records-for-tests.ts';

let server: ApartServer;
let curator: Client;
let director: Client;
let administrator: Client;

beforeAll(async () => {
  server = await startServerApart();
  expect(await server.published).toMatchObject({ result: 'live' });
  curator = await server.person('curator');
  director = await server.person('director');
  administrator = await server.person('administrator');
}, 300_000);
afterAll(() => server.end(), 60_000);

const entry = (id: string, collection = 'news') => `/admin/zapis/${collection}/${id}/`;
const status = async (path: string) => (await fetch(`${server.origin}${path}`)).status;
const publicPage = async (path: string) => (await fetch(`${server.origin}${path}`)).text();
const version = async (id: string) =>
  (await curator.done<{ version: string; data: string }>('getEntry', { path: `news/${id}.md` })).version;
const text = async (id: string) =>
  (await curator.done<{ data: string }>('getEntry', { path: `news/${id}.md` })).data;

describe('every page', () => {
  const pages = [
    '/admin/zapisi/',
    entry('tri-pisma'),
    entry('school', 'school'),
    '/admin/istoriya/',
    '/admin/korzina/',
    '/admin/hranilishche/',
  ];
  const withForms = pages.filter((path) => /zapis\/|korzina|hranilishche/.test(path));

  it.each(pages)('%s opens for every role and for nobody else', async (path) => {
    for (const client of [curator, director, administrator])
      expect((await open(client, path)).status).toBe(200);
    const outside = await fetch(`${server.origin}${path}`, {
      redirect: 'manual',
      headers: { accept: 'text/html' },
    });
    expect(outside.status).toBe(303);
    expect(outside.headers.get('location')).toContain('/admin/vhod/');
  });

  it.each(withForms)('%s takes no form from elsewhere', async (path) => {
    const answer = await fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: {
        cookie: director.cookie,
        origin: 'https://evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'delo=snyat',
    });
    expect(answer.status).toBe(403);
  });
});

describe('the list', () => {
  it('holds entries and drafts with their states, and finds them by any form of a word', async () => {
    await saveNews(curator, 'v-spiske', newsText('Ёлочка наставника'));
    const { html } = await open(curator, '/admin/zapisi/?q=елочки+наставникам&chast=news');
    expect(html).toContain('Найдено: 1');
    expect(html).toMatch(
      /<li class="entry" data-words="[^"]*" ?>\s*<a class="entry-title" href="\/admin\/zapis\/news\/v-spiske\/">/,
    );
    expect((await open(curator, '/admin/zapisi/?sost=chernovik')).html).toContain('Ёлочка наставника');
    expect((await open(curator, '/admin/zapisi/?sost=na-sajte')).html).not.toContain('Ёлочка наставника');
    expect((await open(curator, '/admin/zapisi/?q=такогонет')).html).toContain('Ничего не нашлось');
  });

  it('says what was typed as text and not as markup', async () => {
    const { html } = await open(curator, `/admin/zapisi/?q=${encodeURIComponent('"><script>')}`);
    expect(html).not.toContain('"><script>');
  });
});

describe('an entry', () => {
  it('goes from a draft through the review to the site, each step by whoever may', async () => {
    await saveNews(curator, 'shagi', newsText('Шаги'));
    expect(offered(await open(curator, entry('shagi')))).toEqual([
      'adres',
      'na-proverku',
      'udalit-chernovik',
    ]);
    expect(await send(curator, entry('shagi'), { delo: 'na-proverku' })).toMatchObject({
      status: 303,
      location: `${entry('shagi')}?sdelano=na-proverku`,
    });
    expect(offered(await open(curator, entry('shagi')))).toEqual([
      'adres',
      'udalit-chernovik',
      'v-chernoviki',
    ]);
    expect(offered(await open(director, entry('shagi')))).toEqual([
      'adres',
      'gotovo',
      'opublikovat',
      'udalit-chernovik',
      'v-chernoviki',
    ]);
    const refused = await send(curator, entry('shagi'), { delo: 'opublikovat' });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('нет права');
    expect((await send(curator, entry('shagi'), { delo: 'gotovo' })).status).toBe(403);
    await send(director, entry('shagi'), { delo: 'gotovo' });
    expect((await open(director, entry('shagi'))).html).toMatch(/aria-current="step" ?>готово/);
    await send(curator, entry('shagi'), { delo: 'v-chernoviki' });
    expect(await send(director, entry('shagi'), { delo: 'opublikovat' })).toMatchObject({ status: 303 });
    expect(await status('/novosti/shagi/')).toBe(200);
    expect((await open(curator, `${entry('shagi')}?sdelano=opublikovat`)).html).toContain('Опубликовано.');
    expect(offered(await open(curator, entry('shagi')))).toEqual(['snyat', 'vernut']);
    expect(offered(await open(administrator, entry('shagi')))).toEqual([
      'adres',
      'otmenit',
      'snyat',
      'udalit',
      'vernut',
    ]);
  });

  it('that breaks a rule is refused with every issue and the way to its field, and the draft stays', async () => {
    await saveNews(curator, 'oshibka', newsText('С ошибкой', 'programme: takoj-net\n'));
    const { status: code, html } = await send(director, entry('oshibka'), { delo: 'opublikovat' });
    expect(code).toBe(422);
    expect(html).toContain('role="alert"');
    expect(html).toContain('/admin/redaktor/?pole&#61;programme#/collections/news/entries/oshibka');
    expect(await curator.done('unpublishedEntries')).toContain('news/oshibka');
  });

  it('whose publication was a mistake is as it was before by one step', async () => {
    const before = await text('karta-goroda');
    await saveNews(
      curator,
      'karta-goroda',
      before.replace(/^title: .*$/m, 'title: Ошибочный заголовок'),
      await version('karta-goroda'),
    );
    await send(director, entry('karta-goroda'), { delo: 'opublikovat' });
    expect(await publicPage('/novosti/karta-goroda/')).toContain('Ошибочный заголовок');
    expect((await send(curator, entry('karta-goroda'), { delo: 'otmenit' })).status).toBe(403);
    expect(await send(director, entry('karta-goroda'), { delo: 'otmenit' })).toMatchObject({
      status: 303,
      location: `${entry('karta-goroda')}?sdelano=otmenit`,
    });
    expect(await text('karta-goroda')).toBe(before);
    expect(await publicPage('/novosti/karta-goroda/')).not.toContain('Ошибочный заголовок');
  });

  it('whose first publication was a mistake goes off the site with its text kept', async () => {
    await send(director, entry('shagi'), { delo: 'otmenit' });
    expect(await status('/novosti/shagi/')).toBe(404);
    expect(await text('shagi')).toContain('Текст новости.');
    expect(offered(await open(director, entry('shagi')))).not.toContain('otmenit');
    expect((await send(director, entry('shagi'), { delo: 'otmenit' })).status).toBe(409);
  });

  it('tells its history, and gives an older version back as a draft', async () => {
    const { html } = await open(curator, entry('karta-goroda'));
    expect(html).toContain('Ошибочный заголовок');
    const [, older = ''] = /name="versiya" value="([0-9a-f]{40})"/.exec(html) ?? [];
    expect(await send(curator, entry('karta-goroda'), { delo: 'vernut', versiya: older })).toMatchObject({
      status: 303,
      location: `${entry('karta-goroda')}?sdelano=vernut`,
    });
    expect(await curator.done('unpublishedEntries')).toContain('news/karta-goroda');
    expect(await send(curator, entry('karta-goroda'), { delo: 'udalit-chernovik' })).toMatchObject({
      location: `${entry('karta-goroda')}?sdelano=udalit-chernovik`,
    });
    expect((await send(curator, entry('karta-goroda'), { delo: 'vernut', versiya: 'x' })).status).toBe(400);
  });

  it('that others refer to is not deleted, and they are named', async () => {
    const place = entry('cifrovoj-obmen', 'programmes');
    const page = await open(director, place);
    expect(offered(page)).not.toContain('udalit');
    expect(page.html).toContain('Удалить пока нельзя');
    const refused = await send(director, place, { delo: 'udalit' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('/admin/zapis/news/chas-na-chas/');
  });

  it('is withdrawn by the curator, deleted by the director alone, and told of in the bin', async () => {
    expect((await send(curator, entry('utrennij-krug'), { delo: 'snyat' })).status).toBe(303);
    expect(await status('/novosti/utrennij-krug/')).toBe(404);
    expect((await open(curator, entry('utrennij-krug'))).html).toContain('Не на сайте');
    expect((await send(curator, entry('utrennij-krug'), { delo: 'udalit' })).status).toBe(403);
    expect(await send(director, entry('utrennij-krug'), { delo: 'udalit' })).toMatchObject({
      status: 303,
      location: '/admin/korzina/?sdelano=udalit',
    });
    expect((await open(director, entry('utrennij-krug'))).status).toBe(404);
  });

  it('gets another address, and a refused one stays in its field', async () => {
    const refused = await send(director, entry('tri-pisma'), { delo: 'adres', adres: 'Три письма' });
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('value="Три письма"');
    expect((await send(curator, entry('tri-pisma'), { delo: 'adres', adres: 'tri-otveta' })).status).toBe(
      403,
    );
    expect(await send(director, entry('tri-pisma'), { delo: 'adres', adres: 'tri-otveta' })).toMatchObject({
      location: `${entry('tri-otveta')}?sdelano=adres`,
    });
    expect(await publicPage('/novosti/tri-pisma/')).toContain('/novosti/tri-otveta/');
  });

  it('that was never published is thrown away to the bin', async () => {
    expect(await send(curator, entry('oshibka'), { delo: 'udalit-chernovik' })).toMatchObject({
      location: '/admin/korzina/?sdelano=udalit-chernovik',
    });
  });

  it('is shown by a link that needs no signing in, with the day until which it works', async () => {
    const { html } = await open(curator, entry('v-spiske'));
    const [, link = ''] = /value="http:\/\/[^/]+([^"]*po-ssylke[^"]+)"/.exec(html) ?? [];
    expect(html).toContain('Действует до');
    expect(await publicPage(link)).toContain('Ёлочка наставника');
  });

  it('refuses what is no deed in words', async () => {
    for (const delo of ['', 'toString', '__proto__', 'drop']) {
      const { status: code, html } = await send(director, entry('v-spiske'), { delo });
      expect([code, html.includes('Такого действия нет')]).toEqual([400, true]);
    }
  });

  it('that is the school’s own file is neither withdrawn nor deleted nor renamed', async () => {
    expect(offered(await open(director, entry('school', 'school')))).toEqual([]);
  });
});

describe('the bin', () => {
  it('gives what was deleted back as a draft, and has it no more', async () => {
    const bin = await open(curator, '/admin/korzina/');
    const [, sent = ''] =
      /name="zapis" value="utrennij-krug" ?\/>\s*<button[^>]*value="([0-9a-f]{40})"/.exec(bin.html) ?? [];
    const form = { chast: 'news', zapis: 'utrennij-krug', versiya: sent };
    expect(await send(curator, '/admin/korzina/', form)).toMatchObject({
      status: 303,
      location: `${entry('utrennij-krug')}?sdelano=vernut`,
    });
    expect((await open(curator, entry('utrennij-krug'))).html).toMatch(/aria-current="step" ?>черновик/);
    expect((await open(curator, '/admin/korzina/')).html).not.toContain('utrennij-krug');
  });

  it('holds a draft that was thrown away until it is taken back', async () => {
    const items = await curator.done<{ place: { id: string }; version: string }[]>('recycleBin');
    const item = items.find(({ place }) => place.id === 'oshibka');
    expect(item).toMatchObject({ kind: 'draft', title: 'С ошибкой' });
    const form = { chast: 'news', zapis: 'oshibka', versiya: item?.version ?? '' };
    expect((await send(director, '/admin/korzina/', form)).status).toBe(303);
    expect((await open(curator, '/admin/korzina/')).html).not.toContain('oshibka');
  });

  it('does not hold the old name of an entry that was given another', async () => {
    expect((await open(curator, '/admin/korzina/')).html).not.toContain('tri-pisma');
  });

  it('refuses what was never there in words', async () => {
    const { status: code, html } = await send(curator, '/admin/korzina/', {
      chast: 'news',
      zapis: 'net-takoj',
      versiya: '0'.repeat(40),
    });
    expect([code, html.includes('Такой версии записи нет')]).toEqual([404, true]);
  });
});

describe('the history of the section', () => {
  it('tells who changed what, by part, with the way to each entry', async () => {
    const { html } = await open(curator, '/admin/istoriya/?chast=news');
    expect(html).toContain('Переименована запись');
    expect(html).toContain('директор');
    expect(html).toContain('/admin/zapis/news/tri-otveta/');
    expect(html).not.toContain('Что было раньше');
    const { html: events } = await open(curator, '/admin/istoriya/?chast=events');
    expect(events).not.toContain('Переименована запись');
  });

  it('goes on from the last item that was shown', async () => {
    const [last, next] = await curator.done<{ commit: string }[]>('sectionHistory');
    const older = await curator.done<{ commit: string }[]>('sectionHistory', { before: last?.commit });
    expect(older[0]).toEqual(next);
    expect((await open(curator, `/admin/istoriya/?do=${last?.commit ?? ''}`)).html).toContain('К последним');
    expect((await open(curator, `/admin/istoriya/?do=${'0'.repeat(40)}`)).status).toBe(404);
    expect((await open(curator, '/admin/istoriya/?do=main')).status).toBe(400);
  });
});

describe('the files', () => {
  const upload = (name: string, bytes: Buffer) =>
    curator.done<{ path: string; id: string }>('persistMedia', {
      asset: { path: name, content: bytes.toString('base64'), encoding: 'base64' },
      options: {},
    });
  const picture = () =>
    sharp({ create: { width: 600, height: 400, channels: 3, background: '#0b4f6c' } })
      .png()
      .toBuffer();

  it('are listed with their size and with everybody who shows them', async () => {
    const { html } = await open(curator, '/admin/hranilishche/?q=prikaz-o-vnedrenii');
    expect(html).toContain('Найдено: 1');
    expect(html).toMatch(/files\/prikaz-o-vnedrenii\.pdf · \d/);
    expect(html).toMatch(/\/admin\/zapis\/regulations\/[a-z0-9-]+\/">/);
    expect(html).not.toContain('name="udalit"');
  });

  it('that are pictures have small ones', async () => {
    const { html } = await open(curator, '/admin/hranilishche/?vid=kartinki');
    const [address = ''] = /\/admin\/miniatyury\/[0-9a-f]{40}\.webp/.exec(html) ?? [];
    const answer = await curator.fetch(address);
    expect(answer.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({
      width: 240,
      height: 180,
    });
    for (const name of [`${'0'.repeat(40)}.webp`, 'main.webp', '..%2f..%2fetc%2fpasswd'])
      expect((await curator.fetch(`/admin/miniatyury/${name}`)).status).toBe(404);
    expect((await fetch(`${server.origin}${address}`)).status).toBe(401);
  });

  it('that nobody shows are removed, the others are not, and those who show them are named', async () => {
    const { path } = await upload('pictures/lishnyaya.png', await picture());
    expect((await open(curator, '/admin/hranilishche/?vid=lishnie')).html).toContain(path);
    const shown = await send(curator, '/admin/hranilishche/', { udalit: 'files/prikaz-o-vnedrenii.pdf' });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('role="alert"');
    expect(await send(curator, '/admin/hranilishche/', { udalit: path })).toMatchObject({
      status: 303,
      location: '/admin/hranilishche/?sdelano=udalyon',
    });
    expect((await open(curator, '/admin/hranilishche/')).html).not.toContain(path);
    expect((await open(curator, '/admin/korzina/')).html).toContain(path);
    expect(await send(curator, '/admin/korzina/', { fajl: path })).toMatchObject({
      status: 303,
      location: '/admin/hranilishche/?sdelano=vernut&q=lishnyaya.png',
    });
    expect((await open(curator, '/admin/hranilishche/?q=lishnyaya')).html).toContain(path);
    expect((await send(curator, '/admin/korzina/', { fajl: path })).status).toBe(404);
    expect((await send(curator, '/admin/korzina/', { fajl: 'news/chas-na-chas.md' })).status).toBe(404);
  });

  it('that only a draft names are in use', async () => {
    const { path } = await upload('pictures/v-chernovike.png', await picture());
    const shown = `pictures:\n  - file: ${path}\n    alt: Синий лист\n`;
    await saveNews(curator, 's-kartinkoj', newsText('С картинкой', shown));
    expect((await open(curator, '/admin/hranilishche/?q=v-chernovike')).html).toContain('черновик');
    expect((await send(curator, '/admin/hranilishche/', { udalit: path })).status).toBe(422);
  });

  it('page deletes no entry', async () => {
    const { status: code } = await send(director, '/admin/hranilishche/', { udalit: 'news/chas-na-chas.md' });
    expect(code).toBe(400);
    expect(await text('chas-na-chas')).toContain('title');
  });
});
