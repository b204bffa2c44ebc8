import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#bench/server/client.ts';
import { startServerApart, type ApartServer } from '#bench/server/running-server.ts';
import { liveRelease } from '#publish/release.ts';
import { indexDigests } from '#publish/search-index.ts';

let server: ApartServer;
let curator: Client;
let director: Client;

beforeAll(async () => {
  server = await startServerApart();
  expect(await server.published).toMatchObject({ result: 'live' });
  curator = await server.person('curator');
  director = await server.person('director');
}, 300_000);
afterAll(() => server.end());

type Entry = { data: string; version: string };
const place = (slug: string) => ({ collection: 'news', slug });
const pathOf = (slug: string) => `news/${slug}.md`;
const open = (slug: string, client = curator): Promise<Entry> =>
  client.done('getEntry', { path: pathOf(slug) });
const save = (slug: string, raw: string, version: string | null, client = curator) =>
  client.ask('persistEntry', {
    dataFiles: [{ path: pathOf(slug), slug, raw, version }],
    assets: [],
    options: { collectionName: 'news' },
  });
const page = async (address: string) => (await fetch(`${server.origin}${address}`)).text();
const news = (title: string, more = '') =>
  `---\ntitle: ${title}\nsummary: О чём новость.\nstatus: черновик\ndate: 2026-11-19\nkind: репортаж\n${more}---\n\nТекст новости.\n`;

