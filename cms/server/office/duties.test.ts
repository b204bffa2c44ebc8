/** What a curator marks on pages of the office: the progress of an activity, the turn of the year. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#bench/server/client.ts';
import { startServerApart, type ApartServer } from '#bench/server/running-server.ts';
import { open, send } from './records-for-tests.ts';

let server: ApartServer;
let curator: Client;
let director: Client;

beforeAll(async () => {
  server = await startServerApart();
  expect(await server.published).toMatchObject({ result: 'live' });
  curator = await server.person('curator');
  director = await server.person('director');
}, 300_000);
afterAll(() => server.end(), 60_000);

const progress = (field: string, name = '') =>
  `/admin/hod/?${new URLSearchParams({ karta: '2026-2027', pole: field, ime: name }).toString()}`;
const year = '/admin/novyj-god/';
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? '';
/** An entry's file in its draft. */
const draftText = async (collection: string, slug: string) => {
  const path = `${collection}/${slug}.md`;
  const { data } = await curator.done<{ data: string }>('getEntry', { path });
  const draft = await curator.done<{ data: string }>('unpublishedEntryDataFile', {
    collection,
    slug,
    path,
    id: path,
  });
  expect(draft.data).not.toBe(data);
  return draft.data;
};

describe('the progress of an activity', () => {
  const field = 'sections.0.activities.2';
  const opened = async () => (await open(curator, progress(field))).html;
  const form = async (more: Record<string, string>) => ({
    karta: '2026-2027',
    pole: field,
    versiya: hidden(await opened(), 'versiya'),
    state: 'идёт',
    ...more,
  });

  it.each(['sections.0.activities.99', 'sections', '__proto__', 'undefined', '../../etc'])(
    'is not found at «%s», and that is told',
    async (wrong) => {
      const page = await open(curator, progress(wrong));
      expect(page.status).toBe(404);
      expect(page.html).toContain('Этого мероприятия в дорожной карте уже нет');
    },
  );

  it('is asked again when the form is not filled in right, and what was written stays', async () => {
    const page = await send(
      curator,
      '/admin/hod/',
      await form({ done: '2026-11-02', proofTitle: 'Протокол <1>' }),
    );
    expect(page.status).toBe(422);
    expect(page.html).toContain('уберите день');
    expect(page.html).toContain('value="Протокол &#60;1&#62;"');
  });

  it('refuses a proof that leads nowhere', async () => {
    const sent = await form({ proofTitle: 'Адрес', proofAddress: 'javascript:alert(1)' });
    const page = await send(curator, '/admin/hod/', sent);
    expect(page.status).toBe(422);
    expect(page.html).toContain('role="alert"');
  });

  it('is a draft of the roadmap, and the desk tells of it', async () => {
    const sent = await form({ state: 'выполнено', proofEntry: 'news/tri-pisma', delo: 'sohranit' });
    expect(await send(curator, '/admin/hod/', sent)).toMatchObject({
      status: 303,
      location: '/admin/?sdelano=hod',
    });
    const text = await draftText('roadmaps', '2026-2027');
    expect(text).toContain('news: tri-pisma');
    const desk = (await open(curator, '/admin/?sdelano=hod')).html;
    expect(desk).toContain('Ход отмечен в черновике карты');
  });

  it('marked by two people at once is told to the second, who loses nothing', async () => {
    const mine = await form({ state: 'перенесено' });
    const theirs = await form({ state: 'отменено', delo: 'sohranit' });
    expect((await send(director, '/admin/hod/', theirs)).status).toBe(303);
    const page = await send(curator, '/admin/hod/', mine);
    expect(page.status).toBe(409);
    expect(page.html).toContain('то же самое изменили ещё раз');
  });

  it('takes no version that was never opened', async () => {
    const page = await send(curator, '/admin/hod/', await form({ versiya: 'f'.repeat(40) }));
    expect(page.status).toBe(428);
  });
});

describe('the turn of the year', () => {
  it('opens for whoever edits and for nobody outside', async () => {
    for (const client of [curator, director]) expect((await open(client, year)).status).toBe(200);
    const outside = await fetch(`${server.origin}${year}`, {
      redirect: 'manual',
      headers: { accept: 'text/html' },
    });
    expect(outside.status).toBe(303);
  });

  it('does not change the year while there is no roadmap for the next one', async () => {
    const { html } = await open(director, year);
    expect(html).toContain('Сначала опубликуйте карту на 2027–2028 учебный год');
    expect(html).not.toContain('value="god"');
  });

  it('makes the roadmap once, and then leads to it', async () => {
    expect(await send(curator, year, { delo: 'karta', karta: '2026-2027' })).toMatchObject({
      status: 303,
      location: '/admin/zapis/roadmaps/2027-2028/?sdelano=chernovik',
    });
    const { html } = await open(curator, year);
    expect(html).toContain('/admin/zapis/roadmaps/2027-2028/');
    expect(html).not.toContain('value="karta"');
  });

  it('marks the day on which the list of mentees was gone over, in the name of whoever did it', async () => {
    expect(await send(curator, year, { delo: 'spisok' })).toMatchObject({
      status: 303,
      location: '/admin/zapis/school/school/?sdelano=chernovik',
    });
    expect((await open(curator, year)).html).toContain('Последняя сверка — 20 ноября 2026 г.');
    const history = (await open(director, '/admin/zapis/school/school/')).html;
    expect(history).toContain('Список наставляемых подтверждён');
  });

  it.each([
    [{ delo: 'vse' }, 400],
    [{ delo: 'karta', karta: 'net-takoj' }, 404],
    [{ delo: 'karta', karta: '../school' }, 400],
  ] as const)('refuses %o', async (sent, status) => {
    const page = await send(curator, year, { ...sent });
    expect(page.status).toBe(status);
    expect(page.html).toContain('role="alert"');
  });
});