describe('a piece of news', () => {
  it('goes from the curator’s draft through the director to the visitors', async () => {
    const saved = await save('novaya-zapis', news('Небывалый заголовок'), null);
    expect(saved).toMatchObject({ status: 200, body: { merged: [] } });
    expect(await curator.done('unpublishedEntries')).toContain('news/novaya-zapis');
    expect(await curator.done('unpublishedEntry', place('novaya-zapis'))).toMatchObject({
      status: 'draft',
      author: 'куратор',
      diffs: [{ path: 'news/novaya-zapis.md', newFile: true }],
    });
    await curator.done('updateUnpublishedEntryStatus', {
      ...place('novaya-zapis'),
      newStatus: 'pending_review',
    });
    expect(await curator.ask('publishUnpublishedEntry', place('novaya-zapis'))).toMatchObject({
      status: 403,
    });
    expect(await page('/novosti/novaya-zapis/')).not.toContain('Небывалый заголовок');

    const published = await director.done('publishUnpublishedEntry', place('novaya-zapis'));
    expect(published).toMatchObject({ live: true });
    expect(await page('/novosti/novaya-zapis/')).toContain('Небывалый заголовок');
    expect(await page('/novosti/')).toContain('Небывалый заголовок');
    expect(await curator.done('unpublishedEntries')).not.toContain('news/novaya-zapis');
    expect((await open('novaya-zapis')).data).toContain('status: опубликовано');
  });

  it('is previewed as the page that it will be, at an address that needs a session or a signed link', async () => {
    await save('chernovik', news('Черновой заголовок'), null);
    const address = '/admin/predprosmotr/news/chernovik/';
    const shown = await curator.fetch(address);
    expect(await shown.text()).toContain('Черновой заголовок');
    expect(shown.headers.get('x-robots-tag')).toContain('noindex');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${server.origin}${address}`)).status).toBe(401);
    const { url } = await curator.done<{ url: string }>('previewLink', place('chernovik'));
    expect(await page(url)).toContain('Черновой заголовок');
    expect((await fetch(`${server.origin}${url.replace(/.\/$/, 'x/')}`)).status).toBe(404);
    expect(await page('/novosti/chernovik/')).not.toContain('Черновой заголовок');
    await curator.done('deleteUnpublishedEntry', place('chernovik'));
  });

  it('that breaks a rule is refused with every issue, and visitors see what they saw', async () => {
    await save('s-oshibkoj', news('Ссылка в никуда', 'programme: takoj-net\n'), null);
    const before = await page('/novosti/');
    const refused = await director.ask('publishUnpublishedEntry', place('s-oshibkoj'));
    expect(refused).toMatchObject({ status: 422, body: { issues: [{ rule: 'everyReferenceResolves' }] } });
    expect(refused.body.error).toContain('на сайте всё осталось как было');
    expect(await page('/novosti/')).toBe(before);
    expect(await curator.done('unpublishedEntries')).toContain('news/s-oshibkoj');
    await curator.done('deleteUnpublishedEntry', place('s-oshibkoj'));
  });

  it('whose fields have no meaning is not saved', async () => {
    const refused = await save('bez-polej', '---\ntitle: [\n---\nТекст', null);
    expect(refused.status).toBe(422);
    expect(await save('bez-polej', news('Нет такого вида', 'nothing: 1\n'), null)).toMatchObject({
      status: 422,
      body: { issues: [{ rule: 'unknown-field' }] },
    });
  });
});

describe('the search', () => {
  const slug = 'tishina-na-pyatoj-minute';
  const live = () => liveRelease(path.join(server.data, 'site'));
  const isCurrent = () => {
    const release = live();
    return release && indexDigests(release).every(([name, digest]) => release.record.parts[name] === digest);
  };

  it('follows every publication by itself, the bank as well as the full text', async () => {
    await expect.poll(isCurrent, { timeout: 120_000 }).toBe(true);
    for (const title of ['Небывалая практика', 'Практика ещё небывалее']) {
      const before = live()?.record.parts;
      const { data, version } = await director.done<Entry>('getEntry', { path: `practices/${slug}.md` });
      const raw = data.replace(/^title: .*$/m, `title: ${title}`);
      await director.done('persistEntry', {
        dataFiles: [{ path: `practices/${slug}.md`, slug, raw, version }],
      });
      await director.done('publishUnpublishedEntry', { collection: 'practices', slug });
      const isFollowed = () => isCurrent() && live()?.record.parts['bank'] !== before?.['bank'];
      await expect.poll(isFollowed, { timeout: 120_000 }).toBe(true);
    }
  }, 300_000);
});

describe('two people with one entry', () => {
  it('lose nothing: other fields are merged, the same field is a conflict that holds both', async () => {
    const { data, version } = await open('chas-na-chas');
    const mine = data.replace('title: Час на час', 'title: Час за час');
    const theirs = data.replace(/^summary: .*$/m, 'summary: Другой пересказ.');
    expect(await save('chas-na-chas', theirs, version, director)).toMatchObject({ status: 200 });
    const merged = await save('chas-na-chas', mine, version);
    expect(merged).toMatchObject({
      status: 200,
      body: { merged: [{ field: 'summary', to: 'Другой пересказ.' }] },
    });
    expect(merged.body['text']).toContain('Час за час');
    expect(merged.body['text']).toContain('Другой пересказ.');

    const conflict = await save(
      'chas-na-chas',
      data.replace('title: Час на час', 'title: Час в час'),
      version,
      director,
    );
    expect(conflict).toMatchObject({
      status: 409,
      body: {
        kind: 'conflict',
        by: 'куратор',
        conflicts: [{ field: 'title', label: 'Название', mine: 'Час в час', theirs: 'Час за час' }],
      },
    });
    expect(conflict.body['mine']).toContain('Час в час');
    await curator.done('deleteUnpublishedEntry', place('chas-na-chas'));
  });

  it('and without the version that was opened nothing is written over', async () => {
    const { data } = await open('tri-pisma');
    const answer = await curator.ask('persistEntry', {
      dataFiles: [{ path: pathOf('tri-pisma'), raw: data }],
    });
    expect(answer).toMatchObject({ status: 428 });
    expect(await save('tri-pisma', data, null)).toMatchObject({ status: 409 });
  });
});

describe('history', () => {
  it('tells who changed which field from what to what, and gives every version back', async () => {
    const { data, version } = await open('karta-goroda');
    const [, title = ''] = /^title: (.*)$/m.exec(data) ?? [];
    await save('karta-goroda', data.replace(/^title: .*$/m, 'title: Новая карта города'), version);
    await director.done('publishUnpublishedEntry', place('karta-goroda'));
    const history = await director.done<object[]>('entryHistory', place('karta-goroda'));
    expect(history).toMatchObject([
      {
        kind: 'published',
        author: 'директор',
        changes: [{ label: 'Название', from: title, to: 'Новая карта города' }],
      },
      {
        kind: 'draft',
        author: 'куратор',
        changes: [{ label: 'Название', from: title, to: 'Новая карта города' }],
      },
      { kind: 'published', author: 'Сервер раздела' },
    ]);
    await curator.done('restoreEntry', { ...place('karta-goroda'), version });
    await director.done('publishUnpublishedEntry', place('karta-goroda'));
    expect(await open('karta-goroda')).toMatchObject({ data });
    expect(await director.done('sectionHistory', { collection: 'news' })).toMatchObject([
      { author: 'директор', entries: [{ collection: 'news', id: 'karta-goroda' }] },
      { author: 'директор' },
      { author: 'директор', entries: [{ collection: 'news', id: 'novaya-zapis' }] },
      { author: 'Сервер раздела' },
    ]);
  });
});

describe('an entry that goes', () => {
  it('is not deleted while others refer to it, and they are named', async () => {
    const refused = await director.ask('deleteFiles', { paths: ['programmes/cifrovoj-obmen.md'] });
    expect(refused.status).toBe(422);
    expect(refused.body.error).toContain('Час на час');
    expect(refused.body['referrers']).toEqual(
      expect.arrayContaining([expect.objectContaining({ collection: 'news', id: 'chas-na-chas' })]),
    );
  });

  it('can be withdrawn by the curator at once, in one step, with its text kept', async () => {
    expect(await page('/novosti/utrennij-krug/')).toContain('<h1');
    await curator.done('unpublishEntry', place('utrennij-krug'));
    expect((await fetch(`${server.origin}/novosti/utrennij-krug/`)).status).toBe(404);
    expect((await open('utrennij-krug')).data).toContain('status: черновик');
  });

  it('lies in the recycle bin when it was deleted, and comes back as a draft', async () => {
    const { data, version } = await open('utrennij-krug');
    expect(await curator.ask('deleteFiles', { paths: [pathOf('utrennij-krug')] })).toMatchObject({
      status: 403,
    });
    await director.done('deleteFiles', { paths: [pathOf('utrennij-krug')] });
    expect(await curator.done('recycleBin')).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'entry', version })]),
    );
    await curator.done('restoreEntry', { ...place('utrennij-krug'), version });
    expect(
      await curator.done('unpublishedEntryDataFile', {
        ...place('utrennij-krug'),
        path: pathOf('utrennij-krug'),
      }),
    ).toMatchObject({ data });
  });

  it('leaves its old address leading to the new one when it is renamed', async () => {
    await director.done('renameEntry', {
      collection: 'programmes',
      slug: 'cifrovoj-obmen',
      newSlug: 'obmen-opytom',
    });
    expect(await page('/programmy/obmen-opytom/')).toContain('<h1');
    expect(await page('/programmy/cifrovoj-obmen/')).toContain('/programmy/obmen-opytom/');
    expect((await open('chas-na-chas')).data).toContain('programme: obmen-opytom');
  });
});
